export interface DeadlineCommands {
  /** Process: `number` counts the reminders of this deadline. */
  SendReminder: { readonly deadline: string; readonly number: number };
  /** Process: once, and asks for the reason. */
  MarkDeadlineMissed: { readonly deadline: string };
  GiveLateReason: { readonly deadline: string };
  PauseDeadline: { readonly deadline: string; readonly because: string };
  ResumeDeadline: { readonly deadline: string };
  /** Process: the applicant's time to ask for a reconsideration or appeal is over. */
  EndWindow: { readonly deadline: string };
  /** Process: after a holiday was added. */
  RecalculateDeadlines: object;
}
