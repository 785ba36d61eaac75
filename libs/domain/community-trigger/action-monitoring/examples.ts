import type { ActionOutcome } from '../review-state.js';
import { actionGuardExamples, warning } from '../testing/action-examples.js';
import { example } from '../testing/example.js';
import { PEOPLE, sealed } from '../testing/people.js';
import { monitored, referral } from '../testing/review-stories.js';

const one = { action: 'action-1' };
const nine = { action: 'action-9' };
const done = () =>
  monitored([referral(), referral()])
    .does('CompleteAction', { ...one, outcome: 'TAKEN_UP' })
    .settle();
const progress = { ...one, progress: sealed('progress') };
const completed = (outcome?: ActionOutcome) => ({ ...one, ...(outcome === undefined ? {} : { outcome }) });
/** A written warning and the notice that rests on it, both in the plan and neither issued. */
const withNotice = () => monitored([warning(), warning({ measure: 'CPN', follows: 'action-1' })]);
const issued = { outcome: 'ISSUED' } as const;

const nobodyActs = (day: string) => monitored().at(`${day}T12:00:00.000Z`);
const onAgenda = { meeting: 'tasking-2022-06-01' };
const onTheDay = () => monitored().wait('2022-05-31').on('2022-06-01');
const tasking = (meeting: string, on: string) => ({ next: { series: 'tasking-1', meeting, on, version: 1 } });

export const actionMonitoringExamples = [
  example(
    'UpdateAction',
    { given: monitored, when: progress },
    {
      UNKNOWN_ACTION: { given: monitored, when: { ...progress, ...nine } },
      ACTION_NOT_OPEN: { given: done, when: progress },
      NOT_YOUR_ACTION: {
        refused: { given: monitored, when: progress, by: PEOPLE.police },
        accepted: { given: monitored, when: progress, by: PEOPLE.health },
      },
    },
  ),
  example(
    'CompleteAction',
    { given: monitored, when: completed('TAKEN_UP') },
    {
      UNKNOWN_ACTION: { given: monitored, when: { ...nine, outcome: 'TAKEN_UP' } },
      ACTION_NOT_OPEN: { given: done, when: completed('TAKEN_UP') },
      NOT_YOUR_ACTION: {
        refused: { given: monitored, when: completed('TAKEN_UP'), by: PEOPLE.panelPolice },
        accepted: { given: monitored, when: completed('TAKEN_UP'), by: PEOPLE.panelHealth },
      },
      OUTCOME_NEEDED: {
        refused: { given: monitored, when: completed() },
        accepted: { given: () => monitored([referral({ kind: 'OTHER' })]), when: completed() },
      },
      OUTCOME_DOES_NOT_FIT: { given: monitored, when: completed('ISSUED') },
      EARLIER_STEP_NOT_ISSUED: {
        refused: { given: withNotice, when: { action: 'action-2', ...issued } },
        accepted: {
          given: () => withNotice().does('CompleteAction', { ...one, ...issued }),
          when: { action: 'action-2', ...issued },
        },
      },
    },
  ),
  example(
    'ExtendAction',
    { given: monitored, when: { ...one, due: '2022-08-15' } },
    {
      UNKNOWN_ACTION: { given: monitored, when: { ...nine, due: '2022-08-15' } },
      ACTION_NOT_OPEN: { given: done, when: { ...one, due: '2022-08-15' } },
      NO_SUCH_DATE: { given: monitored, when: { ...one, due: '2022-08-32' } },
      NOT_LATER: {
        refused: { given: monitored, when: { ...one, due: '2022-07-15' } },
        accepted: { given: monitored, when: { ...one, due: '2022-07-16' } },
      },
      DUE_IN_PAST: { given: () => nobodyActs('2022-09-01'), when: { ...one, due: '2022-08-31' } },
    },
  ),
  example(
    'CancelAction',
    { given: monitored, when: one },
    { UNKNOWN_ACTION: { given: monitored, when: nine }, ACTION_NOT_OPEN: { given: done, when: one } },
  ),
  example('AddAction', { given: monitored, when: referral() }, actionGuardExamples(withNotice)),
  example(
    'RecordTaskingReview',
    { given: onTheDay, when: onAgenda },
    {
      NOT_ON_AGENDA: { given: onTheDay, when: { meeting: 'tasking-2022-07-01' } },
      MEETING_REVIEWED: { given: () => onTheDay().does('RecordTaskingReview', onAgenda), when: onAgenda },
      MEETING_NOT_HELD_YET: { given: monitored, when: onAgenda },
    },
  ),
  example(
    'PutOnTaskingAgenda',
    { given: monitored, when: tasking('tasking-extra', '2022-06-08') },
    {
      NO_MEETING_PLANNED: { given: monitored, when: {} },
      NO_OPEN_ACTIONS: {
        given: () => monitored().does('CompleteAction', completed('DECLINED')),
        when: tasking('tasking-extra', '2022-06-08'),
      },
      ON_AGENDA: { given: monitored, when: tasking(onAgenda.meeting, '2022-06-01') },
      MEETING_PASSED: {
        refused: { given: monitored, when: tasking('tasking-extra', '2022-05-26') },
        accepted: { given: monitored, when: tasking('tasking-extra', '2022-05-27') },
      },
    },
  ),
  example(
    'MarkActionOverdue',
    { given: () => nobodyActs('2022-07-16'), when: one },
    {
      UNKNOWN_ACTION: { given: () => nobodyActs('2022-07-16'), when: nine },
      ACTION_NOT_OPEN: { given: () => done().on('2022-07-16'), when: one },
      NOT_LATE_YET: {
        refused: { given: () => monitored().at('2022-07-15T22:59:59.999Z'), when: one },
        accepted: { given: () => monitored().at('2022-07-15T23:00:00.000Z'), when: one },
      },
      OVERDUE_ALREADY: { given: () => monitored().wait('2022-07-18'), when: one },
    },
  ),
];
