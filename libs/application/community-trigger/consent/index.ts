import type { ConsentCommands } from '#libs/domain/community-trigger/consent/commands.js';
import { noFields, takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
import { ConsentRefusedInput, RecordConsentInput, WithdrawConsentInput } from './consent.dto.js';

export const consentInputs: StageInputs<ConsentCommands> = {
  RequestConsent: noFields,
  RecordConsent: takes(RecordConsentInput, { form: 'WRITTEN', givenOn: '2026-11-20' }),
  RecordConsentRefused: takes(ConsentRefusedInput, { kind: 'REFUSED' }),
  WithdrawConsent: takes(WithdrawConsentInput, { withdrawnOn: '2026-11-20' }),
};

const write = { column: 'application-data', right: 'W' } as const;

export const consentNeeds: StageNeeds<ConsentCommands> = {
  RequestConsent: write,
  RecordConsent: write,
  RecordConsentRefused: write,
  WithdrawConsent: write,
};
