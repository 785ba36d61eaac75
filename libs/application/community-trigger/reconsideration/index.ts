import type { ReconsiderationCommands } from '#libs/domain/community-trigger/reconsideration/commands.js';
import { takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
import { needs } from '../../authorisation/index.js';
import * as dto from './reconsideration.dto.js';

export const reconsiderationInputs: StageInputs<ReconsiderationCommands> = {
  RequestReconsideration: takes(dto.RequestReconsiderationInput, {
    grounds: 'My third report was not counted.',
  }),
  UpholdDecision: takes(dto.ReconsiderationDecisionInput),
  SubstituteDecision: takes(dto.SubstituteDecisionInput, { route: 'HARM_PERSISTENCE_ADEQUACY' }),
};

const decide = needs(['threshold-decision', 'APPEAL'], ['threshold-decision', 'S']);

export const reconsiderationNeeds: StageNeeds<ReconsiderationCommands> = {
  RequestReconsideration: needs(['application-data', 'W'], ['victim-statement', 'W']),
  UpholdDecision: decide,
  SubstituteDecision: decide,
};
