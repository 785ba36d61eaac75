import type { Deadline } from '#libs/domain/kernel/deadline.js';
import type { PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import type { Effects } from '../kind.js';
import type { DocumentRef } from '../stage-types.js';
import type { Action } from './state.js';

interface OfAction {
  readonly action: string;
}

export interface ActionEvents {
  ActionStarted: OfAction & Effects;
  ActionUpdated: OfAction & { readonly rag: Action['rag']; readonly progress: Sealed | null } & Effects;
  ActionCompleted: OfAction & {
    readonly evidence: DocumentRef;
    readonly outcome: Sealed;
    readonly by: PersonId | null;
  } & Effects;
  ActionAudited: OfAction & { readonly by: PersonId } & Effects;
  /** `deadline`: key of its new deadline. */
  ActionReopened: OfAction & { readonly target: LocalDate; readonly deadline: string } & Effects;
  ActionExtended: OfAction & { readonly counted: Deadline } & Effects;
  ActionCancelled: OfAction & Effects;
  ActionAdded: { readonly added: Action } & Effects;
  ActionOverdue: OfAction & { readonly due: LocalDate } & Effects;
  /** `open`, `overdue`: the actions as they stood. */
  ActionsReportedToCsp: {
    readonly number: number;
    readonly open: readonly string[];
    readonly overdue: readonly string[];
  } & Effects;
  /** `deadline`: key of the time to answer. */
  RecommendationSent: { readonly recommendation: string; readonly deadline: string } & Effects;
  RecommendationAnswered: {
    readonly recommendation: string;
    readonly response: 'ACCEPTED' | 'PARTLY_ACCEPTED' | 'NOT_ACCEPTED';
    readonly text: Sealed | null;
  } & Effects;
}
