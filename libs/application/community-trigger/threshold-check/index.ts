import type { ThresholdCheckCommands } from '#libs/domain/community-trigger/threshold-check/commands.js';
import { noFields, takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
import { needs } from '../../authorisation/index.js';
import * as dto from './threshold-check.dto.js';

const decidingBodies = ['ned-council', 'derbyshire-police', 'derbyshire-health'];

export const thresholdCheckInputs: StageInputs<ThresholdCheckCommands> = {
  ComputeThreshold: noFields,
  ChallengeInput: takes(dto.ChallengeInputInput, { complaint: 'complaint-1', what: 'DATES' }),
  DismissChallenge: takes(dto.DismissChallengeInput, { challenge: 'challenge-1' }),
  DecideGenuineness: takes(dto.DecideGenuinenessInput, {
    complaint: 'complaint-1',
    genuine: 'YES',
    decidingBodies,
  }),
  DecideThreshold: takes(dto.DecideThresholdInput, {
    result: 'MET',
    decidingBodies,
    reasons: 'Three qualifying complaints.',
  }),
  NotifyApplicant: takes(dto.NotifyApplicantInput, {
    channel: 'TELEPHONE',
    text: 'The threshold is met; a review will be held.',
  }),
  OfferOtherSupport: takes(dto.OfferOtherSupportInput, { kind: 'MEDIATION' }),
  VacateThresholdDecision: takes(dto.VacateInput, { decidingBodies }),
};

const sign = needs(['threshold-decision', 'S']);
/** What the applicant says, and their single point of contact for them (A23). */
const voice = needs(['application-data', 'W'], ['victim-statement', 'W']);

export const thresholdCheckNeeds: StageNeeds<ThresholdCheckCommands> = {
  ComputeThreshold: needs(['threshold-decision', 'PREPARE'], ['threshold-decision', 'S']),
  ChallengeInput: needs(['complaints', 'R']),
  DismissChallenge: sign,
  DecideGenuineness: sign,
  DecideThreshold: sign,
  NotifyApplicant: voice,
  OfferOtherSupport: voice,
  VacateThresholdDecision: sign,
};
