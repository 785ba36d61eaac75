import { WITH_ACTIONS } from '../lawful-states.js';
import { badInput, inThePast, noSuchDate, notAllowed, notNow, person, process } from '../rows.js';
import { actionGuards, unknownRecommendation } from './guards.js';

const stage = 'actions';
const states = WITH_ACTIONS;
const OWNERS = ['CASE_COORDINATOR', 'AGENCY_SPOC', 'PANEL_MEMBER', 'AGENCY_SENIOR_MANAGER'] as const;
const unknown = badInput('UNKNOWN_ACTION', '3.7', 'There is no action {action} in this case.', 'action');
const wrongStep = notNow('WRONG_STEP', '3.7', '{command} is possible while an action is: {allowed}. {found}');
const notYours = notAllowed(
  'NOT_YOUR_ACTION',
  'table 6.1',
  'This action belongs to {owner}. Only {owner} or the coordinator may do it.',
);
const planNotAgreed = notNow(
  'PLAN_NOT_AGREED',
  '3.3',
  'The action plan is not agreed yet (AgreeActionPlan).',
);

export const actionCatalogue = [
  person('StartAction', {
    summary: 'Say that an action has been begun',
    stage,
    source: '3.7',
    roles: OWNERS,
    states,
    events: ['ActionStarted'],
    guards: [unknown, wrongStep, notYours],
  }),
  person('UpdateAction', {
    summary: 'Record how an action is going',
    stage,
    source: '3.7; D13',
    roles: OWNERS,
    states,
    events: ['ActionUpdated'],
    guards: [unknown, wrongStep, notYours, badInput('NOTHING_SAID', '3.7', 'Say how it is going.')],
  }),
  person('EvidenceCompletion', {
    summary: 'Record with evidence that an action is done',
    stage,
    source: '3.7; D13',
    roles: OWNERS,
    states,
    events: ['ActionCompleted'],
    guards: [unknown, wrongStep, notYours],
  }),
  person('AuditAction', {
    summary: 'Confirm that a completed action had its effect',
    stage,
    source: 'G16 section 7',
    roles: ['CSP_CHAIR', 'CASE_COORDINATOR'],
    decision: true,
    states,
    events: ['ActionAudited'],
    guards: [
      unknown,
      wrongStep,
      notAllowed('SAME_PERSON', 'G16 section 7', 'Whoever recorded the action as done cannot audit it.'),
    ],
  }),
  person('ReopenAction', {
    summary: 'Reopen an action that is not done after all',
    stage,
    source: '3.3',
    roles: ['CSP_CHAIR', 'CASE_COORDINATOR'],
    reason: 'required',
    states,
    events: ['ActionReopened'],
    guards: [unknown, wrongStep, noSuchDate('target'), inThePast('target')],
  }),
  person('ExtendAction', {
    summary: 'Give an action more time',
    stage,
    source: '3.7',
    roles: ['CASE_COORDINATOR'],
    reason: 'required',
    states,
    events: ['ActionExtended'],
    guards: [
      unknown,
      wrongStep,
      noSuchDate('target'),
      badInput(
        'NOT_LATER',
        '3.7',
        'The new date ({due}) is not after the present one ({present}).',
        'target',
      ),
      inThePast('target'),
    ],
  }),
  person('CancelAction', {
    summary: 'Cancel an action that cannot or need not be done',
    stage,
    source: '3.7',
    roles: ['CSP_CHAIR'],
    decision: true,
    reason: 'required',
    states,
    events: ['ActionCancelled'],
    guards: [unknown, wrongStep],
  }),
  person('AddAction', {
    summary: 'Add an action to the plan',
    stage,
    source: '3.7',
    roles: ['CASE_COORDINATOR', 'INDEPENDENT_CHAIR'],
    states,
    events: ['ActionAdded'],
    guards: [planNotAgreed, ...actionGuards],
  }),
  person('SendRecommendation', {
    summary: 'Send a recommendation to whom it is addressed',
    stage,
    source: '3.7',
    roles: ['CASE_COORDINATOR', 'INDEPENDENT_CHAIR'],
    states,
    events: ['RecommendationSent'],
    guards: [
      planNotAgreed,
      unknownRecommendation,
      notNow('RECOMMENDATION_SETTLED', '3.7', 'This recommendation is {status}.'),
    ],
  }),
  person('RecordRecommendationResponse', {
    summary: 'Record what the addressee of a recommendation answers',
    stage,
    source: '3.7',
    roles: ['CASE_COORDINATOR', 'AGENCY_SENIOR_MANAGER'],
    states,
    events: ['RecommendationAnswered'],
    guards: [
      unknownRecommendation,
      notNow('NOT_SENT', '3.7', 'This recommendation has not been sent.'),
      notAllowed('NOT_THE_ADDRESSEE', '3.7', 'This recommendation is addressed to {addressee}.'),
    ],
  }),
  process('MarkActionOverdue', {
    summary: 'Record once that an action is overdue',
    stage,
    source: '3.3',
    states,
    events: ['ActionOverdue', 'DeadlineMissed'],
    guards: [
      unknown,
      wrongStep,
      notNow('NOT_LATE_YET', '4.2 rule 5', 'The action runs until the end of {due}.'),
      notNow('OVERDUE_ALREADY', '3.3', 'It was recorded that the action is overdue.'),
    ],
  }),
  process('ReportToCsp', {
    summary: 'Report to the partnership on the actions, quarterly',
    stage,
    source: 'DD9',
    wayOut: true,
    roles: ['CASE_COORDINATOR'],
    states,
    events: ['ActionsReportedToCsp'],
    guards: [
      planNotAgreed,
      notNow('NOT_DUE_YET', 'DD9', 'Report {number} is due on {on}.'),
      notNow('REPORTED_ALREADY', 'DD9', 'Report {number} has gone to the partnership.'),
    ],
  }),
] as const;
