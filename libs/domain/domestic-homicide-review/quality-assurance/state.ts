import type { Sealed } from '#libs/domain/kernel/people.js';
import type { Instant, LocalDate } from '#libs/domain/kernel/time.js';
import type { DocumentRef } from '../stage-types.js';

export type QaOutcome = 'ADEQUATE' | 'ADEQUATE_WITH_AMENDMENTS' | 'RESUBMIT';

/** What goes to the Home Office (D14). */
export interface SubmissionBundle {
  readonly overview: DocumentRef;
  readonly summary: DocumentRef;
  readonly actionPlan: DocumentRef;
  readonly dataForm: DocumentRef;
}

export interface Submission {
  readonly id: string;
  readonly draft: number;
  readonly bundle: SubmissionBundle;
  readonly at: Instant;
  readonly outcome: QaOutcome | null;
  readonly outcomeOn: LocalDate | null;
  readonly letter: DocumentRef | null;
  readonly withdrawn: boolean;
}

/** One "area for final development" of the panel's letter, and what was done about it (D15). */
export interface Amendment {
  readonly id: string;
  readonly submission: string;
  readonly area: Sealed;
  readonly change: Sealed | null;
  readonly page: string | null;
  readonly madeAt: Instant | null;
}

export interface QualityAssuranceState {
  readonly submissions: readonly Submission[];
  readonly amendments: readonly Amendment[];
  /** The quality assurance panel has cleared the report for publication; null again once it goes back to drafting. */
  readonly clearedOn: LocalDate | null;
  readonly commissionerCopyAt: Instant | null;
  /** Under s.8A only. */
  readonly secretaryOfStateCopyAt: Instant | null;
}

export const NOT_SUBMITTED: QualityAssuranceState = {
  submissions: [],
  amendments: [],
  clearedOn: null,
  commissionerCopyAt: null,
  secretaryOfStateCopyAt: null,
};
