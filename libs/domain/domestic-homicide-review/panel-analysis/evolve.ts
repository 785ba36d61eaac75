import { change, type Evolvers } from '../machine.js';
import type { AnalysisEvents } from './events.js';

export const analysisEvolvers: Evolvers<AnalysisEvents> = {
  FamilyContributionRecorded: (state, { data: { contribution } }) => ({
    ...state,
    contributions: [...state.contributions, contribution],
  }),
  QuestionRaisedToAgency: (state, { data: { question } }) => ({
    ...state,
    questions: [...state.questions, question],
  }),
  QuestionAnswered: (state, { data: { question, answer } }) => ({
    ...state,
    questions: change(state.questions, question, { status: 'ANSWERED', answer }),
  }),
  AnalysisCompleted: (state) => ({ ...state, state: 'OVERVIEW_DRAFTING' }),
};
