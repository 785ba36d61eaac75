import type { PersonId, Sealed, TenantId } from '#libs/domain/kernel/people.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import type { TimescaleParty } from './state.js';

export interface InterviewInput {
  readonly person: PersonId;
  readonly on: LocalDate;
  readonly notes?: Sealed;
}

export interface AcrossCommands {
  AgreeRevisedTimescale: { readonly newDue: LocalDate; readonly agreedBy: readonly TimescaleParty[] };
  InterviewWitness: InterviewInput;
  InterviewPerpetrator: InterviewInput;
  /** `into`: the other review's id; the door checks that it exists in this tenant, and fills in `from`: this review's. */
  MergeDuplicate: { readonly from: string; readonly into: string };
  /** `from` is this tenant, filled by the door. */
  TransferToLeadCsp: { readonly from: TenantId; readonly to: TenantId };
  CancelReview: object;
}
