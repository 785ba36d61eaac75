import type { DeadlineCommands } from '#libs/domain/community-trigger/deadlines/commands.js';
import { takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
import { DeadlineInput, PauseDeadlineInput, RecalculateInput, ReminderInput } from './deadlines.dto.js';

export const deadlineInputs: StageInputs<DeadlineCommands> = {
  SendReminder: takes(ReminderInput, { deadline: 'AD5', number: 1 }),
  MarkDeadlineMissed: takes(DeadlineInput, { deadline: 'AD5' }),
  GiveLateReason: takes(DeadlineInput, { deadline: 'AD5' }),
  PauseDeadline: takes(PauseDeadlineInput, { deadline: 'AD8', because: 'VICTIM_AVAILABILITY' }),
  ResumeDeadline: takes(DeadlineInput, { deadline: 'AD8' }),
  RecalculateDeadlines: takes(RecalculateInput, { calendarVersion: 'gov.uk-2026-11-23' }),
};

const write = { column: 'application-data', right: 'W' } as const;

export const deadlineNeeds: StageNeeds<DeadlineCommands> = {
  SendReminder: write,
  MarkDeadlineMissed: write,
  GiveLateReason: write,
  PauseDeadline: write,
  ResumeDeadline: write,
  RecalculateDeadlines: write,
};
