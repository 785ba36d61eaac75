import { isReview, type Application } from '#libs/application/index.js';
import type { MailTransport } from '#libs/documents/transport/index.js';
import { alive } from './alive.js';
import { communityTriggerLetters } from './community-trigger/letters.js';
import { deliverNotices } from './deliver-notices.js';
import { domesticHomicideReviewLetters } from './domestic-homicide-review/letters.js';
import { shredSubjects } from './erasure.js';
import type { LetterWriter } from './letter-writer.js';
import { loadProcess } from './load-process.js';
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
  const desk = { application, transport, writers };
  const load = loadProcess(application.reviews);
  const typesOfReviews = application.entrances.filter(isReview).map(({ rules }) => rules.type);
  return {
    loadProcess: load,
    sendCommand: (command) => sendAsProcess(application.door, command),
    deliverNotices: alive(deliverNotices(desk, load)),
    shredSubjects: alive(shredSubjects(desk)),
    pokeOpenReviews: alive(() => application.ledger.pokeStreams(typesOfReviews)),
  };
}
