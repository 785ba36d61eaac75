import { badInput, notAllowed, notNow, person, process } from '../rows.js';
import { actionGuards, noSuchDate } from './action-guards.js';
import type { LawfulState } from '../state.js';

/** An action, once open, is followed until it is done: also during an appeal and while the panel meets again. */
const MONITORED: readonly LawfulState[] = [
  'OUTCOME_NOTIFIED',
  'ACTION_MONITORING',
  'APPEAL',
  'LPB_REVIEW',
  'REVIEW_SCHEDULED',
  'REVIEW_HELD',
  'ACTION_PLAN_CONSULTATION',
];
const unknown = badInput('UNKNOWN_ACTION', '2.4', 'There is no action {action} in this case.', 'action');
const notOpen = notNow('ACTION_NOT_OPEN', '2.4', 'This action is not open.');
const notYours = notAllowed('NOT_YOUR_ACTION', 'table 6.1', 'This action belongs to {owner}.');

export const actionMonitoringCatalogue = [
  person('UpdateAction', {
    summary: 'Record progress on an action',
    stage: 'action-monitoring',
    source: '2.4',
    roles: ['CASE_COORDINATOR', 'AGENCY_SPOC', 'PANEL_MEMBER'],
    states: MONITORED,
    events: ['ActionUpdated'],
    guards: [unknown, notOpen, notYours],
  }),
  person('CompleteAction', {
    summary: 'Record that an action is done',
    stage: 'action-monitoring',
    source: '2.4',
    roles: ['CASE_COORDINATOR', 'AGENCY_SPOC', 'PANEL_MEMBER'],
    states: MONITORED,
    events: ['ActionCompleted'],
    guards: [
      unknown,
      notOpen,
      notYours,
      badInput('OUTCOME_NEEDED', '2.4', 'Say what came of it: one of {outcomes}.', 'outcome'),
      badInput('OUTCOME_DOES_NOT_FIT', '2.4', 'For this kind of action say one of {outcomes}.', 'outcome'),
      notNow(
        'EARLIER_STEP_NOT_ISSUED',
        's.43(5); s.52',
        'The {measure} rests on {follows}, which is not recorded as issued. Complete that first.',
      ),
    ],
  }),
  person('ExtendAction', {
    summary: 'Give an action more time',
    stage: 'action-monitoring',
    source: '2.4',
    roles: ['CASE_COORDINATOR'],
    reason: 'required',
    states: MONITORED,
    events: ['ActionExtended'],
    guards: [
      unknown,
      notOpen,
      noSuchDate,
      badInput('NOT_LATER', '2.4', 'The new date ({due}) is not after the present one ({present}).', 'due'),
      badInput('DUE_IN_PAST', '2.4', 'The action’s date ({due}) lies in the past.', 'due'),
    ],
  }),
  person('CancelAction', {
    summary: 'Cancel an action that is no longer needed or cannot be done',
    stage: 'action-monitoring',
    source: '2.4',
    roles: ['CASE_COORDINATOR'],
    reason: 'required',
    states: MONITORED,
    events: ['ActionCancelled'],
    guards: [unknown, notOpen],
  }),
  person('AddAction', {
    summary: 'Add an action to the plan',
    stage: 'action-monitoring',
    source: '2.4',
    roles: ['CASE_COORDINATOR'],
    states: ['OUTCOME_NOTIFIED', 'ACTION_MONITORING', 'APPEAL', 'LPB_REVIEW'],
    events: ['ActionAdded'],
    guards: actionGuards,
  }),
  person('RecordTaskingReview', {
    summary: 'Record that the tasking meeting looked at the open actions',
    stage: 'action-monitoring',
    source: 'AD11; SEED',
    roles: ['CASE_COORDINATOR'],
    states: MONITORED,
    events: ['TaskingReviewRecorded'],
    guards: [
      badInput('NOT_ON_AGENDA', 'AD11', 'This case is not on the agenda of {meeting}.', 'meeting'),
      notNow('MEETING_REVIEWED', 'AD11', 'The review at this meeting is recorded.'),
      notNow('MEETING_NOT_HELD_YET', 'AD11', 'The meeting is on {on}.'),
    ],
  }),
  process('PutOnTaskingAgenda', {
    summary: 'Put open actions on the agenda of the next tasking meeting',
    stage: 'action-monitoring',
    source: 'AD11; SEED',
    states: MONITORED.filter((one) => one !== 'OUTCOME_NOTIFIED'),
    events: ['TaskingAgendaItemAdded'],
    guards: [
      notNow('NO_MEETING_PLANNED', 'AD11', 'No tasking meeting is planned. Plan the series first.'),
      notNow('NO_OPEN_ACTIONS', '2.4', 'No action is open.'),
      notNow('ON_AGENDA', 'AD11', 'The case is on the agenda of that meeting.'),
      notNow('MEETING_PASSED', 'AD11', 'That meeting has passed.'),
    ],
  }),
  process('MarkActionOverdue', {
    summary: 'Record once that an action is overdue',
    stage: 'action-monitoring',
    source: '2.4',
    states: MONITORED,
    events: ['ActionOverdue', 'DeadlineMissed'],
    guards: [
      unknown,
      notOpen,
      notNow('NOT_LATE_YET', '4.2 rule 5', 'The action runs until the end of {due}.'),
      notNow('OVERDUE_ALREADY', '2.4', 'It was recorded that the action is overdue.'),
    ],
  }),
] as const;
