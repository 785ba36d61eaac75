import { badInput, notNow, person } from '../rows.js';

const consentForm = badInput(
  'CONSENT_FORM',
  'local procedure: consentForm',
  'This area’s procedure asks for written consent. Ask for the signed form.',
  'form',
);
const future = (field: string) =>
  badInput('CONSENT_IN_FUTURE', 'product rule', 'The date given ({on}) is after today.', field);

export const consentCatalogue = [
  person('RequestConsent', {
    summary: 'Ask the victim for consent',
    stage: 'consent',
    source: 'A2',
    roles: ['CASE_COORDINATOR'],
    states: ['RECEIVED', 'AWAITING_CONSENT', 'ACKNOWLEDGED'],
    events: ['ConsentRequested'],
    guards: [
      notNow(
        'CONSENT_NOT_NEEDED',
        'A2; local procedure',
        'No consent is needed: the victim applies, consent is given, or the procedure does not ask for it.',
      ),
      notNow('CONSENT_REQUESTED', 'AD2', 'Consent was asked for on {on}. Reminders go out by themselves.'),
    ],
  }),
  person('RecordConsent', {
    summary: 'Record the victim’s consent',
    stage: 'consent',
    source: 'A2',
    roles: ['CASE_COORDINATOR', 'VICTIM_SPOC', 'PUBLIC_APPLICANT'],
    states: ['RECEIVED', 'AWAITING_CONSENT', 'ACKNOWLEDGED', 'CLOSED'],
    events: ['ConsentGiven', 'DeadlineResumed'],
    guards: [
      notNow(
        'CONSENT_NOT_NEEDED',
        'A2; local procedure',
        'No consent is needed: the victim applies, consent is given, or the procedure does not ask for it.',
      ),
      notNow(
        'NOT_CLOSED_FOR_CONSENT',
        '2.4',
        'The case was closed for another reason than want of consent. ReopenCase is the way.',
      ),
      consentForm,
      future('givenOn'),
    ],
  }),
  person('RecordConsentRefused', {
    summary: 'Record that consent is refused or does not come; the case closes',
    stage: 'consent',
    source: 'A2',
    roles: ['CASE_COORDINATOR', 'VICTIM_SPOC'],
    reason: 'optional',
    states: ['AWAITING_CONSENT'],
    events: ['ConsentRefused'],
    guards: [
      notNow(
        'CONSENT_CHASE_NOT_FINISHED',
        'AD2',
        'No answer is not yet a refusal: consent must have been asked for, a reminder sent, and its date ({due}) passed.',
      ),
    ],
  }),
  person('WithdrawConsent', {
    summary: 'Record that consent was withdrawn',
    stage: 'consent',
    source: 'glossary: Consent',
    roles: ['CASE_COORDINATOR', 'VICTIM_SPOC', 'PUBLIC_APPLICANT'],
    states: ['RECEIVED', 'ACKNOWLEDGED', 'INFORMATION_GATHERING', 'THRESHOLD_PENDING'],
    events: ['ConsentWithdrawn', 'DeadlinePaused'],
    guards: [
      notNow('NO_CONSENT_GIVEN', 'A2', 'No consent is recorded that could be withdrawn.'),
      future('withdrawnOn'),
    ],
  }),
] as const;
