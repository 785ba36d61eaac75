import type { AppealCommands } from '#libs/domain/community-trigger/appeal/commands.js';
import { takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
import { needs } from '../../authorisation/index.js';
import { DecideAppealInput, RequestAppealInput } from './appeal.dto.js';

export const appealInputs: StageInputs<AppealCommands> = {
  RequestAppeal: takes(RequestAppealInput, { about: 'HOW_REVIEWED', grounds: 'My statement was not read.' }),
  DecideAppeal: takes(DecideAppealInput, { outcome: 'DISMISSED' }),
};

export const appealNeeds: StageNeeds<AppealCommands> = {
  RequestAppeal: needs(['application-data', 'W'], ['victim-statement', 'W']),
  DecideAppeal: needs(['threshold-decision', 'APPEAL']),
};
