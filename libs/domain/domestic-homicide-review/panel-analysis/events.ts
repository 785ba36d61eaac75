import type { Sealed } from '#libs/domain/kernel/people.js';
import type { Effects } from '../kind.js';
import type { AgencyQuestion, Contribution } from './state.js';

export interface AnalysisEvents {
  FamilyContributionRecorded: { readonly contribution: Contribution } & Effects;
  QuestionRaisedToAgency: { readonly question: AgencyQuestion } & Effects;
  QuestionAnswered: { readonly question: string; readonly answer: Sealed } & Effects;
  AnalysisCompleted: Effects;
}
