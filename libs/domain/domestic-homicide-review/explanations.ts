import { explanationsOf } from '#libs/domain/kernel/explanation.js';
import type { CriteriaEvents } from './criteria-decision/events.js';
import { explainCriteria } from './criteria-decision/explanation.js';
import type { State } from './state.js';

/** The decisions of a death review that follow from a rule of their own; others are explained by their row alone. */
export const deathReviewExplanations = explanationsOf<State, CriteriaEvents>({
  CriteriaDecided: explainCriteria,
});
