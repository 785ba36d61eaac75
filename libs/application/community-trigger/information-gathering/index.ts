import type { InformationGatheringCommands } from '#libs/domain/community-trigger/information-gathering/commands.js';
import { noFields, takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
import { needs } from '../../authorisation/index.js';
import * as dto from './information-gathering.dto.js';

export const informationGatheringInputs: StageInputs<InformationGatheringCommands> = {
  RequestInformation: takes(dto.RequestInformationInput, {
    requests: [{ agency: 'derbyshire-police', questions: 'Which reports of noise do you hold since June?' }],
  }),
  ReturnInformation: takes(dto.ReturnInformationInput, {
    request: 'request-1',
    return: 'Two logs, both about noise at night.',
  }),
  RefuseInformation: takes(dto.RefuseInformationInput, { request: 'request-1', ground: 'DATA_PROTECTION' }),
  ExtendReturn: takes(dto.ExtendReturnInput, { request: 'request-1', due: '2026-12-18' }),
  ChaseAgency: takes(dto.ChaseAgencyInput, { request: 'request-1', number: 1 }),
  EscalateAgency: takes(dto.EscalateAgencyInput, { request: 'request-1' }),
  ProceedToThreshold: noFields,
  CloseInformationGathering: noFields,
  ReopenInformationGathering: noFields,
};

const write = needs(['application-data', 'W']);
const prepare = needs(['threshold-decision', 'PREPARE']);

export const informationGatheringNeeds: StageNeeds<InformationGatheringCommands> = {
  RequestInformation: write,
  ReturnInformation: write,
  RefuseInformation: write,
  ExtendReturn: write,
  ChaseAgency: write,
  EscalateAgency: write,
  ProceedToThreshold: prepare,
  CloseInformationGathering: prepare,
  ReopenInformationGathering: prepare,
};
