import type { Instant, LocalDate } from './time.js';

/** `LAW`: the statute sets it. `GUIDANCE`: statutory guidance. `LOCAL`: the pinned local procedure. */
export type DeadlineKind = 'LAW' | 'GUIDANCE' | 'LOCAL';

/** How a length is counted (4.2): `MONTHS_BEGINNING_WITH` includes the first day, all others leave it out. */
export type DeadlineLength =
  | { readonly n: number; readonly unit: 'WORKING_DAYS' }
  | { readonly n: number; readonly unit: 'CALENDAR_DAYS' }
  | { readonly n: number; readonly unit: 'MONTHS_BEGINNING_WITH' }
  | { readonly n: number; readonly unit: 'MONTHS_AFTER' };

export type DeadlineStatus = 'OPEN' | 'PAUSED' | 'MET' | 'MET_LATE' | 'MISSED' | 'CANCELLED';

/**
 * A deadline of one review, as data. It is opened with its due date by the event that started it, so that a later
 * holiday or rule cannot change the past. `status` is what the record says; lateness is the decider's to declare.
 */
export interface Deadline {
  /** Row of table 4.1, e.g. `AD5`. */
  readonly id: string;
  /** Unique in the review, e.g. `AD4/police`: names its cause and nothing that moves. */
  readonly key: string;
  readonly what: string;
  readonly kind: DeadlineKind;
  readonly source: string;
  readonly length: DeadlineLength;
  readonly startedOn: LocalDate;
  readonly startedBy: string;
  /** It ends at 24:00 London time on this date. */
  readonly due: LocalDate;
  /** First instant that is late: the next London midnight. */
  readonly lateFrom: Instant;
  readonly status: DeadlineStatus;
  readonly calendarVersion: string;
  readonly pausedOn: LocalDate | null;
  readonly metAt: Instant | null;
  /** The reason asked for once it was missed: never asked, asked, or given. */
  readonly lateReason: 'NOT_ASKED' | 'ASKED' | 'GIVEN';
  readonly remindersSent: number;
  /** Advice only (4.2 rule 4): the last working day on or before `due`. */
  readonly lastWorkingDayBefore: LocalDate;
  /** Days that pauses have added (4.2 rule 7); absent if none. */
  readonly pausedDays?: number;
  /** The list of bank holidays did not reach so far: counted without holidays until it does. */
  readonly provisional?: true;
  /** Its date was set by agreement: it is no longer counted, and a new holiday does not move it. */
  readonly moved?: true;
}
