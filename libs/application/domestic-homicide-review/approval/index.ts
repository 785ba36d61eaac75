import type { ApprovalCommands } from '#libs/domain/domestic-homicide-review/approval/commands.js';
import { needs } from '../../authorisation/index.js';
import { noFields, takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
import { plannedAction } from '../actions/action.dto.js';
import * as dto from './approval.dto.js';

export const approvalInputs: StageInputs<ApprovalCommands> = {
  ConfirmFairRepresentation: takes(dto.FairRepresentationInput, { agency: 'derbyshire-police' }),
  RecordDissent: takes(dto.DissentInput, {
    person: 'member-1',
    reasons: 'The report says too little about how children saw what happened.',
  }),
  ApproveReport: noFields,
  RejectReport: noFields,
  AgreeActionPlan: takes(dto.AgreeActionPlanInput, {
    actions: [plannedAction],
    agreed: [{ organisation: plannedAction.owner, by: 'senior-1' }],
  }),
};

const decides = needs(['overview-draft', 'S']);

export const approvalNeeds: StageNeeds<ApprovalCommands> = {
  // An agency's word on the draft: its member's on the panel, its senior manager's, or the coordinator's for it.
  ConfirmFairRepresentation: needs(['overview-draft', 'COMMENT'], ['imr', 'S'], ['dhr-file', 'W']),
  RecordDissent: needs(['overview-draft', 'COMMENT'], ['overview-draft', 'S']),
  ApproveReport: decides,
  RejectReport: decides,
  AgreeActionPlan: needs(['action-plan', 'S']),
};
