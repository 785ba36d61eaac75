import type { OrganisationId, PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import type { Recurrence } from './recurrence.js';

export interface TaskingCommands {
  PlanTaskingSeries: {
    readonly name: string;
    readonly recurrence: Recurrence;
    /** The first meeting is on or after this day. */
    readonly from: LocalDate;
    readonly chair: PersonId;
    readonly attendees: readonly OrganisationId[];
  };
  /** From now on; meetings already in the diary stay. */
  ChangeTaskingRecurrence: { readonly recurrence: Recurrence };
  /** Process: the next by the recurrence. A person may put in an extra one, or another day, with a reason. */
  ScheduleTaskingMeeting: { readonly on: LocalDate };
  CancelTaskingMeeting: { readonly meeting: string };
  HoldTaskingMeeting: { readonly meeting: string; readonly attended: readonly OrganisationId[] };
  /** `review`: the stream of the case that was spoken about, where it was one. */
  MinuteTaskingItem: { readonly meeting: string; readonly review?: string; readonly minute: Sealed };
  EndTaskingSeries: object;
}
