import type { AcrossCommands } from '#libs/domain/domestic-homicide-review/across/commands.js';
import { needs } from '../../authorisation/index.js';
import { noFields, takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
import * as dto from './across.dto.js';

export const acrossInputs: StageInputs<AcrossCommands> = {
  AgreeRevisedTimescale: takes(dto.RevisedTimescaleInput, {
    newDue: '2028-01-31',
    agreedBy: ['INDEPENDENT_CHAIR', 'CSP_CHAIR'],
  }),
  InterviewWitness: takes(dto.InterviewInput, { person: 'neighbour-1', on: '2026-11-20' }),
  InterviewPerpetrator: takes(dto.InterviewInput, { person: 'other-person-1', on: '2026-11-20' }),
  MergeDuplicate: takes(dto.MergeDuplicateInput, { into: '5d0d8b3a-6a52-5c4e-9d0e-2f1f6d0e7a11' }),
  TransferToLeadCsp: takes(dto.TransferToLeadCspInput, { to: 'bolsover' }),
  CancelReview: noFields,
};

const partnership = needs(['publication', 'S']);
const partnershipOrFile = needs(['publication', 'S'], ['dhr-file', 'W']);

export const acrossNeeds: StageNeeds<AcrossCommands> = {
  AgreeRevisedTimescale: partnershipOrFile,
  // The chair's, for the review; an author's, for their own report.
  InterviewWitness: needs(['dhr-file', 'W'], ['imr', 'W']),
  InterviewPerpetrator: needs(['dhr-file', 'W']),
  MergeDuplicate: partnershipOrFile,
  TransferToLeadCsp: partnership,
  CancelReview: partnership,
};
