import { example } from '../testing/example.js';
import { PEOPLE } from '../testing/people.js';
import {
  acknowledged,
  circulated,
  consentAsked,
  consentMissing,
  received,
  REPRESENTED,
} from '../testing/stories.js';

const written = { form: 'WRITTEN', givenOn: '2022-05-03' } as const;
const consented = () =>
  received({ ...REPRESENTED, consent: { form: 'WRITTEN', givenOn: '2022-05-01' } }).settle();
const refusedCase = () => consentAsked().does('RecordConsentRefused', {}).settle();

export const consentExamples = [
  example(
    'RequestConsent',
    { given: consentMissing, when: {} },
    {
      CONSENT_NOT_NEEDED: { given: circulated, when: {} },
      CONSENT_REQUESTED: { given: consentAsked, when: {} },
    },
  ),
  example(
    'RecordConsent',
    { given: consentAsked, when: written },
    {
      CONSENT_NOT_NEEDED: { given: acknowledged, when: written },
      NOT_CLOSED_FOR_CONSENT: {
        refused: {
          given: () =>
            consentAsked()
              .does('TransferToArea', { from: 'ned', to: 'bolsover' })
              .does('ReturnTransfer', {}, { by: PEOPLE.neighbour })
              .does('RecordDuplicate', { of: 'review-0' }),
          when: written,
        },
        accepted: { given: refusedCase, when: written },
      },
      CONSENT_FORM: { given: consentAsked, when: { form: 'RECORDED_VERBAL', givenOn: '2022-05-03' } },
      CONSENT_IN_FUTURE: { given: consentAsked, when: { form: 'WRITTEN', givenOn: '2022-05-04' } },
    },
  ),
  example(
    'RecordConsentRefused',
    { given: consentAsked, when: {} },
    {
      CONSENT_CHASE_NOT_FINISHED: {
        refused: { given: consentAsked, when: { kind: 'NO_ANSWER' } },
        accepted: { given: () => consentAsked().wait('2022-06-30'), when: { kind: 'NO_ANSWER' } },
      },
    },
  ),
  example(
    'WithdrawConsent',
    { given: consented, when: { withdrawnOn: '2022-05-03' } },
    {
      NO_CONSENT_GIVEN: { given: acknowledged, when: { withdrawnOn: '2022-05-03' } },
      CONSENT_IN_FUTURE: { given: consented, when: { withdrawnOn: '2022-05-04' } },
    },
  ),
];
