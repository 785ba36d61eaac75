import type { RecommendationScope } from '#libs/domain/domestic-homicide-review/overview-report/state.js';
import { CaseText, Choice, Id, Part, wordsOf } from '../../door/fields/index.js';
import { DocumentInput } from '../document.dto.js';

export const SCOPES = wordsOf<RecommendationScope>({ LOCAL: true, REGIONAL: true, NATIONAL: true });

export class SaveDraftInput {
  @Part(() => DocumentInput, {
    about: 'This version of the overview report (D11); it differs from the one before.',
  })
  document!: DocumentInput;
}

export class ExecutiveSummaryInput {
  @Part(() => DocumentInput, {
    about: 'This version of the executive summary (D12); it differs from the one before.',
  })
  document!: DocumentInput;
}

export class DraftRecommendationInput {
  @Choice(SCOPES, { about: 'How far it reaches (3.7).' })
  scope!: string;

  @Id({ about: 'The body to which it is addressed.' })
  addressee!: string;

  @CaseText({ about: 'Sealed.' })
  text!: string;
}

export class RecommendationInput {
  @Id({ about: 'e.g. recommendation-1' })
  recommendation!: string;
}

export class AmendRecommendationInput extends RecommendationInput {
  @Choice(SCOPES, { optional: true, about: 'Left out: as it is.' })
  scope?: string;

  @Id({ optional: true, about: 'The body to which it is addressed. Left out: as it is.' })
  addressee?: string;

  @CaseText({ optional: true, about: 'Left out: as it is. Sealed.' })
  text?: string;
}
