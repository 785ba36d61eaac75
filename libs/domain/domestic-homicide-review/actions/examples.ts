import { example } from '../testing/example.js';
import {
  action,
  agenciesConfirm,
  approved,
  byChair,
  byCsp,
  FOR_HEALTH,
  planAgreed,
  policeDo,
  sisterReads,
} from '../testing/completion-stories.js';
import { HEALTH, PEOPLE, POLICE } from '../testing/people.js';
import { once, sealed } from '../testing/scenario.js';
import { document } from '../testing/stories.js';

const FIRST = { action: 'action-1' };
const NONE = { action: 'action-9' };
const done = { ...FIRST, evidence: document('evidence'), outcome: sealed('outcome') };
const started = once(() => planAgreed().does('StartAction', FIRST, { by: PEOPLE.police }));
const completed = once(() => policeDo(planAgreed()));
/** The coordinator wrote down that it is done. */
const completedByDesk = once(() => planAgreed().does('EvidenceCompletion', done));
const overdue = once(() => planAgreed().wait('2023-12-30'));
const ofPolice = { by: PEOPLE.police } as const;
const later = { ...FIRST, target: '2024-03-29' };
const sent = once(() => planAgreed().does('SendRecommendation', { recommendation: 'recommendation-1' }));
const answer = { recommendation: 'recommendation-1', from: POLICE, response: 'ACCEPTED' } as const;
const reported = once(() => planAgreed().wait('2023-06-01'));
/** The report came back after the plan was agreed, and the chair took the second recommendation back. */
const withdrawn = once(() =>
  agenciesConfirm(
    sisterReads(
      planAgreed()
        .does('CancelAction', { action: 'action-2' }, byCsp)
        .does('RefuseSignOff', {}, byCsp)
        .does('WithdrawRecommendation', { recommendation: 'recommendation-2' }, byChair)
        .does('SaveDraft', { document: document('draft-2') }, byChair)
        .does('AgreeDraft', {}, byChair),
    ),
  ),
);

