import { accept } from '#libs/domain/kernel/decider.js';
import type { Rules } from '../machine.js';
import type { NotificationCommands } from './commands.js';
import { aliasesOf, factsOf, refusedDeath, wordsOf } from './facts.js';
import type { Aliases, DeathFacts, DeathWords, Notification } from './state.js';

type Known = DeathFacts & DeathWords & Aliases;

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

const knownOf = (notification: Notification): Known => {
  const { source: _, notifiedBy: __, receivedAt: ___, receivedOn: ____, ...known } = notification;
  return known;
};

export const correcting: Rules<Pick<NotificationCommands, 'CorrectNotification'>> = {
  CorrectNotification: {
    decide(state, { data }, at) {
      const { notification } = state;
      if (notification === null) return at.refuse('NOTHING_CORRECTED');
      const refused = refusedDeath(data, notification.receivedOn, at);
      if (refused) return refused;
      const before = knownOf(notification);
      const given = {
        ...factsOf({ ...data, deceased: before.deceased }),
        ...wordsOf(data),
        ...aliasesOf(data),
      };
      const fields = (Object.keys(data) as (keyof Known)[]).filter(
        (field) => field in given && !same(given[field], before[field]),
      );
      if (fields.length === 0) return at.refuse('NOTHING_CORRECTED');
      const corrected = Object.fromEntries(fields.map((field) => [field, given[field]]));
      return accept([
        at.event('NotificationCorrected', { notification: { ...before, ...corrected }, fields }),
      ]);
    },
  },
};
