import { OPEN } from '../lawful-states.js';
import { owe, type Owed } from '../machine.js';
import { askedAt } from './asking.js';

/** Ask once before each restriction's date, or when its process has concluded, whether it is still needed. */
export const parallelOwed: Owed = (state, at) =>
  OPEN.includes(state.state)
    ? state.restrictions
        .filter(({ status, reviewRequestedAt }) => status === 'ACTIVE' && reviewRequestedAt === null)
        .map((one) =>
          owe(
            at,
            'parallel-processes',
            'command',
            'RequestRestrictionReview',
            { restriction: one.id },
            `${one.deadline}/ask`,
            askedAt(state, one, at),
          ),
        )
    : [];
