import type { OrganisationId, PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { Instant } from '#libs/domain/kernel/time.js';

/** What the panel asks an agency about its report. */
export interface AgencyQuestion {
  readonly id: string;
  readonly agency: OrganisationId;
  readonly text: Sealed;
  readonly status: 'ASKED' | 'ANSWERED';
  readonly answer: Sealed | null;
  /** Key of its deadline `QUESTION/<id>`. */
  readonly deadline: string;
}

/** What family, friends, employers or colleagues told the panel. */
export interface Contribution {
  readonly id: string;
  readonly by: PersonId | null;
  readonly text: Sealed;
  readonly at: Instant;
}

export interface AnalysisState {
  readonly questions: readonly AgencyQuestion[];
  readonly contributions: readonly Contribution[];
  readonly analysisBeganAt: Instant | null;
}

export const NO_ANALYSIS: AnalysisState = { questions: [], contributions: [], analysisBeganAt: null };
