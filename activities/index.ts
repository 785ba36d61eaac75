import type { Application } from '#libs/application/index.js';
import type { MailTransport } from '#libs/documents/transport/index.js';
import { alive } from './alive.js';
import { communityTriggerLetters } from './community-trigger/letters.js';
import type { LetterWriter } from './letter-writer.js';
import { deliverNotice, prepareNotice } from './letters.js';
import type { ProcessActivities } from './process-activities.js';
import { sendAsProcess } from './send.js';

export type { ProcessActivities } from './process-activities.js';

/** Who writes the letters of which review type. A type without letters needs no line. */
export const letterWriters: Readonly<Record<string, LetterWriter>> = {
  'community-trigger': communityTriggerLetters,
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
      const process = await reviews.processState(tenant, stream);
      if (process === null) return null;
      const { events } = await ledger.load(tenant, stream);
      const { id, correlation } = events[process.version - 1]!;
      return { process, cause: { cause: id, correlation } };
    },
    sendCommand: (command) => sendAsProcess(door, command),
    prepareNotice: alive(prepareNotice(desk)),
    deliverNotice: alive(deliverNotice(desk)),
    pokeOpenReviews: alive(() => ledger.pokeEverything()),
  };
}
