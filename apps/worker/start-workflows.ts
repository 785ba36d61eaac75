import type { Application } from '#libs/application/index.js';
import type { Head } from '#libs/ledger/index.js';
import { temporalClient, type TemporalAddress } from '#libs/platform/temporal/connections.js';
import { reviewInput, TASK_QUEUE, typeOfStream, workflowIdOf, workflowTypeOf } from './workflow-ids.js';

export interface StartOptions {
  readonly application: Pick<Application, 'ledger' | 'reviews'>;
  readonly temporal: TemporalAddress;
  readonly taskQueue?: string;
}

/**
 * Begins the workflow of every open stream anew, from the ledger alone. A run that is there already, in whatever state,
 * is ended for it: no run holds anything that the ledger does not. Returns how many were begun. No worker is needed for
 * it; the runs wait until there is one.
 */
export async function startWorkflows({
  application,
  temporal,
  taskQueue = TASK_QUEUE,
}: StartOptions): Promise<number> {
  const { ledger, reviews } = application;
  const { client, close } = temporalClient(temporal);
  const begin = async ({ tenant, stream }: Head): Promise<boolean> => {
    const process = await reviews.processState(tenant, stream);
    if (process === null || process.ended) return false;
    await client.workflow.start(workflowTypeOf(typeOfStream(stream)), {
      workflowId: workflowIdOf(tenant, stream),
      workflowIdConflictPolicy: 'TERMINATE_EXISTING',
      taskQueue,
      args: [reviewInput(tenant, stream)],
    });
    return true;
  };
  try {
    const heads = (await Promise.all((await ledger.tenants()).map((tenant) => ledger.heads(tenant)))).flat();
    let started = 0;
    for (let at = 0; at < heads.length; at += AT_ONCE) {
      const begun = await Promise.all(heads.slice(at, at + AT_ONCE).map(begin));
      started += begun.filter(Boolean).length;
    }
    return started;
  } finally {
    await close();
  }
}

const AT_ONCE = 10;
