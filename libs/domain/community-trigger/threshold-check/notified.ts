import { open, unmetKeys } from '../deadlines.js';
import type { TriggerEvent } from '../events.js';
import type { Deciding } from '../machine.js';
import type { NoticeProof, State } from '../state.js';

/** s.104(6): the applicant was told, by the engine's letter or by a person. AD12 runs from a NOT_MET told. */
export const decisionNotified = (
  state: State,
  proof: NoticeProof,
  drops: readonly string[],
  at: Deciding,
): readonly TriggerEvent[] => {
  const decision = state.decisions.at(-1);
  if (!decision) return [];
  const told = { decision: decision.id, proof, drops, meets: unmetKeys(state, 'AD6') };
  if (decision.result === 'MET') return [at.event('ThresholdMetNotified', told, 's.104(6)')];
  return [
    at.event(
      'ThresholdNotMetNotified',
      { ...told, opens: [open(at, 'AD12', at.on, 'ThresholdNotMetNotified', `AD12/${decision.id}`)] },
      's.104(6)',
    ),
  ];
};
