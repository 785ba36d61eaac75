import { BEFORE_REVIEW, between, UNDER_REVIEW, WITH_THE_CHAIR } from '../lawful-states.js';
import {
  badInput,
  conflicted,
  directedReview,
  inTheFuture,
  inThePast,
  noSuchDate,
  notNow,
  person,
  restricted,
} from '../rows.js';

const stage = 'across';
const actionsRun = notNow(
  'ACTIONS_RUN',
  '3.3',
  'Actions of this review are open: {actions}. Have them completed (EvidenceCompletion) or cancel them (CancelAction) first.',
);
/** Of a review that was reopened: it can be taken off for safety, and is looked at each year, only while there is one. */
const reportIsOut = notNow(
  'REPORT_IS_OUT',
  '3.3',
  'The report of before is published or withheld, and this review answers for it. Take a published one off first (UnpublishForSafety); with a withheld one the review goes on.',
);

export const acrossCatalogue = [
  person('AgreeRevisedTimescale', {
    summary: 'Record that a longer time for the report was agreed; the six months never stop by themselves',
    stage,
    source: 'DD3; 3.6',
    roles: ['CSP_CHAIR', 'INDEPENDENT_CHAIR', 'CASE_COORDINATOR'],
    reason: 'required',
    states: between('REVIEW_AGREED', 'QA_RESUBMIT'),
    events: ['RevisedTimescaleAgreed'],
    guards: [
      noSuchDate('newDue'),
      inThePast('newDue'),
      badInput(
        'NOT_LATER',
        'DD3',
        'The new date ({due}) is not after the present one ({present}).',
        'newDue',
      ),
      badInput('NOBODY_AGREED', 'DD3', 'Say who agreed: at least the chair or the partnership.', 'agreedBy'),
      notNow('NO_TIMESCALE', 'DD3', 'The report is completed: no timescale runs.'),
    ],
  }),
  person('InterviewWitness', {
    summary: 'Record an interview with somebody who may be a witness',
    stage,
    source: '3.6; G16 section 9',
    roles: ['INDEPENDENT_CHAIR', 'IMR_AUTHOR'],
    states: WITH_THE_CHAIR,
    events: ['WitnessInterviewed'],
    guards: [restricted, noSuchDate('on'), inTheFuture('on')],
  }),
  person('InterviewPerpetrator', {
    summary: 'Record an interview with the person whose conduct the review is about',
    stage,
    source: '3.6; 3.5',
    roles: ['INDEPENDENT_CHAIR'],
    states: WITH_THE_CHAIR,
    events: ['PerpetratorInterviewed'],
    guards: [
      restricted,
      noSuchDate('on'),
      inTheFuture('on'),
      badInput('NOT_THE_OTHER_PERSON', '3.5', 'This is not the person named in the notification.', 'person'),
    ],
  }),
  person('MergeDuplicate', {
    summary: 'Merge this case into another about the same death',
    stage,
    source: '3.3',
    roles: ['CASE_COORDINATOR', 'CSP_CHAIR'],
    decision: true,
    reason: 'required',
    states: [...BEFORE_REVIEW, ...UNDER_REVIEW],
    events: ['DuplicateMerged'],
    guards: [
      directedReview,
      badInput('SAME_REVIEW', '3.3', 'A case cannot be merged into itself.', 'into'),
      actionsRun,
      reportIsOut,
    ],
  }),
  person('TransferToLeadCsp', {
    summary: 'Hand the case to the partnership that leads',
    stage,
    source: 'G16 section 3; 3.2',
    roles: ['CSP_CHAIR'],
    decision: true,
    reason: 'required',
    states: [...BEFORE_REVIEW, ...UNDER_REVIEW],
    events: ['TransferredToLeadCsp'],
    guards: [
      conflicted,
      directedReview,
      badInput('SAME_PARTNERSHIP', '3.2', 'This partnership has the case already.', 'to'),
      actionsRun,
      reportIsOut,
    ],
  }),
  person('CancelReview', {
    summary: 'Cancel the review; the Home Office is told',
    stage,
    source: '3.3',
    roles: ['CSP_CHAIR'],
    decision: true,
    reason: 'required',
    states: UNDER_REVIEW,
    events: ['ReviewCancelled'],
    guards: [conflicted, directedReview, actionsRun, reportIsOut],
  }),
] as const;
