import type { ActionPlanCommands } from '#libs/domain/community-trigger/action-plan/commands.js';
import { takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
import { FinaliseActionPlanInput, VictimViewInput } from './action-plan.dto.js';

export const actionPlanInputs: StageInputs<ActionPlanCommands> = {
  RecordVictimView: takes(VictimViewInput, { agrees: 'YES', view: 'I would like the visits to start soon.' }),
  FinaliseActionPlan: takes(FinaliseActionPlanInput),
};

export const actionPlanNeeds: StageNeeds<ActionPlanCommands> = {
  // The spoc asks the victim (A24), and the applicant speaks for themself: both write the victim's voice.
  RecordVictimView: { column: 'victim-statement', right: 'W' },
  FinaliseActionPlan: { column: 'action-plan', right: 'S' },
};
