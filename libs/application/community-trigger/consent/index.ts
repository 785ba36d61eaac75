import type { ConsentCommands } from '#libs/domain/community-trigger/consent/commands.js';
import { noFields, takes, type StageInputs, type StageNeeds } from '../../door/command-input.js';
import { needs } from '../../authorisation/index.js';
import { ConsentRefusedInput, RecordConsentInput, WithdrawConsentInput } from './consent.dto.js';

export const consentInputs: StageInputs<ConsentCommands> = {
  RequestConsent: noFields,
  RecordConsent: takes(RecordConsentInput, { form: 'WRITTEN', givenOn: '2026-11-20' }),
  RecordConsentRefused: takes(ConsentRefusedInput, { kind: 'REFUSED' }),
  WithdrawConsent: takes(WithdrawConsentInput, { withdrawnOn: '2026-11-20' }),
};

const write = needs(['application-data', 'W']);
/** What the applicant says, and their single point of contact for them (A23). */
const voice = needs(['application-data', 'W'], ['victim-statement', 'W']);

export const consentNeeds: StageNeeds<ConsentCommands> = {
  RequestConsent: write,
  RecordConsent: voice,
  RecordConsentRefused: voice,
  WithdrawConsent: voice,
};
