import { example } from '../testing/example.js';
import { PEOPLE } from '../testing/people.js';
import {
  circulated,
  complaint,
  computed,
  decidedNotMet,
  letterOnItsWay,
  metTold,
  notMetTold,
  substituted,
} from '../testing/stories.js';

const impossible = { complaint: complaint(9, '2022-04-20', { madeAt: '2022-04-19' }) };
const challenged = () =>
  computed().does('ChallengeInput', { complaint: 'complaint-1', what: 'DATES' }, { by: PEOPLE.decider });
const correction = (correction: object, more: object = {}) => ({
  complaint: 'complaint-1',
  correction,
  ...more,
});

export const inputExamples = [
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
];
