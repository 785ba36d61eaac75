import type { ActionPlanCommands } from '#libs/domain/community-trigger/action-plan/commands.js';
import { takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
import { needs } from '../../authorisation/index.js';
import { FinaliseActionPlanInput, VictimViewInput } from './action-plan.dto.js';

export const actionPlanInputs: StageInputs<ActionPlanCommands> = {
  RecordVictimView: takes(VictimViewInput, { agrees: 'YES', view: 'I would like the visits to start soon.' }),
  FinaliseActionPlan: takes(FinaliseActionPlanInput),
};

export const actionPlanNeeds: StageNeeds<ActionPlanCommands> = {
  RecordVictimView: needs(['victim-statement', 'W'], ['action-plan', 'W']),
  FinaliseActionPlan: needs(['action-plan', 'S']),
};
