import type { DeadlineCommands } from '#libs/domain/kernel/review/deadlines/commands.js';
import { noFields, takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
import { needs } from '../../authorisation/index.js';
import { DeadlineInput, PauseDeadlineInput, ReminderInput } from '../../review-kit/deadlines.dto.js';

export const deadlineInputs: StageInputs<DeadlineCommands> = {
  SendReminder: takes(ReminderInput, { deadline: 'AD5', number: 1 }),
  MarkDeadlineMissed: takes(DeadlineInput, { deadline: 'AD5' }),
  GiveLateReason: takes(DeadlineInput, { deadline: 'AD5' }),
  PauseDeadline: takes(PauseDeadlineInput, {
    deadline: 'AD8/decision-1',
    because: 'VICTIM_AVAILABILITY',
  }),
  ResumeDeadline: takes(DeadlineInput, { deadline: 'AD8/decision-1' }),
  EndWindow: takes(DeadlineInput, { deadline: 'AD12' }),
  RecalculateDeadlines: noFields,
};

/** Whoever works on what is due: the coordinator, the chair, the deciders, an agency, an action's owner. */
const either = needs(
  ['application-data', 'W'],
  ['panel-papers', 'W'],
  ['threshold-decision', 'S'],
  ['threshold-decision', 'APPEAL'],
  ['victim-statement', 'W'],
  ['action-plan', 'W'],
);

export const deadlineNeeds: StageNeeds<DeadlineCommands> = {
  SendReminder: either,
  MarkDeadlineMissed: either,
  GiveLateReason: either,
  PauseDeadline: either,
  ResumeDeadline: either,
  EndWindow: either,
  RecalculateDeadlines: either,
};
