import { withHolidays } from '#libs/domain/kernel/calendar.js';
import { example } from '../testing/example.js';
import { CALENDAR, PROCEDURE } from '../testing/procedure.js';
import { acknowledged, asked, circulated, consentMissing, notMetTold, received } from '../testing/stories.js';

const AD4 = 'AD4/request-1';
/** AD4 ends on 17 May 2022; two working days before is 13 May, and London's day begins at 23:00 UTC. */
const reminderDue = () => asked().at('2022-05-12T23:00:00.000Z');
const reminderNotDue = () => asked().at('2022-05-12T22:59:59.999Z');
const reminded = () => reminderDue().settle();
const unknown = { deadline: 'AD4/request-9' };
/** AD1 ends on 6 May 2022. */
const late = () => circulated().at('2022-05-06T23:00:00.000Z');
const stillInTime = () => circulated().at('2022-05-06T22:59:59.999Z');
const missed = () => late().settle();
const unwell = { deadline: 'AD5', because: 'VICTIM_UNWELL' };
/** AD12 ends on 23 May 2022. */
const window = { deadline: 'AD12/decision-1' };
const windowOver = () => notMetTold().at('2022-05-23T23:00:00.000Z');
const windowOpen = () => notMetTold().at('2022-05-23T22:59:59.999Z');
const announced = () => withHolidays(CALENDAR, [{ date: '2022-05-05', title: 'National day of mourning' }]);

export const deadlineExamples = [
  example(
    'SendReminder',
    { given: reminderDue, when: { deadline: AD4, number: 1 } },
    {
      UNKNOWN_DEADLINE: { given: reminderDue, when: { ...unknown, number: 1 } },
      DEADLINE_NOT_OPEN: { given: consentMissing, when: { deadline: 'AD5', number: 1 } },
      NOT_DUE_YET: { given: reminderNotDue, when: { deadline: AD4, number: 1 } },
      REMINDED_ALREADY: { given: reminded, when: { deadline: AD4, number: 1 } },
    },
  ),
  example(
    'MarkDeadlineMissed',
    { given: late, when: { deadline: 'AD1' } },
    {
      UNKNOWN_DEADLINE: { given: late, when: unknown },
      DEADLINE_NOT_OPEN: { given: missed, when: { deadline: 'AD1' } },
      NOT_LATE_YET: { given: stillInTime, when: { deadline: 'AD1' } },
    },
  ),
  example(
    'GiveLateReason',
    { given: missed, when: { deadline: 'AD1' } },
    {
      UNKNOWN_DEADLINE: { given: missed, when: unknown },
      NOT_ASKED: { given: late, when: { deadline: 'AD1' } },
    },
  ),
  example(
    'PauseDeadline',
    { given: acknowledged, when: unwell },
    {
      UNKNOWN_DEADLINE: { given: acknowledged, when: { ...unwell, ...unknown } },
      DEADLINE_NOT_OPEN: { given: () => acknowledged().does('PauseDeadline', unwell), when: unwell },
      PAUSE_NOT_ALLOWED: {
        refused: { given: acknowledged, when: { deadline: 'AD5', because: 'COORDINATOR_ON_LEAVE' } },
        accepted: {
          given: () =>
            received({}, { ...PROCEDURE, pauses: [{ deadline: 'AD5', reasons: ['COORDINATOR_ON_LEAVE'] }] }),
          when: { deadline: 'AD5', because: 'COORDINATOR_ON_LEAVE' },
        },
      },
      PAST_DUE: {
        refused: { given: () => acknowledged().at('2022-05-24T23:00:00.000Z'), when: unwell },
        accepted: { given: () => acknowledged().at('2022-05-24T22:59:59.999Z'), when: unwell },
      },
    },
  ),
  example(
    'ResumeDeadline',
    { given: () => acknowledged().does('PauseDeadline', unwell).on('2022-05-10'), when: { deadline: 'AD5' } },
    {
      UNKNOWN_DEADLINE: { given: () => acknowledged().does('PauseDeadline', unwell), when: unknown },
      NOT_PAUSED: { given: acknowledged, when: { deadline: 'AD5' } },
    },
  ),
  example(
    'EndWindow',
    { given: windowOver, when: window },
    {
      UNKNOWN_DEADLINE: { given: windowOver, when: unknown },
      DEADLINE_NOT_OPEN: { given: () => windowOver().settle(), when: window },
      NOT_LATE_YET: { given: windowOpen, when: window },
    },
  ),
  example(
    'RecalculateDeadlines',
    { given: () => acknowledged().with({ calendar: announced() }), when: {} },
    { CALENDAR_UNCHANGED: { given: acknowledged, when: {} } },
  ),
];
