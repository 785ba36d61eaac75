import type { EstablishmentCommands } from '#libs/domain/domestic-homicide-review/establishment/commands.js';
import { needs } from '../../authorisation/index.js';
import { takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
import { ToldInput } from '../told.dto.js';
import * as dto from './establishment.dto.js';

const told = {
  channel: 'TELEPHONE',
  text: 'The partnership has decided to review the death, because the criteria are met.',
};

export const establishmentInputs: StageInputs<EstablishmentCommands> = {
  NotifyHomeOffice: takes(ToldInput, told),
  NotifyFamily: takes(dto.NotifyFamilyInput, { ...told, person: 'sister-1' }),
  NotifyCoroner: takes(dto.NotifyCoronerInput, { ...told, coroner: 'derbyshire-coroner' }),
  NotifyAgencies: takes(dto.NotifyAgenciesInput, { ...told, agencies: ['derbyshire-police'] }),
  SetOperationName: takes(dto.OperationNameInput, { name: 'Hawthorn' }),
};

/** Whoever decided, by the cell of the criteria, or who looks after the file. */
const tells = needs(['publication', 'S'], ['dhr-file', 'W']);

export const establishmentNeeds: StageNeeds<EstablishmentCommands> = {
  NotifyHomeOffice: tells,
  NotifyFamily: tells,
  NotifyCoroner: tells,
  NotifyAgencies: tells,
  SetOperationName: tells,
};
