import type { ChronologyCommands } from '#libs/domain/domestic-homicide-review/chronology/commands.js';
import { needs } from '../../authorisation/index.js';
import { noFields, takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
import { FlagConflictInput } from './chronology.dto.js';

export const chronologyInputs: StageInputs<ChronologyCommands> = {
  MergeChronologies: noFields,
  FlagConflict: takes(FlagConflictInput, {
    entries: ['imr-1/submission-1/entry-1', 'imr-2/submission-1/entry-1'],
    text: 'The police have a call at ten in the evening; the hospital has her there at nine.',
  }),
  BeginPanelAnalysis: noFields,
};

const leads = needs(['dhr-file', 'W']);

export const chronologyNeeds: StageNeeds<ChronologyCommands> = {
  MergeChronologies: leads,
  // Whoever reads the file for the panel may point out what does not agree in it.
  FlagConflict: needs(['dhr-file', 'R']),
  BeginPanelAnalysis: leads,
};
