import { change, type Evolvers } from '../machine.js';
import type { ReportEvents } from './events.js';

export const reportEvolvers: Evolvers<ReportEvents> = {
  OverviewDrafted: (state, { data: { draft } }) => ({ ...state, drafts: [...state.drafts, draft] }),
  ExecutiveSummaryDrafted: (state, { data: { draft } }) => ({
    ...state,
    summaries: [...state.summaries, draft],
  }),
  RecommendationDrafted: (state, { data: { recommendation } }) => ({
    ...state,
    recommendations: [...state.recommendations, recommendation],
  }),
  RecommendationAmended: (state, { data: { recommendation } }) => ({
    ...state,
    recommendations: change(state.recommendations, recommendation.id, recommendation),
  }),
  RecommendationWithdrawn: (state, { data: { recommendation } }) => ({
    ...state,
    recommendations: change(state.recommendations, recommendation, { status: 'WITHDRAWN' }),
  }),
  DraftAgreed: (state, { data: { draft } }) => ({
    ...state,
    state: 'FAMILY_VIEWING',
    agreedDraft: draft,
    lastAgreedDraft: draft,
  }),
};
