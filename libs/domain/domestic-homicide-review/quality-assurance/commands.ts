import type { Sealed } from '#libs/domain/kernel/people.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import type { DocumentRef, Told } from '../stage-types.js';
import type { QaOutcome, SubmissionBundle } from './state.js';

export interface QualityAssuranceCommands {
  SubmitToHomeOffice: { readonly bundle: SubmissionBundle };
  Resubmit: { readonly bundle: SubmissionBundle };
  WithdrawSubmission: object;
  /** The engine sends it by itself; a person may have done it. */
  SendCopyToCommissioner: Told;
  RecordQaOutcome: {
    readonly outcome: QaOutcome;
    /** The letter's date. */
    readonly on: LocalDate;
    readonly letter: DocumentRef;
    /** "Areas for final development"; needed with `ADEQUATE_WITH_AMENDMENTS`. */
    readonly areas: readonly Sealed[];
  };
  MakeAmendments: {
    readonly made: readonly { readonly amendment: string; readonly change: Sealed; readonly page?: string }[];
  };
  /** Process: cleared, at once or when the last amendment is made. */
  BeginPublicationPrep: object;
  /** Process: the Home Office wants it again. */
  ReopenDrafting: object;
}
