import type { TermsCommands } from '#libs/domain/domestic-homicide-review/terms-of-reference/commands.js';
import { needs } from '../../authorisation/index.js';
import { takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
import * as dto from './terms-of-reference.dto.js';

const terms = {
  text: 'How agencies worked with the family from 2019 on, and what can be learned from it.',
  agencies: ['derbyshire-police', 'derbyshire-health'],
  agreedBy: ['chair-1', 'member-1'],
};

export const termsOfReferenceInputs: StageInputs<TermsCommands> = {
  SetReviewPeriod: takes(dto.ReviewPeriodInput, { from: '2019-01-01', to: '2026-11-14' }),
  AgreeParallelProtocol: takes(dto.ParallelProtocolInput, {
    with: ['derbyshire-police'],
    text: 'Witnesses are interviewed only when the senior investigating officer does not object.',
  }),
  AgreeToR: takes(dto.TermsInput, terms),
  AmendToR: takes(dto.TermsInput, terms),
};

const leads = needs(['dhr-file', 'W']);

export const termsOfReferenceNeeds: StageNeeds<TermsCommands> = {
  SetReviewPeriod: leads,
  AgreeParallelProtocol: leads,
  AgreeToR: leads,
  AmendToR: leads,
};
