import type { ReconsiderationCommands } from '#libs/domain/community-trigger/reconsideration/commands.js';
import { takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
import * as dto from './reconsideration.dto.js';

export const reconsiderationInputs: StageInputs<ReconsiderationCommands> = {
  RequestReconsideration: takes(dto.RequestReconsiderationInput, {
    grounds: 'My third report was not counted.',
  }),
  UpholdDecision: takes(dto.ReconsiderationDecisionInput),
  SubstituteDecision: takes(dto.SubstituteDecisionInput, { route: 'HARM_PERSISTENCE_ADEQUACY' }),
};

export const reconsiderationNeeds: StageNeeds<ReconsiderationCommands> = {
  RequestReconsideration: { column: 'application-data', right: 'W' },
  UpholdDecision: { column: 'threshold-decision', right: 'APPEAL' },
  SubstituteDecision: { column: 'threshold-decision', right: 'APPEAL' },
};
