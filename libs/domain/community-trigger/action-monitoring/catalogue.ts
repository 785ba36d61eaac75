import { badInput, notAllowed, notNow, person, process } from '../rows.js';
import type { LawfulState } from '../state.js';

const MONITORED: readonly LawfulState[] = ['OUTCOME_NOTIFIED', 'ACTION_MONITORING', 'APPEAL'];
const unknown = badInput('UNKNOWN_ACTION', '2.4', 'There is no action {action} in this case.', 'action');
const notOpen = notNow('ACTION_NOT_OPEN', '2.4', 'This action is not open.');
const notYours = notAllowed('NOT_YOUR_ACTION', 'table 6.1', 'This action belongs to {owner}.');
const inPast = badInput('DUE_IN_PAST', '2.4', 'The action’s date ({due}) lies in the past.', 'due');

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
    guards: [unknown, notOpen, notYours],
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
      badInput('NOT_LATER', '2.4', 'The new date ({due}) is not after the present one ({present}).', 'due'),
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
    states: MONITORED,
    events: ['ActionAdded'],
    guards: [
      inPast,
      badInput(
        'OWNER_IS_CHAIRS_ORGANISATION',
        '6.2; invariant (vi)',
        'The chair’s organisation cannot hold an action in this case.',
        'owner',
      ),
    ],
  }),
  person('RecordTaskingReview', {
    summary: 'Record that the tasking meeting looked at the open actions',
    stage: 'action-monitoring',
    source: 'AD11; SEED',
    roles: ['CASE_COORDINATOR'],
    states: ['ACTION_MONITORING'],
    events: ['TaskingReviewRecorded'],
    guards: [
      badInput('NOT_ON_AGENDA', 'AD11', 'This case is not on the agenda of meeting {meeting}.', 'meeting'),
      notNow('MEETING_REVIEWED', 'AD11', 'The review at this meeting is recorded.'),
      notNow('MEETING_NOT_HELD_YET', 'AD11', 'The meeting is on {on}.'),
    ],
  }),
  process('PutOnTaskingAgenda', {
    summary: 'Put open actions on the agenda of the next tasking meeting',
    stage: 'action-monitoring',
    source: 'AD11; SEED',
    states: ['ACTION_MONITORING'],
    events: ['TaskingAgendaItemAdded'],
    guards: [
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
    events: ['ActionOverdue'],
    guards: [
      unknown,
      notOpen,
      notNow('NOT_LATE_YET', '4.2 rule 5', 'The action runs until the end of {due}.'),
      notNow('OVERDUE_ALREADY', '2.4', 'It was recorded that the action is overdue.'),
    ],
  }),
] as const;
