import type { Application } from '#libs/application/index.js';
import type { MailTransport } from '#libs/documents/transport/index.js';
import { alive } from './alive.js';
import { communityTriggerLetters } from './community-trigger/letters.js';
import { domesticHomicideReviewLetters } from './domestic-homicide-review/letters.js';
import { shredSubjects } from './erasure.js';
import type { LetterWriter } from './letter-writer.js';
import { deliverNotice, prepareNotice } from './letters.js';
import type { ProcessActivities } from './process-activities.js';
import { sendAsProcess } from './send.js';

export type { ProcessActivities } from './process-activities.js';
export { recordingRuns } from './workflow-histories/first-look.js';
export { historyActivities } from './workflow-histories/sweep.js';

/** Who writes the letters of which review type. A type without letters needs no line. */
export const letterWriters: Readonly<Record<string, LetterWriter>> = {
  'community-trigger': communityTriggerLetters,
  'domestic-homicide-review': domesticHomicideReviewLetters,
};

export interface ActivityParts {
  readonly application: Application;
  readonly transport: MailTransport;
  readonly writers?: Readonly<Record<string, LetterWriter>>;
}

/** The activities of the worker, as a plain map: explicit, typed, nothing found by scanning. */
export function createActivities({ application, transport, writers = letterWriters }: ActivityParts): ProcessActivities {
  const { door, ledger, reviews } = application;
  const desk = { application, transport, writers };
  return {
    async loadProcess({ tenant, stream }) {
      const review = await reviews.load(tenant, stream);
      const head = review?.events.at(-1);
      if (review === null || head === undefined) return null;
      const { id: cause, correlation } = head;
      return { process: await reviews.processStateOf(review), cause: { cause, correlation } };
    },
    sendCommand: (command) => sendAsProcess(door, command),
    prepareNotice: alive(prepareNotice(desk)),
    deliverNotice: alive(deliverNotice(desk)),
    shredSubjects: alive(shredSubjects(desk)),
    pokeOpenReviews: alive(() => ledger.pokeEverything()),
  };
}
