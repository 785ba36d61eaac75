import { NOBODY_TOLD } from '../establishment/state.js';
import { decisionTakenBack } from '../home-office-scrutiny/evolve.js';
import type { Evolvers } from '../machine.js';
import type { CriteriaEvents } from './events.js';

export const criteriaEvolvers: Evolvers<CriteriaEvents> = {
  CriteriaDecided: (state, { data: { decision } }) => ({ ...state, criteria: [...state.criteria, decision] }),
  NoReviewDecided: (state) => ({ ...state, state: 'NO_REVIEW', concurredAt: null, told: NOBODY_TOLD }),
  MoreInformationRequested: (state, { data: { requests } }) => ({
    ...state,
    state: 'SCOPING_DECISION',
    scoping: [...state.scoping, ...requests],
  }),
  CriteriaReopened: decisionTakenBack,
  OtherLearningProposed: (state, { data: { kind, text } }) => ({
    ...state,
    otherLearning: [...state.otherLearning, { kind, text }],
  }),
};
