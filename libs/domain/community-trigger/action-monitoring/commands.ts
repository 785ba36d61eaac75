import type { Sealed } from '#libs/domain/kernel/people.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import type { ActionInput, ActionOutcome, TaskingMeeting } from '../review-state.js';

export interface ActionMonitoringCommands {
  UpdateAction: { readonly action: string; readonly progress: Sealed };
  /** `outcome` is needed for every kind but `OTHER`: what came of the referral, the warning, the mediation. */
  CompleteAction: { readonly action: string; readonly outcome?: ActionOutcome; readonly evidence?: Sealed };
  ExtendAction: { readonly action: string; readonly due: LocalDate };
  /** By a person with a reason: it is no longer needed, or cannot be done. */
  CancelAction: { readonly action: string };
  AddAction: ActionInput;
  RecordTaskingReview: { readonly meeting: string; readonly notes?: Sealed };
  /** Process: `next` is a foreign fact, computed at the door from the tasking series; absent if none is planned. */
  PutOnTaskingAgenda: { readonly next?: TaskingMeeting | null };
  /** Process: once for each action and due date. */
  MarkActionOverdue: { readonly action: string };
}
