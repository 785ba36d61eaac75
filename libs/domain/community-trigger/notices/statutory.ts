import { closureNotified } from '../closure/notified.js';
import type { TriggerEvent } from '../events.js';
import type { Deciding } from '../machine.js';
import { outcomeNotified } from '../outcome/notified.js';
import type { Notice, NoticeProof, State } from '../state.js';
import { decisionNotified } from '../threshold-check/notified.js';

/** Letters whose delivery the law asks for have an event of their own. */
export const statutoryEvents = (
  state: State,
  notice: Notice,
  proof: NoticeProof,
  at: Deciding,
): readonly TriggerEvent[] => {
  switch (notice.template) {
    case 'threshold-met':
    case 'threshold-not-met':
      return decisionNotified(state, proof, [], at);
    case 'outcome':
      return outcomeNotified(state, proof, [], at);
    case 'closure':
      return closureNotified(state, proof, at);
    default:
      return [];
  }
};
