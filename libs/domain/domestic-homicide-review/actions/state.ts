import type { OrganisationId, PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { Instant, LocalDate } from '#libs/domain/kernel/time.js';
import type { DocumentRef } from '../stage-types.js';
import type { RecommendationScope } from '../overview-report/state.js';

/** One line of the action plan (D13): who does what by when, with what intended outcome. */
export interface ActionInput {
  readonly recommendation: string;
  readonly scope: RecommendationScope;
  readonly owner: OrganisationId;
  readonly text: Sealed;
  readonly milestones?: Sealed;
  readonly intendedOutcome: Sealed;
  readonly target: LocalDate;
}

export type ActionStatus = 'AGREED' | 'STARTED' | 'COMPLETED' | 'AUDITED' | 'CANCELLED';
/** Still to be done; a completed one still to be audited. */
export const OPEN_ACTIONS: readonly ActionStatus[] = ['AGREED', 'STARTED'];

export interface Action extends ActionInput {
  readonly id: string;
  readonly status: ActionStatus;
  readonly rag: 'RED' | 'AMBER' | 'GREEN' | null;
  readonly progress: Sealed | null;
  readonly evidence: DocumentRef | null;
  readonly completedBy: PersonId | null;
  readonly outcome: Sealed | null;
  readonly overdue: boolean;
  /** Key of its deadline `ACTION/<id>`. */
  readonly deadline: string;
}

export interface ActionState {
  readonly actions: readonly Action[];
  readonly reportedToCspAt: Instant | null;
  /** How many quarterly reports went to the partnership. */
  readonly cspReports: number;
}

export const NO_ACTIONS: ActionState = { actions: [], reportedToCspAt: null, cspReports: 0 };
