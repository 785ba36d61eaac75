import { accept } from '#libs/domain/kernel/decider.js';
import { refusedWhileTold, takingBack } from '../criteria-decision/taking-back.js';
import { unmetKeys } from '../deadlines.js';
import { relatives } from '../family/to-tell.js';
import { isRefused, type At, type Refused, type Rules } from '../machine.js';
import { refusedByConflict } from '../panel/conflicted.js';
import type { State } from '../state.js';
import type { ScrutinyCommands } from './commands.js';
import { directed, directionOf } from './directing.js';

const familyTold = (state: State): boolean => {
  const family = relatives(state);
  return family.length === 0
    ? state.nobodyFoundAt !== null
    : family.every((person) => state.told.family.includes(person));
};

const notToClose = (state: State, at: At): Refused | null => {
  if (state.concurredAt === null) return at.refuse('NOT_CONCURRED');
  return familyTold(state) ? null : at.refuse('FAMILY_NOT_TOLD');
};

export const scrutinyRules: Rules<ScrutinyCommands> = {
  RecordHoView: {
    possible: (state, at) => (state.concurredAt === null ? null : at.refuse('CONCURRED_ALREADY')),
    decide: (_, { data: { letter } }, at) => accept([at.event('HomeOfficeConcurred', { letter })]),
  },
  RecordRequest: {
    possible: refusedWhileTold,
    decide: (state, { data: { document } }, at) =>
      accept([
        at.event('HomeOfficeReviewRequested', {
          document: document ?? null,
          ...takingBack(state, 'HomeOfficeReviewRequested', at),
        }),
      ]),
  },
  RecordDirection: {
    decide(state, { data, occurredAt }, at) {
      const direction = directionOf(data, occurredAt, at);
      return isRefused(direction) ? direction : accept(directed(state, direction, at));
    },
  },
  RecordRevocation: {
    possible: (state, at) =>
      state.direction === null || state.direction.revokedAt !== null ? at.refuse('NOT_DIRECTED') : null,
    decide(state, { data: { document, revokedOn } }, at) {
      if (revokedOn > at.on) return at.refuse('DATE_IN_THE_FUTURE', { date: revokedOn, today: at.on });
      const made = state.direction?.madeOn ?? revokedOn;
      if (revokedOn < made) return at.refuse('REVOKED_BEFORE_DIRECTED', { made, date: revokedOn });
      return accept([at.event('DirectionRevoked', { document, revokedOn })]);
    },
  },
  CloseNoReview: {
    possible: notToClose,
    decide: (state, { actor }, at) =>
      refusedByConflict(state, actor, at) ??
      accept([at.event('ClosedWithoutReview', { cancels: unmetKeys(state) })]),
  },
};
