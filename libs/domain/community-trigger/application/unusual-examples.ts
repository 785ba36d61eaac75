import { example } from '../testing/example.js';
import { PEOPLE } from '../testing/people.js';
import { circulated, complaint, received } from '../testing/stories.js';

const linkedWithNews = () =>
  circulated().does('LinkEarlierApplication', {
    earlier: 'review-0',
    newInformation: true,
    newComplaints: [],
  });

export const unusualExamples = [
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
];
