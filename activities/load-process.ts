import type { Application } from '#libs/application/index.js';
import type { ProcessActivities } from './process-activities.js';

/** Looks at the ledger: the review as far as a workflow may know it, and the event that it stands at. */
export const loadProcess =
  (reviews: Application['reviews']): ProcessActivities['loadProcess'] =>
  async ({ tenant, stream }) => {
    const found = await reviews.loadWithProcess(tenant, stream);
    const head = found?.review.events.at(-1);
    if (found === null || head === undefined) return null;
    const { id: cause, correlation } = head;
    return { process: found.process, cause: { cause, correlation } };
  };
