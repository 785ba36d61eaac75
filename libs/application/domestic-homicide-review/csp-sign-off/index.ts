import type { SignOffCommands } from '#libs/domain/domestic-homicide-review/csp-sign-off/commands.js';
import { needs } from '../../authorisation/index.js';
import { noFields, type StageInputs, type StageNeeds } from '../../door/command-input.js';

export const cspSignOffInputs: StageInputs<SignOffCommands> = {
  SignOff: noFields,
  RefuseSignOff: noFields,
};

/** Of the partnership's chair the table gives criteria, sign-off and conclusion by the one cell. */
const signs = needs(['publication', 'S']);

export const cspSignOffNeeds: StageNeeds<SignOffCommands> = {
  SignOff: signs,
  RefuseSignOff: signs,
};
