import type { Sealed } from '#libs/domain/kernel/people.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import type { Effects, NoticeProof } from '../kind.js';
import type { DocumentRef } from '../stage-types.js';
import type { Amendment, QaOutcome, Submission } from './state.js';

export interface QualityAssuranceEvents {
  SubmittedToQaPanel: { readonly submission: Submission } & Effects;
  ResubmittedToQaPanel: { readonly submission: Submission } & Effects;
  SubmissionWithdrawn: { readonly submission: string } & Effects;
  /** s.9(3B)-(3C); s.8A(4)-(5). */
  CopySentToCommissioner: { readonly proof: NoticeProof } & Effects;
  /** s.8A(4)-(5) only. */
  CopySentToSecretaryOfState: { readonly proof: NoticeProof } & Effects;
  QaOutcomeRecorded: {
    readonly submission: string;
    readonly outcome: QaOutcome;
    readonly on: LocalDate;
    readonly letter: DocumentRef;
    readonly amendments: readonly Amendment[];
  } & Effects;
  AmendmentsMade: {
    readonly made: readonly {
      readonly amendment: string;
      readonly change: Sealed;
      readonly page: string | null;
    }[];
  } & Effects;
  /** DD8 runs from `clearedOn`. */
  PublicationPrepBegun: { readonly clearedOn: LocalDate } & Effects;
  DraftingReopened: Effects;
}
