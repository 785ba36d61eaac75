import { freshKey, open, unmetKeys } from '../deadlines.js';
import type { EventName } from '../events.js';
import type { Effects } from '../kind.js';
import { NO_REVIEW_STANDS } from '../lawful-states.js';
import { onItsWay, unsent } from '../letters.js';
import type { At, Deciding, Refused } from '../machine.js';
import type { State } from '../state.js';

const TOLD_OF_IT = ['home-office-decision', 'family-decision'] as const;

/** Nobody may be told of a decision while it is being taken back. */
export const refusedWhileTold = (state: State, at: At): Refused | null =>
  NO_REVIEW_STANDS.includes(state.state) && onItsWay(state, ...TOLD_OF_IT)
    ? at.refuse('NOTICE_BEING_SENT')
    : null;

/** A decision not to review no longer stands: the month to decide begins again, and nobody is told of the old one. */
export const takingBack = (state: State, startedBy: EventName, at: Deciding): Effects =>
  NO_REVIEW_STANDS.includes(state.state)
    ? {
        opens: [open(at, 'DD1', at.on, startedBy, freshKey(state, 'DD1'))],
        cancels: unmetKeys(state, 'DD2'),
        drops: unsent(state, ...TOLD_OF_IT),
      }
    : {};
