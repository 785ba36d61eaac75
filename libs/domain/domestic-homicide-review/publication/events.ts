import type { OrganisationId, PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import type { Effects } from '../kind.js';
import type { DocumentRef } from '../stage-types.js';
import type { Edition, Withholding } from './state.js';

export interface PublicationEvents {
  ReportAnonymised: { readonly edition: Edition; readonly pseudonyms: Sealed } & Effects;
  RedactionApproved: {
    readonly edition: number;
    readonly by: PersonId;
    readonly overviewSha256: string;
    readonly summarySha256: string;
  } & Effects;
  LegallyChecked: { readonly edition: number } & Effects;
  PublicationDateSet: { readonly on: LocalDate; readonly people: readonly PersonId[] } & Effects;
  PublicationPostponed: { readonly on: LocalDate | null } & Effects;
  ReportPublished: { readonly edition: number } & Effects;
  SentToLibrary: { readonly edition: number } & Effects;
  CopiesDistributed: { readonly edition: number; readonly to: readonly OrganisationId[] } & Effects;
  ReportUnpublished: { readonly edition: number } & Effects;
  WithholdingProposed: { readonly withholding: Withholding } & Effects;
  PublicationWithheld: { readonly agreement: DocumentRef; readonly deadline: string } & Effects;
  /** `deadline`: key of the next yearly review; null where it has ended. */
  WithholdingReviewed: { readonly outcome: 'KEEP' | 'END'; readonly deadline: string | null } & Effects;
  WithholdingReviewRequested: Effects;
  ActionMonitoringBegun: Effects;
}
