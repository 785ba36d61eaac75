import type { TransferCommands } from '#libs/domain/community-trigger/transfer/commands.js';
import { noFields, takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
import { needs } from '../../authorisation/index.js';
import { TransferInput } from './transfer.dto.js';

export const transferInputs: StageInputs<TransferCommands> = {
  TransferToArea: takes(TransferInput, { to: 'bolsover' }),
  AcceptTransfer: noFields,
  ReturnTransfer: noFields,
};

const write = needs(['application-data', 'W']);

export const transferNeeds: StageNeeds<TransferCommands> = {
  TransferToArea: write,
  AcceptTransfer: write,
  ReturnTransfer: write,
};
