import type { ThresholdCheckCommands } from '#libs/domain/community-trigger/threshold-check/commands.js';
import { noFields, takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
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

const sign = { column: 'threshold-decision', right: 'S' } as const;
const write = { column: 'application-data', right: 'W' } as const;

export const thresholdCheckNeeds: StageNeeds<ThresholdCheckCommands> = {
  ComputeThreshold: { column: 'threshold-decision', right: 'PREPARE' },
  ChallengeInput: { column: 'complaints', right: 'R' },
  DismissChallenge: sign,
  DecideGenuineness: sign,
  DecideThreshold: sign,
  NotifyApplicant: write,
  OfferOtherSupport: write,
  VacateThresholdDecision: sign,
};
