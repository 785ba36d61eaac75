import { freshKey, open, unmetKeys } from '../deadlines.js';
import type { TriggerEvent } from '../events.js';
import type { Deciding } from '../machine.js';
import type { NoticeProof, State } from '../state.js';

/** Under these keys the time to appeal runs, once for each outcome told. */
export const APPEAL_WINDOW = 'AD12/outcome';

/** s.104(8): outcome and every recommendation were told, by the engine's letter or by a person (invariant v). */
export const outcomeNotified = (
  state: State,
  proof: NoticeProof,
  drops: readonly string[],
  at: Deciding,
): readonly TriggerEvent[] => [
  at.event(
    'OutcomeNotified',
    {
      recommendations: state.recommendations.map((one) => one.id),
      proof,
      drops,
      meets: unmetKeys(state, 'AD9'),
      opens: [open(at, 'AD12', at.on, 'OutcomeNotified', freshKey(state, APPEAL_WINDOW))],
    },
    's.104(8)',
  ),
];
