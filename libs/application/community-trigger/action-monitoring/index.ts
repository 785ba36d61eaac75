import type { ActionMonitoringCommands } from '#libs/domain/community-trigger/action-monitoring/commands.js';
import { noFields, takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
import { needs } from '../../authorisation/index.js';
import { ActionInput, anAction } from '../action.dto.js';
import * as dto from './action-monitoring.dto.js';

export const actionMonitoringInputs: StageInputs<ActionMonitoringCommands> = {
  UpdateAction: takes(dto.UpdateActionInput, { action: 'action-1', progress: 'Two visits, no noise heard.' }),
  CompleteAction: takes(dto.CompleteActionInput, { action: 'action-1', outcome: 'QUIET' }),
  ExtendAction: takes(dto.ExtendActionInput, { action: 'action-1', due: '2027-03-31' }),
  CancelAction: takes(dto.OneActionInput, { action: 'action-1' }),
  AddAction: takes(ActionInput, anAction),
  RecordTaskingReview: takes(dto.TaskingReviewInput, { meeting: 'meeting-1' }),
  PutOnTaskingAgenda: noFields,
  MarkActionOverdue: takes(dto.OneActionInput, { action: 'action-1' }),
};

const write = needs(['action-plan', 'W']);

export const actionMonitoringNeeds: StageNeeds<ActionMonitoringCommands> = {
  UpdateAction: write,
  CompleteAction: write,
  ExtendAction: write,
  CancelAction: write,
  AddAction: write,
  RecordTaskingReview: write,
  PutOnTaskingAgenda: write,
  MarkActionOverdue: write,
};
