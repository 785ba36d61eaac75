import type { DeadlineCommands } from '#libs/domain/kernel/review/deadlines/commands.js';
import { needs } from '../../authorisation/index.js';
import { noFields, takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
import { DeadlineInput, PauseDeadlineInput, ReminderInput } from '../../review-kit/deadlines.dto.js';

const deadline = 'DD3';

export const deadlineInputs: StageInputs<DeadlineCommands> = {
  SendReminder: takes(ReminderInput, { deadline, number: 1 }),
  MarkDeadlineMissed: takes(DeadlineInput, { deadline }),
  GiveLateReason: takes(DeadlineInput, { deadline }),
  PauseDeadline: takes(PauseDeadlineInput, { deadline: 'DD4/imr-1', because: 'CRIMINAL_PROCEEDINGS' }),
  ResumeDeadline: takes(DeadlineInput, { deadline: 'DD4/imr-1' }),
  EndWindow: takes(DeadlineInput, { deadline: 'DD5/viewing-1' }),
  RecalculateDeadlines: noFields,
};

/** Whoever works on what is due: coordinator and chair, and for the partnership its chair. */
const either = needs(['dhr-file', 'W'], ['publication', 'S']);

export const deadlineNeeds: StageNeeds<DeadlineCommands> = {
  SendReminder: null,
  MarkDeadlineMissed: null,
  GiveLateReason: either,
  PauseDeadline: either,
  ResumeDeadline: either,
  EndWindow: null,
  RecalculateDeadlines: null,
};
