import { accept } from '#libs/domain/kernel/decider.js';
import type { Deadline } from '#libs/domain/kernel/deadline.js';
import { givenMoreTime, refusedMoreTime } from '../coming-date.js';
import { deadlineOf, unmetKeys } from '../deadlines.js';
import { keptInformed } from '../family/to-tell.js';
import { letters, toBodies, toPerson, unsent } from '../letters.js';
import type { Rules } from '../machine.js';
import type { State } from '../state.js';
import type { AcrossCommands } from './commands.js';
import type { TimescaleParty } from './state.js';

/** Whose agreement is enough: the panel and the Home Office may have their say, but the review is the chair's or the partnership's. */
const ENOUGH: readonly TimescaleParty[] = ['INDEPENDENT_CHAIR', 'CSP_CHAIR'];

/** The six months that run now; a review that was reopened has them anew under another key. */
const running = (state: State): Deadline | undefined =>
  deadlineOf(state, unmetKeys(state, 'DD3').at(-1) ?? '');

export const timescale: Rules<Pick<AcrossCommands, 'AgreeRevisedTimescale'>> = {
  AgreeRevisedTimescale: {
    possible: (state, at) => (running(state) ? null : at.refuse('NO_TIMESCALE')),
    decide(state, { data: { newDue, agreedBy }, occurredAt }, at) {
      const present = running(state);
      if (!present) return at.refuse('NO_TIMESCALE');
      const refused = refusedMoreTime(newDue, present, at);
      if (refused) return refused;
      if (!agreedBy.some((one) => ENOUGH.includes(one))) return at.refuse('NOBODY_AGREED');
      const about = { from: present.due, to: newDue };
      return accept([
        at.event('RevisedTimescaleAgreed', {
          timescale: { from: present.due, to: newDue, agreedBy, at: occurredAt },
          counted: givenMoreTime(present, newDue, at),
          drops: unsent(state, 'timescale-revised'),
          owes: letters(state, [
            { template: 'timescale-revised', to: toBodies([at.procedure.bodies.homeOffice]), about },
            ...keptInformed(state).map((person) => ({
              template: 'timescale-revised' as const,
              to: toPerson(person),
              about,
            })),
          ]),
        }),
      ]);
    },
  },
};
