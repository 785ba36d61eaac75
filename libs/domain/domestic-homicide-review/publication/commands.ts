import type { PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import type { DocumentRef } from '../stage-types.js';

export interface PublicationCommands {
  /** Makes a new edition; after publication it is the corrected one. */
  Anonymise: {
    readonly overview: DocumentRef;
    readonly summary: DocumentRef;
    readonly pseudonyms: Sealed;
  };
  /** Two people, neither of whom made it. The hashes say what they looked at. */
  ApproveRedaction: {
    readonly edition: number;
    readonly overviewSha256: string;
    readonly summarySha256: string;
  };
  LegalCheck: { readonly edition: number };
  AgreeDateWithFamily: { readonly on: LocalDate; readonly people: readonly PersonId[] };
  PostponePublication: { readonly on?: LocalDate };
  Publish: object;
  SendToLibrary: object;
  /** Process: once published. */
  DistributeCopies: object;
  UnpublishForSafety: object;
  /** Proposed to the Home Office. */
  WithholdPublication: object;
  /** The Home Office agrees. */
  RecordWithholding: { readonly agreement?: DocumentRef };
  ReviewWithholding: { readonly outcome: 'KEEP' | 'END' };
  /** Process: yearly, some days ahead. */
  RequestWithholdingReview: object;
  /** Process: a withheld report leaves its actions to be followed. */
  BeginActionMonitoring: object;
}
