import type { LocalDate } from '#libs/domain/kernel/time.js';

export interface DeadlineCommands {
  /** Process: `number` counts the reminders of this deadline. */
  SendReminder: { readonly deadline: string; readonly number: number };
  /** Process: once, and asks for the reason. */
  MarkDeadlineMissed: { readonly deadline: string };
  GiveLateReason: { readonly deadline: string };
  PauseDeadline: { readonly deadline: string; readonly because: string };
  ResumeDeadline: { readonly deadline: string };
  /** Process: after a holiday was added. `calendarVersion` is the one it counts with. */
  RecalculateDeadlines: { readonly calendarVersion: string };
}

/** A deadline as counted again. */
export interface Recount {
  readonly key: string;
  readonly due: LocalDate;
  readonly lateFrom: string;
  readonly lastWorkingDayBefore: LocalDate;
}
