export interface DeadlineCommands {
  /** Process: `number` counts the reminders of this deadline. */
  SendReminder: { readonly deadline: string; readonly number: number };
  /** Process: once, and asks for the reason. */
  MarkDeadlineMissed: { readonly deadline: string };
  GiveLateReason: { readonly deadline: string };
  PauseDeadline: { readonly deadline: string; readonly because: string };
  ResumeDeadline: { readonly deadline: string };
  /** Process: somebody else's own time to act is over. */
  EndWindow: { readonly deadline: string };
  /** Process: after a holiday was added. */
  RecalculateDeadlines: object;
}
