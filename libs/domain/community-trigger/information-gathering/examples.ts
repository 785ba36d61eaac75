import { example } from '../testing/example.js';
import { PEOPLE, sealed } from '../testing/people.js';
import { acknowledged, asked, complaint, computed, consentMissing, uncomputed } from '../testing/stories.js';

const police = { agency: 'derbyshire-police', publicFunctions: true };
const found = (complaints: ReturnType<typeof complaint>[]) => ({ request: 'request-1', complaints });
/** AD4 ends on 17 May 2022; the day after is late. */
const late = () => asked().on('2022-05-18');
const chasedOnce = () => late().settle();
const escalated = () => asked().wait('2022-06-10');
const answered = () => asked().does('ReturnInformation', { request: 'request-1' }, { by: PEOPLE.police });
export const informationGatheringExamples = [
  example(
    'RequestInformation',
    { given: acknowledged, when: { requests: [police] } },
    {
      CONSENT_MISSING: { given: consentMissing, when: { requests: [police] } },
      NO_AGENCY: { given: acknowledged, when: { requests: [] } },
      ASKED_ALREADY: {
        refused: { given: asked, when: { requests: [police] } },
        accepted: { given: answered, when: { requests: [police] } },
      },
      PERIOD_REVERSED: {
        refused: {
          given: acknowledged,
          when: { requests: [{ ...police, periodFrom: '2022-05-02', periodTo: '2022-05-01' }] },
        },
        accepted: {
          given: acknowledged,
          when: { requests: [{ ...police, periodFrom: '2022-05-01', periodTo: '2022-05-01' }] },
        },
      },
    },
  ),
  example(
    'ReturnInformation',
    { given: asked, when: { request: 'request-1', return: sealed('return') }, by: PEOPLE.police },
    {
      UNKNOWN_REQUEST: { given: asked, when: { request: 'request-9' }, by: PEOPLE.police },
      ALREADY_ANSWERED: { given: answered, when: { request: 'request-1' }, by: PEOPLE.police },
      NOT_YOUR_AGENCY: {
        refused: { given: asked, when: { request: 'request-1' }, by: PEOPLE.health },
        accepted: { given: asked, when: { request: 'request-1' }, by: PEOPLE.coordinator },
      },
      COMPLAINT_BEFORE_INCIDENT: {
        given: asked,
        when: found([complaint(9, '2022-04-20', { madeAt: '2022-04-19' })]),
        by: PEOPLE.police,
      },
      COMPLAINT_IN_FUTURE: { given: asked, when: found([complaint(9, '2022-05-04')]), by: PEOPLE.police },
      DATES_UNCLEAR: {
        given: asked,
        when: found([complaint(9, '2022-04-31', { madeAt: '2022-05-01' })]),
        by: PEOPLE.police,
      },
    },
  ),
  example(
    'RefuseInformation',
    { given: asked, when: { request: 'request-1', ground: 'DATA_PROTECTION' }, by: PEOPLE.police },
    {
      UNKNOWN_REQUEST: {
        given: asked,
        when: { request: 'request-9', ground: 'DATA_PROTECTION' },
        by: PEOPLE.police,
      },
      ALREADY_ANSWERED: {
        given: answered,
        when: { request: 'request-1', ground: 'DATA_PROTECTION' },
        by: PEOPLE.police,
      },
      NOT_YOUR_AGENCY: {
        given: asked,
        when: { request: 'request-1', ground: 'DATA_PROTECTION' },
        by: PEOPLE.health,
      },
      MUST_COMPLY: {
        refused: {
          given: asked,
          when: { request: 'request-1', ground: 'NO_PUBLIC_FUNCTION' },
          by: PEOPLE.police,
        },
        accepted: {
          given: asked,
          when: { request: 'request-2', ground: 'NO_PUBLIC_FUNCTION' },
          by: PEOPLE.landlord,
        },
      },
    },
  ),
  example(
    'ExtendReturn',
    { given: asked, when: { request: 'request-1', due: '2022-05-20' } },
    {
      UNKNOWN_REQUEST: { given: asked, when: { request: 'request-9', due: '2022-05-20' } },
      ALREADY_ANSWERED: { given: answered, when: { request: 'request-1', due: '2022-05-20' } },
      NOT_LATER: {
        refused: { given: asked, when: { request: 'request-1', due: '2022-05-17' } },
        accepted: { given: asked, when: { request: 'request-1', due: '2022-05-18' } },
      },
    },
  ),
  example(
    'ChaseAgency',
    { given: late, when: { request: 'request-1', number: 1 } },
    {
      UNKNOWN_REQUEST: { given: late, when: { request: 'request-9', number: 1 } },
      ALREADY_ANSWERED: {
        given: () => answered().on('2022-05-18'),
        when: { request: 'request-1', number: 1 },
      },
      NOT_DUE_YET: {
        refused: {
          given: () => asked().at('2022-05-17T22:59:59.999Z'),
          when: { request: 'request-1', number: 1 },
        },
        accepted: {
          given: () => asked().at('2022-05-17T23:00:00.000Z'),
          when: { request: 'request-1', number: 1 },
        },
      },
      CHASED_ALREADY: {
        refused: { given: chasedOnce, when: { request: 'request-1', number: 1 } },
        accepted: { given: () => chasedOnce().on('2022-05-23'), when: { request: 'request-1', number: 2 } },
      },
      ESCALATED_ALREADY: { given: escalated, when: { request: 'request-1', number: 3 } },
    },
  ),
  example(
    'EscalateAgency',
    {
      given: () => asked().wait('2022-05-25').at('2022-05-26T09:00:00.000Z'),
      when: { request: 'request-1' },
    },
    {
      UNKNOWN_REQUEST: { given: late, when: { request: 'request-9' } },
      ALREADY_ANSWERED: { given: () => answered().on('2022-06-10'), when: { request: 'request-1' } },
      NOT_DUE_YET: { given: chasedOnce, when: { request: 'request-1' } },
      ESCALATED_ALREADY: { given: escalated, when: { request: 'request-1' } },
    },
  ),
  example(
    'ProceedToThreshold',
    { given: late, when: {} },
    { RETURNS_OUTSTANDING: { given: asked, when: {} } },
  ),
  example(
    'CloseInformationGathering',
    { given: late, when: {} },
    {
      REOPENED: { given: () => computed().does('ReopenInformationGathering', {}), when: {} },
      RETURNS_OUTSTANDING: {
        refused: { given: () => asked().at('2022-05-17T22:59:59.999Z'), when: {} },
        accepted: { given: () => asked().at('2022-05-17T23:00:00.000Z'), when: {} },
      },
    },
  ),
  example('ReopenInformationGathering', { given: uncomputed, when: {} }),
];