export const actionExamples = [
  example(
    'StartAction',
    { given: planAgreed, when: FIRST, ...ofPolice },
    {
      UNKNOWN_ACTION: { given: planAgreed, when: NONE },
      WRONG_STEP: { given: started, when: FIRST, ...ofPolice },
      NOT_YOUR_ACTION: { given: planAgreed, when: FIRST, by: PEOPLE.health },
    },
  ),
  example(
    'UpdateAction',
    { given: planAgreed, when: { ...FIRST, rag: 'GREEN' }, ...ofPolice },
    {
      UNKNOWN_ACTION: { given: planAgreed, when: { ...NONE, rag: 'GREEN' } },
      WRONG_STEP: { given: completed, when: { ...FIRST, rag: 'GREEN' }, ...ofPolice },
      NOT_YOUR_ACTION: { given: planAgreed, when: { ...FIRST, rag: 'GREEN' }, by: PEOPLE.health },
      NOTHING_SAID: {
        refused: { given: planAgreed, when: FIRST },
        accepted: { given: planAgreed, when: { ...FIRST, progress: sealed('progress') } },
      },
    },
  ),
  example(
    'EvidenceCompletion',
    { given: planAgreed, when: done, ...ofPolice },
    {
      UNKNOWN_ACTION: { given: planAgreed, when: { ...done, ...NONE } },
      WRONG_STEP: { given: completed, when: done, ...ofPolice },
      NOT_YOUR_ACTION: { given: planAgreed, when: done, by: PEOPLE.health },
    },
  ),
  example(
    'AuditAction',
    { given: completed, when: FIRST },
    {
      UNKNOWN_ACTION: { given: completed, when: NONE },
      WRONG_STEP: { given: started, when: FIRST },
      SAME_PERSON: {
        refused: { given: completedByDesk, when: FIRST, by: PEOPLE.coordinator },
        accepted: { given: completedByDesk, when: FIRST, by: PEOPLE.otherCoordinator },
      },
    },
  ),
  example(
    'ReopenAction',
    { given: completed, when: later },
    {
      UNKNOWN_ACTION: { given: completed, when: { ...later, ...NONE } },
      WRONG_STEP: { given: started, when: later },
      NO_SUCH_DATE: { given: completed, when: { ...FIRST, target: '2023-02-29' } },
      DATE_IN_THE_PAST: {
        refused: { given: completed, when: { ...FIRST, target: '2023-03-05' } },
        accepted: { given: completed, when: { ...FIRST, target: '2023-03-06' } },
      },
    },
  ),
  example(
    'ExtendAction',
    { given: planAgreed, when: later },
    {
      UNKNOWN_ACTION: { given: planAgreed, when: { ...later, ...NONE } },
      WRONG_STEP: { given: completed, when: later },
      NO_SUCH_DATE: { given: planAgreed, when: { ...FIRST, target: '2024-02-30' } },
      NOT_LATER: {
        refused: { given: planAgreed, when: { ...FIRST, target: '2023-12-29' } },
        accepted: { given: planAgreed, when: { ...FIRST, target: '2023-12-30' } },
      },
      DATE_IN_THE_PAST: {
        refused: { given: () => overdue().on('2024-01-15'), when: { ...FIRST, target: '2024-01-14' } },
        accepted: { given: () => overdue().on('2024-01-15'), when: { ...FIRST, target: '2024-01-15' } },
      },
    },
  ),
  example(
    'CancelAction',
    { given: planAgreed, when: FIRST },
    {
      UNKNOWN_ACTION: { given: planAgreed, when: NONE },
      WRONG_STEP: { given: completed, when: FIRST },
    },
  ),
  example(
    'AddAction',
    { given: planAgreed, when: action(FOR_HEALTH) },
    {
      PLAN_NOT_AGREED: { given: approved, when: action(FOR_HEALTH) },
      UNKNOWN_RECOMMENDATION: { given: planAgreed, when: action({ recommendation: 'recommendation-3' }) },
      RECOMMENDATION_WITHDRAWN: {
        refused: { given: withdrawn, when: action(FOR_HEALTH) },
        accepted: { given: withdrawn, when: action() },
      },
      NO_SUCH_DATE: { given: planAgreed, when: action({ target: '2024-02-30' }) },
      DATE_IN_THE_PAST: {
        refused: { given: planAgreed, when: action({ target: '2023-03-05' }) },
        accepted: { given: planAgreed, when: action({ target: '2023-03-06' }) },
      },
    },
  ),
  example(
    'SendRecommendation',
    { given: planAgreed, when: { recommendation: 'recommendation-1' } },
    {
      PLAN_NOT_AGREED: { given: approved, when: { recommendation: 'recommendation-1' } },
      UNKNOWN_RECOMMENDATION: { given: planAgreed, when: { recommendation: 'recommendation-3' } },
      RECOMMENDATION_SETTLED: { given: sent, when: { recommendation: 'recommendation-1' } },
    },
  ),
  example(
    'RecordRecommendationResponse',
    { given: sent, when: answer },
    {
      UNKNOWN_RECOMMENDATION: { given: sent, when: { ...answer, recommendation: 'recommendation-3' } },
      NOT_SENT: { given: planAgreed, when: answer },
      NOT_THE_ADDRESSEE: {
        refused: { given: sent, when: { ...answer, from: HEALTH } },
        accepted: { given: sent, when: answer, by: PEOPLE.seniorPolice },
      },
    },
  ),
  example(
    'MarkActionOverdue',
    { given: () => planAgreed().on('2023-12-30'), when: FIRST },
    {
      UNKNOWN_ACTION: { given: () => planAgreed().on('2023-12-30'), when: NONE },
      WRONG_STEP: { given: () => completed().on('2023-12-30'), when: FIRST },
      NOT_LATE_YET: { given: () => planAgreed().on('2023-12-29'), when: FIRST },
      OVERDUE_ALREADY: { given: overdue, when: FIRST },
    },
  ),
  example(
    'ReportToCsp',
    { given: () => planAgreed().on('2023-06-01'), when: { number: 1 } },
    {
      PLAN_NOT_AGREED: { given: approved, when: { number: 1 } },
      NOT_DUE_YET: { given: () => planAgreed().on('2023-05-31'), when: { number: 1 } },
      REPORTED_ALREADY: {
        refused: { given: reported, when: { number: 1 } },
        accepted: { given: () => reported().on('2023-09-01'), when: { number: 2 } },
      },
    },
  ),
];
