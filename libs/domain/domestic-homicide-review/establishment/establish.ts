import type { Instant } from '#libs/domain/kernel/time.js';
import { freshKey, open, unmetKeys } from '../deadlines.js';
import type { EventOf } from '../events.js';
import type { Regime } from '../law/criteria-input.js';
import { unsent } from '../letters.js';
import type { Deciding } from '../machine.js';
import type { Origin } from '../notification/state.js';
import { unsentQuestions } from '../scoping/awaiting.js';
import type { State } from '../state.js';
import { DECISION_LETTERS, decidingLetters } from './deciding-letters.js';
import { toTellInTime } from './to-tell.js';

/** Of a review that the partnership decides on: who asked for it last. */
export const originOf = ({ requests, origin }: State): Origin =>
  requests.length > 0 ? 'HO_REQUEST' : (origin ?? 'POLICE');

export interface Established {
  readonly origin: Origin;
  readonly regime: Regime;
  /** The criteria decision that it rests on; null where it was directed. */
  readonly decision: string | null;
  /** When the command's act happened. */
  readonly occurredAt: Instant;
}

/** There is a review. `state` is the state after whatever led to it. The six months of DD3 run from today's act. */
export const establish = (
  state: State,
  { origin, regime, decision, occurredAt }: Established,
  at: Deciding,
): EventOf<'ReviewEstablished'> =>
  at.event(
    'ReviewEstablished',
    {
      establishment: { at: occurredAt, on: at.on, origin, regime, decision },
      cancels: unmetKeys(state, 'DD1', 'DD2', 'SCOPING'),
      opens: [
        ...toTellInTime(state, 'ReviewEstablished', at),
        open(at, 'DD3', at.on, 'ReviewEstablished', freshKey(state, 'DD3')),
        open(at, 'CHAIR', at.on, 'ReviewEstablished', freshKey(state, 'CHAIR')),
      ],
      drops: [...unsentQuestions(state), ...unsent(state, ...DECISION_LETTERS, 'cancelled')],
      owes: decidingLetters(state, 'REVIEW', at),
    },
    origin === 'HO_DIRECTION' ? 's.9(2); s.8A(2)' : 's.9(1); s.8A',
  );
