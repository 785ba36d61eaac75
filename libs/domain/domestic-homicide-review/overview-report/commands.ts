import type { OrganisationId, Sealed } from '#libs/domain/kernel/people.js';
import type { DocumentRef } from '../stage-types.js';
import type { RecommendationScope } from './state.js';

export interface RecommendationInput {
  readonly scope: RecommendationScope;
  readonly addressee: OrganisationId;
  readonly text: Sealed;
}

export interface ReportCommands {
  SaveDraft: { readonly document: DocumentRef };
  DraftExecutiveSummary: { readonly document: DocumentRef };
  DraftRecommendation: RecommendationInput;
  /** Fields left out stay as they are. */
  AmendRecommendation: { readonly recommendation: string } & Partial<RecommendationInput>;
  WithdrawRecommendation: { readonly recommendation: string };
  /** The panel agrees that the last version is shown to the family. */
  AgreeDraft: object;
}
