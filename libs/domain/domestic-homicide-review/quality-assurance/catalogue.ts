import { between } from '../lawful-states.js';
import {
  badInput,
  inTheFuture,
  noSuchDate,
  noticeOnItsWay,
  notNow,
  person,
  process,
  restricted,
} from '../rows.js';

const stage = 'quality-assurance';
const submittedAlready = notNow('SUBMITTED_ALREADY', '3.3', 'The report is with the Home Office.');
const notSubmitted = notNow('NOT_SUBMITTED', '3.3', 'The report has not been submitted.');

export const qualityAssuranceCatalogue = [
  person('SubmitToHomeOffice', {
    summary: 'Submit report, summary, action plan and data form for quality assurance',
    stage,
    source: 'DD7; D14; D12',
    roles: ['CASE_COORDINATOR'],
    decision: true,
    states: ['QA_SUBMITTED'],
    events: ['SubmittedToQaPanel'],
    guards: [
      restricted,
      submittedAlready,
      notNow(
        'RESUBMISSION_NEEDED',
        '3.7',
        'The Home Office asked for the report again: send it as a resubmission (Resubmit).',
      ),
    ],
  }),
  person('Resubmit', {
    summary: 'Submit the new version that the Home Office asked for',
    stage,
    source: '3.3; 3.7',
    roles: ['CASE_COORDINATOR'],
    decision: true,
    states: ['QA_SUBMITTED'],
    events: ['ResubmittedToQaPanel'],
    guards: [
      restricted,
      submittedAlready,
      notNow('NOT_ASKED_TO_RESUBMIT', '3.7', 'The Home Office has not asked for the report again.'),
    ],
  }),
  person('WithdrawSubmission', {
    summary: 'Take the submission back and redraft',
    stage,
    source: '3.3',
    roles: ['CASE_COORDINATOR', 'CSP_CHAIR'],
    reason: 'required',
    states: ['QA_SUBMITTED'],
    events: ['SubmissionWithdrawn'],
    guards: [notSubmitted],
  }),
  person('SendCopyToCommissioner', {
    summary: 'Record that you sent a copy to the Domestic Abuse Commissioner',
    stage,
    source: 's.9(3B)-(3C); s.8A(4)-(5)',
    roles: ['CASE_COORDINATOR'],
    states: between('OVERVIEW_DRAFTING', 'FORMALLY_CONCLUDED'),
    events: ['CopySentToCommissioner'],
    guards: [
      notNow(
        'NOT_COMPLETED',
        's.9(3C)',
        'The report is not completed: the partnership has not signed it off.',
      ),
      notNow('COPY_SENT', 's.9(3B)', 'The Commissioner has a copy.'),
      noticeOnItsWay,
    ],
  }),
  person('RecordQaOutcome', {
    summary: 'Record what the quality assurance panel wrote',
    stage,
    source: '3.7',
    roles: ['CASE_COORDINATOR'],
    states: ['QA_SUBMITTED'],
    events: ['QaOutcomeRecorded'],
    guards: [
      notSubmitted,
      noSuchDate('on'),
      inTheFuture('on'),
      badInput(
        'AREAS_MISSING',
        '3.7',
        'Give each area for final development that the letter lists.',
        'areas',
      ),
      badInput(
        'AREAS_DO_NOT_FIT',
        '3.7',
        'A letter that lists areas for final development clears the report only with amendments: say ADEQUATE_WITH_AMENDMENTS, or leave the areas out.',
        'areas',
      ),
    ],
  }),
  person('MakeAmendments', {
    summary: 'Record what was changed for an area for final development, and where',
    stage,
    source: '3.7; D15',
    roles: ['CASE_COORDINATOR', 'INDEPENDENT_CHAIR'],
    states: ['QA_AMENDMENTS'],
    events: ['AmendmentsMade'],
    guards: [
      badInput('NO_AMENDMENT', 'D15', 'Say which amendments were made.', 'made'),
      badInput('UNKNOWN_AMENDMENT', 'D15', 'There is no amendment {amendment} in this case.', 'made'),
      badInput('AMENDMENT_MADE', 'D15', 'Amendment {amendment} is recorded as made.', 'made'),
    ],
  }),
  process('BeginPublicationPrep', {
    summary: 'Go on to publication once the report is cleared',
    stage,
    source: '3.3; 3.7',
    wayOut: true,
    roles: ['CASE_COORDINATOR'],
    states: ['QA_CLEARED', 'QA_AMENDMENTS'],
    events: ['PublicationPrepBegun'],
    guards: [notNow('AMENDMENTS_OPEN', '3.7; D15', 'Amendments are still to be made: {amendments}.')],
  }),
  process('ReopenDrafting', {
    summary: 'Go back to the draft because the Home Office wants the report again',
    stage,
    source: '3.3',
    wayOut: true,
    roles: ['CASE_COORDINATOR'],
    states: ['QA_RESUBMIT'],
    events: ['DraftingReopened'],
    guards: [],
  }),
] as const;
