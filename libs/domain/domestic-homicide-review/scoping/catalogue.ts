import { BEFORE_REVIEW, between, type LawfulState } from '../lawful-states.js';
import { badInput, notNow, notYourAgency, person, process } from '../rows.js';
import { askingGuards } from './guards.js';

const stage = 'scoping';
/** A late answer is still welcome when the criteria are being decided. */
const ANSWERABLE: readonly LawfulState[] = ['SCOPING_DECISION', 'CRITERIA_PENDING'];
const unknownRequest = badInput(
  'UNKNOWN_REQUEST',
  '3.3',
  'There is no request {request} in this case.',
  'request',
);
const answered = notNow('ALREADY_ANSWERED', '3.3', '{agency} has answered this request.');
const escalated = notNow('ESCALATED_ALREADY', '3.3', 'It was taken to the agency’s senior manager.');

export const scopingCatalogue = [
  person('RequestScopingReturn', {
    summary: 'Ask agencies whether they had contact',
    stage,
    source: '3.3; D2',
    roles: ['CASE_COORDINATOR'],
    states: ['NOTIFIED', 'SCOPING_DECISION'],
    events: ['ScopingRequested'],
    guards: askingGuards,
  }),
  person('SecureRecordsNotice', {
    summary: 'Tell agencies to secure their records as they are',
    stage,
    source: '3.3; D2; 3.6',
    roles: ['CASE_COORDINATOR'],
    states: [...BEFORE_REVIEW, ...between('REVIEW_AGREED', 'PANEL_ANALYSIS')],
    events: ['RecordsSecured'],
    guards: [
      badInput('NO_AGENCY', '3.3', 'Name at least one agency.', 'agencies'),
      badInput('SECURED_ALREADY', '3.3', '{agency} was told to secure its records.', 'agencies'),
    ],
  }),
  person('RecordReturn', {
    summary: 'Record what an agency answered',
    stage,
    source: '3.3',
    roles: ['AGENCY_SPOC', 'CASE_COORDINATOR'],
    states: ANSWERABLE,
    events: ['ScopingReturned'],
    guards: [unknownRequest, answered, notYourAgency],
  }),
  process('ChaseScopingReturn', {
    summary: 'Chase a late answer',
    stage,
    source: '3.3',
    wayOut: true,
    roles: ['CASE_COORDINATOR'],
    states: ANSWERABLE,
    events: ['ScopingReturnChased'],
    guards: [
      unknownRequest,
      answered,
      notNow('NOT_DUE_YET', '3.3', 'The next chase is due on {on}.'),
      notNow('CHASED_ALREADY', '3.3', 'Chase {number} has gone out.'),
      escalated,
    ],
  }),
  process('EscalateScopingReturn', {
    summary: 'Take an unanswered request to the agency’s senior manager',
    stage,
    source: '3.3',
    wayOut: true,
    roles: ['CASE_COORDINATOR'],
    states: ANSWERABLE,
    events: ['ScopingReturnEscalated'],
    guards: [
      unknownRequest,
      answered,
      notNow('NOT_DUE_YET', '3.3', 'It is escalated when the chases have had no effect, not before {on}.'),
      escalated,
    ],
  }),
  process('CloseScoping', {
    summary: 'Go on to the criteria when the last answer is in or its date has passed',
    stage,
    source: '3.3',
    wayOut: true,
    roles: ['CASE_COORDINATOR'],
    states: ['SCOPING_DECISION'],
    events: ['ScopingClosed'],
    guards: [
      notNow(
        'RETURNS_OUTSTANDING',
        '3.3',
        'Answers are outstanding and their date ({due}) has not passed: {agencies}.',
      ),
    ],
  }),
] as const;
