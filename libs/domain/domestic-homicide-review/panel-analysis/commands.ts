import type { OrganisationId, PersonId, Sealed } from '#libs/domain/kernel/people.js';

export interface AnalysisCommands {
  RecordFamilyContribution: { readonly text: Sealed; readonly by?: PersonId };
  RaiseQuestionToAgency: { readonly agency: OrganisationId; readonly text: Sealed };
  AnswerQuestion: { readonly question: string; readonly answer: Sealed };
  CompleteAnalysis: object;
}
