import type { OrganisationId, PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { Instant } from '#libs/domain/kernel/time.js';

/** An agency confirms that the draft represents it fairly (G16 section 7). */
export interface FairRepresentation {
  readonly agency: OrganisationId;
  readonly draft: number;
  readonly by: PersonId | null;
}

/** A panel member does not agree with the report. It is recorded, and stands in the report. */
export interface ReportDissent {
  readonly person: PersonId;
  readonly organisation: OrganisationId;
  readonly draft: number;
  readonly reasons: Sealed;
}

export interface Approval {
  readonly draft: number;
  readonly summary: number;
  readonly at: Instant;
}

export interface ApprovalState {
  readonly fairRepresentation: readonly FairRepresentation[];
  readonly dissent: readonly ReportDissent[];
  /** Null again once the report goes back to drafting. */
  readonly approval: Approval | null;
  /** From now on the actions run, whatever becomes of the report. Never null again. */
  readonly planAgreedAt: Instant | null;
}

export const NOT_APPROVED: ApprovalState = {
  fairRepresentation: [],
  dissent: [],
  approval: null,
  planAgreedAt: null,
};
