import { explanationsOf } from '#libs/domain/kernel/explanation.js';
import type { State } from './state.js';
import type { ThresholdCheckEvents } from './threshold-check/events.js';
import { explainComputed, explainDecided } from './threshold-check/explanation.js';

/** The decisions of a Community Trigger that follow from a rule of their own; others are explained by their row alone. */
export const triggerExplanations = explanationsOf<State, ThresholdCheckEvents>({
  ThresholdComputed: explainComputed,
  ThresholdDecided: explainDecided,
});
