import type { ConclusionCommands } from '#libs/domain/domestic-homicide-review/conclusion/commands.js';
import { needs } from '../../authorisation/index.js';
import { noFields, type StageInputs, type StageNeeds } from '../../door/command-input.js';

export const conclusionInputs: StageInputs<ConclusionCommands> = {
  ConcludeReview: noFields,
  ReopenReview: noFields,
};

const signs = needs(['publication', 'S']);

export const conclusionNeeds: StageNeeds<ConclusionCommands> = {
  ConcludeReview: signs,
  ReopenReview: signs,
};
