import type { OrganisationId, PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { ReviewPeriod } from './state.js';

export interface TermsInput {
  readonly text: Sealed;
  /** Agencies whose part in the case is looked at. */
  readonly agencies: readonly OrganisationId[];
  /** Chair and members who agreed. */
  readonly agreedBy: readonly PersonId[];
}

export interface TermsCommands {
  SetReviewPeriod: ReviewPeriod;
  AgreeParallelProtocol: { readonly with: readonly OrganisationId[]; readonly text: Sealed };
  AgreeToR: TermsInput;
  AmendToR: TermsInput;
}
