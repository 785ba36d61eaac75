import { example } from '../testing/example.js';
import { PEOPLE, sealed } from '../testing/people.js';
import { PROCEDURE } from '../testing/procedure.js';
import { reconvened, scheduled } from '../testing/review-stories.js';
import { begin } from '../testing/scenario.js';
import {
  acknowledged,
  application,
  circulated,
  complaint,
  consentMissing,
  received,
  REPRESENTED,
  transferred,
} from '../testing/stories.js';
import { inputExamples } from './input-examples.js';
import { unusualExamples } from './unusual-examples.js';

const drafted = () => begin().does('SaveDraft', { content: sealed('draft') }, { by: PEOPLE.applicant });
const impossible = { complaint: complaint(9, '2022-04-20', { madeAt: '2022-04-19' }) };

export const applicationExamples = [
  example('SaveDraft', { given: begin, when: { content: sealed('draft') } }),
  example('DiscardDraft', { given: drafted, when: {} }, { NO_DRAFT: { given: begin, when: {} } }),
  example(
    'PurgeDraft',
    { given: () => drafted().on('2022-06-03'), when: {} },
    {
      NO_DRAFT: { given: begin, when: {} },
      NOT_DUE_YET: {
        refused: { given: () => drafted().at('2022-06-02T22:59:59.999Z'), when: {} },
        accepted: { given: () => drafted().at('2022-06-02T23:00:00.000Z'), when: {} },
      },
    },
  ),
  example(
    'SubmitApplication',
    { given: begin, when: application() },
    {
      COMPLAINT_BEFORE_INCIDENT: {
        refused: { given: begin, when: application({ complaints: [impossible.complaint] }) },
        accepted: {
          given: begin,
          when: application({ complaints: [complaint(9, '2022-04-20', { madeAt: '2022-04-20' })] }),
        },
      },
      COMPLAINT_IN_FUTURE: {
        refused: { given: begin, when: application({ complaints: [complaint(9, '2022-05-04')] }) },
        accepted: { given: begin, when: application({ complaints: [complaint(9, '2022-05-03')] }) },
      },
      DATES_UNCLEAR: {
        refused: {
          given: begin,
          when: application({
            complaints: [
              complaint(9, '2022-04-20', { occurredFrom: '2022-04-19', occurredTo: '2022-04-20' }),
            ],
          }),
        },
        accepted: {
          given: begin,
          when: application({
            complaints: [
              {
                ...complaint(9, '2022-04-20'),
                occurredOn: undefined as never,
                occurredFrom: '2022-04-19',
                occurredTo: '2022-04-20',
              },
            ],
          }),
        },
      },
      REPRESENTATIVE_IS_VICTIM: { given: begin, when: application({ applicantKind: 'REPRESENTATIVE' }) },
      CONSENT_FORM: {
        refused: {
          given: begin,
          when: application({ ...REPRESENTED, consent: { form: 'RECORDED_VERBAL', givenOn: '2022-05-01' } }),
        },
        accepted: {
          given: begin,
          when: application({ ...REPRESENTED, consent: { form: 'WRITTEN', givenOn: '2022-05-01' } }),
        },
      },
      CONSENT_IN_FUTURE: {
        refused: {
          given: begin,
          when: application({ ...REPRESENTED, consent: { form: 'WRITTEN', givenOn: '2022-05-04' } }),
        },
        accepted: {
          given: begin,
          when: application({ ...REPRESENTED, consent: { form: 'WRITTEN', givenOn: '2022-05-03' } }),
        },
      },
    },
  ),
  example(
    'RecordAnonymousApplication',
    { given: begin, when: { reference: 'NED-CT-2022-002', channel: 'TELEPHONE', area: 'ned' } },
    {
      ANONYMOUS_ALLOWED: {
        given: () => begin('2022-05-03', { ...PROCEDURE, anonymousAllowed: true }),
        when: { reference: 'r', channel: 'TELEPHONE', area: 'ned' },
      },
      DRAFT_STARTED: { given: drafted, when: { reference: 'r', channel: 'TELEPHONE', area: 'ned' } },
    },
  ),
  example(
    'CirculateApplication',
    { given: received, when: {} },
    { ALREADY_CIRCULATED: { given: circulated, when: {} } },
  ),
  example(
    'AcknowledgeApplication',
    { given: circulated, when: { spoc: PEOPLE.spoc.person } },
    {
      ALREADY_ACKNOWLEDGED: {
        refused: { given: () => consentMissing().does('AcknowledgeApplication', {}), when: {} },
        accepted: { given: consentMissing, when: {} },
      },
      SPOC_IS_PARTY: { given: circulated, when: { spoc: PEOPLE.applicant.person } },
    },
  ),
  example(
    'AssignSpoc',
    { given: acknowledged, when: { spoc: PEOPLE.coordinator.person } },
    {
      SPOC_IS_PARTY: { given: acknowledged, when: { spoc: PEOPLE.applicant.person } },
      SAME_SPOC: { given: acknowledged, when: { spoc: PEOPLE.spoc.person } },
    },
  ),
  example(
    'AssessRisk',
    { given: acknowledged, when: { level: 'HIGH', assessment: sealed('risk') } },
    {
      SAFEGUARDING_REFERRAL_MISSING: {
        refused: { given: acknowledged, when: { level: 'HIGH', childrenOnBothSides: true } },
        accepted: {
          given: acknowledged,
          when: { level: 'HIGH', childrenOnBothSides: true, safeguardingReferralMade: true },
        },
      },
    },
  ),
  ...inputExamples,
  ...unusualExamples,
  example(
    'Withdraw',
    { given: circulated, when: {}, by: PEOPLE.applicant },
    {
      REVIEW_HELD: {
        refused: { given: reconvened, when: {}, by: PEOPLE.applicant },
        accepted: { given: scheduled, when: {}, by: PEOPLE.applicant },
      },
      NO_APPLICATION: { given: drafted, when: {}, by: PEOPLE.applicant },
      WITH_THE_OTHER_AREA: {
        refused: {
          given: () => transferred().does('AcceptTransfer', {}, { by: PEOPLE.neighbour }),
          when: {},
          by: PEOPLE.applicant,
        },
        accepted: { given: transferred, when: {}, by: PEOPLE.applicant },
      },
      NOT_THE_APPLICANT: { given: circulated, when: {}, by: PEOPLE.stranger },
    },
  ),
];
