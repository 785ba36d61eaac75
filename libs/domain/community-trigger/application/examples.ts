import { example } from '../testing/example.js';
import { PEOPLE, sealed } from '../testing/people.js';
import { PROCEDURE } from '../testing/procedure.js';
import { reconvened, scheduled } from '../testing/review-stories.js';
import { Scenario } from '../testing/scenario.js';
import {
  acknowledged,
  application,
  circulated,
  complaint,
  computed,
  consentMissing,
  decidedNotMet,
  letterOnItsWay,
  metTold,
  notMetTold,
  received,
  REPRESENTED,
  substituted,
  transferred,
} from '../testing/stories.js';

const begin = () => Scenario.begin();
const drafted = () => begin().does('SaveDraft', { content: sealed('draft') }, { by: PEOPLE.applicant });
const impossible = { complaint: complaint(9, '2022-04-20', { madeAt: '2022-04-19' }) };
const challenged = () =>
  computed().does('ChallengeInput', { complaint: 'complaint-1', what: 'DATES' }, { by: PEOPLE.decider });
const correction = (correction: object, more: object = {}) => ({
  complaint: 'complaint-1',
  correction,
  ...more,
});
const linkedWithNews = () =>
  circulated().does('LinkEarlierApplication', {
    earlier: 'review-0',
    newInformation: true,
    newComplaints: [],
  });

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
        given: () => Scenario.begin('2022-05-03', { ...PROCEDURE, anonymousAllowed: true }),
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
  example(
    'AddComplaint',
    { given: circulated, when: { complaint: complaint(4, '2022-04-20') } },
    {
      COMPLAINT_BEFORE_INCIDENT: { given: circulated, when: impossible },
      COMPLAINT_IN_FUTURE: { given: circulated, when: { complaint: complaint(9, '2022-05-04') } },
      DATES_UNCLEAR: {
        given: circulated,
        when: { complaint: complaint(9, '2022-13-40', { madeAt: '2022-04-20' }) },
      },
      ALREADY_NOTIFIED: {
        refused: { given: notMetTold, when: { complaint: complaint(4, '2022-04-20') } },
        accepted: { given: decidedNotMet, when: { complaint: complaint(4, '2022-04-20') } },
      },
      DECIDED_ELSEWHERE: {
        refused: { given: substituted, when: { complaint: complaint(4, '2022-04-20') } },
        accepted: { given: decidedNotMet, when: { complaint: complaint(4, '2022-04-20') } },
      },
      NOTICE_BEING_SENT: {
        refused: { given: letterOnItsWay, when: { complaint: complaint(4, '2022-04-20') } },
        accepted: { given: decidedNotMet, when: { complaint: complaint(4, '2022-04-20') } },
      },
    },
  ),
  example(
    'CorrectComplaint',
    { given: circulated, when: correction({ occurredOn: '2022-02-28' }) },
    {
      UNKNOWN_COMPLAINT: {
        given: circulated,
        when: { complaint: 'complaint-9', correction: { hate: true } },
      },
      COMPLAINT_BEFORE_INCIDENT: { given: circulated, when: correction({ occurredOn: '2022-03-02' }) },
      COMPLAINT_IN_FUTURE: { given: circulated, when: correction({ madeAt: '2022-05-04' }) },
      DATES_UNCLEAR: {
        refused: { given: circulated, when: correction({ occurredFrom: '2022-03-01' }) },
        accepted: {
          given: circulated,
          when: correction({ occurredFrom: '2022-02-27', occurredTo: '2022-03-01' }),
        },
      },
      ALREADY_NOTIFIED: {
        refused: { given: metTold, when: correction({ hate: true }) },
        accepted: { given: decidedNotMet, when: correction({ hate: true }) },
      },
      DECIDED_ELSEWHERE: {
        refused: { given: substituted, when: correction({ hate: true }) },
        accepted: { given: decidedNotMet, when: correction({ hate: true }) },
      },
      NOTICE_BEING_SENT: {
        refused: { given: letterOnItsWay, when: correction({ hate: true }) },
        accepted: { given: decidedNotMet, when: correction({ hate: true }) },
      },
      NOTHING_CORRECTED: { given: circulated, when: correction({ occurredOn: '2022-03-01' }) },
      UNKNOWN_CHALLENGE: {
        refused: {
          given: challenged,
          when: { complaint: 'complaint-2', correction: { hate: true }, challenge: 'challenge-1' },
        },
        accepted: { given: challenged, when: correction({ hate: true }, { challenge: 'challenge-1' }) },
      },
    },
  ),
  example(
    'RecordDuplicate',
    { given: circulated, when: { of: 'NED-CT-2022-000' } },
    {
      DUPLICATE_OF_ITSELF: { given: circulated, when: { of: 'NED-CT-2022-001' } },
      NEW_FACTS: { given: linkedWithNews, when: { of: 'review-0' } },
    },
  ),
  example(
    'LinkEarlierApplication',
    {
      given: circulated,
      when: { earlier: 'review-0', newInformation: false, newComplaints: ['complaint-3'] },
    },
    {
      LINKED_ALREADY: {
        given: linkedWithNews,
        when: { earlier: 'review-0', newInformation: false, newComplaints: [] },
      },
      UNKNOWN_COMPLAINT: {
        given: circulated,
        when: { earlier: 'review-0', newInformation: false, newComplaints: ['complaint-9'] },
      },
    },
  ),
  example(
    'LinkCounterAllegation',
    { given: circulated, when: { other: 'review-2' } },
    {
      LINKED_ALREADY: {
        given: () => circulated().does('LinkCounterAllegation', { other: 'review-2' }),
        when: { other: 'review-2' },
      },
    },
  ),
  example(
    'ReplaceApplicant',
    { given: circulated, when: { because: 'DIED', representative: 'person-daughter', consentBy: 'ESTATE' } },
    {
      SAME_APPLICANT: {
        given: circulated,
        when: { because: 'MOVED', representative: PEOPLE.applicant.person, consentBy: 'HOUSEHOLD' },
      },
      CONSENT_BY_ESTATE: {
        refused: {
          given: circulated,
          when: { because: 'MOVED', representative: 'person-daughter', consentBy: 'ESTATE' },
        },
        accepted: {
          given: circulated,
          when: { because: 'MOVED', representative: 'person-daughter', consentBy: 'HOUSEHOLD' },
        },
      },
    },
  ),
  example(
    'ExplainCaseReview',
    { given: circulated, when: { reporter: PEOPLE.applicant.person, how: 'TELEPHONE' } },
    {
      NO_SECOND_REPORT: {
        refused: {
          given: () => received({ complaints: [complaint(1, '2021-10-02'), complaint(2, '2022-04-02')] }),
          when: { reporter: PEOPLE.applicant.person, how: 'LETTER' },
        },
        accepted: {
          given: () => received({ complaints: [complaint(1, '2021-10-02'), complaint(2, '2022-04-01')] }),
          when: { reporter: PEOPLE.applicant.person, how: 'LETTER' },
        },
      },
    },
  ),
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
