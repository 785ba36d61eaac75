import type { Sealed } from '#libs/domain/kernel/people.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import type { Effects } from '../kind.js';
import type { ActionInput, ActionOutcome, TaskingMeeting } from '../review-state.js';

export interface ActionMonitoringEvents {
  ActionUpdated: { readonly action: string; readonly progress: Sealed } & Effects;
  ActionCompleted: {
    readonly action: string;
    readonly outcome: ActionOutcome;
    readonly evidence: Sealed | null;
  } & Effects;
  ActionExtended: { readonly action: string; readonly from: LocalDate; readonly due: LocalDate } & Effects;
  ActionCancelled: { readonly action: string } & Effects;
  ActionAdded: { readonly action: string } & ActionInput & Effects;
  TaskingReviewRecorded: {
    readonly meeting: string;
    readonly notes: Sealed | null;
    readonly actions: readonly string[];
  } & Effects;
  TaskingAgendaItemAdded: { readonly next: TaskingMeeting; readonly actions: readonly string[] } & Effects;
  ActionOverdue: { readonly action: string; readonly due: LocalDate } & Effects;
}
