import { complaintGuards } from '../application/complaint-guards.js';
import { badInput, notAllowed, notNow, person, process } from '../rows.js';

const unknownRequest = badInput(
  'UNKNOWN_REQUEST',
  'Sch 4 para 7',
  'There is no request {request} in this case.',
  'request',
);
const answered = notNow('ALREADY_ANSWERED', 'Sch 4 para 7', '{agency} has answered.');
const notYours = notAllowed(
  'NOT_YOUR_AGENCY',
  'Sch 4 para 7; table 6.1',
  'This request went to another agency. Only {agency} or the coordinator may answer it.',
);
const consentMissing = notNow(
  'CONSENT_MISSING',
  'A2; AD3',
  'The victim’s consent is missing. Agencies are asked once it is given.',
);

export const informationGatheringCatalogue = [
  person('RequestInformation', {
    summary: 'Ask agencies for information',
    stage: 'information-gathering',
    source: 'Sch 4 para 7(1)',
    roles: ['CASE_COORDINATOR'],
    states: ['AWAITING_CONSENT', 'ACKNOWLEDGED', 'INFORMATION_GATHERING'],
    events: ['InformationRequested'],
    guards: [
      consentMissing,
      badInput('NO_AGENCY', 'Sch 4 para 7(1)', 'Name at least one agency to ask.', 'requests'),
      badInput(
        'ASKED_ALREADY',
        'Sch 4 para 7(1)',
        '{agency} has been asked and has not answered yet.',
        'requests',
      ),
      badInput(
        'PERIOD_REVERSED',
        'product rule',
        'The period asked about ends before it begins.',
        'requests',
      ),
    ],
  }),
  person('ReturnInformation', {
    summary: 'Return what the agency holds',
    stage: 'information-gathering',
    source: 'Sch 4 para 7(2)',
    roles: ['AGENCY_SPOC', 'CASE_COORDINATOR'],
    states: ['INFORMATION_GATHERING', 'THRESHOLD_PENDING'],
    events: ['InformationReturned'],
    guards: [unknownRequest, answered, notYours, ...complaintGuards],
  }),
  person('RefuseInformation', {
    summary: 'Refuse the information, with the ground in law',
    stage: 'information-gathering',
    source: 'Sch 4 para 7(2)-(4)',
    roles: ['AGENCY_SPOC', 'CASE_COORDINATOR'],
    reason: 'required',
    states: ['INFORMATION_GATHERING', 'THRESHOLD_PENDING'],
    events: ['InformationRefused'],
    guards: [
      unknownRequest,
      answered,
      notYours,
      notNow(
        'MUST_COMPLY',
        'Sch 4 para 7(2)',
        '{agency} exercises public functions and must comply. Only data protection law, the interception law, or information not held in that connection stand against it.',
      ),
    ],
  }),
  person('ExtendReturn', {
    summary: 'Give an agency more time',
    stage: 'information-gathering',
    source: 'AD4: extension with reason',
    roles: ['CASE_COORDINATOR'],
    reason: 'required',
    states: ['INFORMATION_GATHERING', 'THRESHOLD_PENDING'],
    events: ['ReturnExtended'],
    guards: [
      unknownRequest,
      answered,
      badInput('NOT_LATER', 'AD4', 'The new date ({due}) is not after the present one ({present}).', 'due'),
    ],
  }),
  process('ChaseAgency', {
    summary: 'Chase a late return',
    stage: 'information-gathering',
    source: 'AD4',
    wayOut: true,
    roles: ['CASE_COORDINATOR'],
    states: ['INFORMATION_GATHERING', 'THRESHOLD_PENDING'],
    events: ['AgencyChased'],
    guards: [
      unknownRequest,
      answered,
      notNow('NOT_DUE_YET', 'AD4', 'The next chase is due on {on}.'),
      notNow('CHASED_ALREADY', 'AD4', 'Chase {number} has gone out.'),
      notNow('ESCALATED_ALREADY', 'AD4', 'It was escalated; chasing has ended.'),
    ],
  }),
  process('EscalateAgency', {
    summary: 'Take an unanswered request to the agency’s senior manager',
    stage: 'information-gathering',
    source: 'AD4',
    wayOut: true,
    roles: ['CASE_COORDINATOR'],
    states: ['INFORMATION_GATHERING', 'THRESHOLD_PENDING'],
    events: ['AgencyEscalated'],
    guards: [
      unknownRequest,
      answered,
      notNow('NOT_DUE_YET', 'AD4', 'It is escalated when the chases have had no effect, not before {on}.'),
      notNow('ESCALATED_ALREADY', 'AD4', 'It was escalated.'),
    ],
  }),
  person('ProceedToThreshold', {
    summary: 'Close information gathering and go on to the threshold',
    stage: 'information-gathering',
    source: '2.4',
    roles: ['CASE_COORDINATOR'],
    states: ['INFORMATION_GATHERING'],
    events: ['InformationGatheringClosed'],
    guards: [
      notNow(
        'RETURNS_OUTSTANDING',
        'AD4',
        'Returns are outstanding and their date ({due}) has not passed: {agencies}.',
      ),
    ],
  }),
  process('CloseInformationGathering', {
    summary: 'Close information gathering when the last return is in or its date has passed',
    stage: 'information-gathering',
    source: '2.4',
    wayOut: true,
    roles: ['CASE_COORDINATOR'],
    states: ['INFORMATION_GATHERING'],
    events: ['InformationGatheringClosed'],
    guards: [
      notNow(
        'REOPENED',
        '2.4',
        'Information gathering was reopened. Ask an agency, or proceed to the threshold yourself.',
      ),
      notNow(
        'RETURNS_OUTSTANDING',
        'AD4',
        'Returns are outstanding and their date ({due}) has not passed: {agencies}.',
      ),
    ],
  }),
  person('ReopenInformationGathering', {
    summary: 'Reopen information gathering on new information',
    stage: 'information-gathering',
    source: '2.4',
    roles: ['CASE_COORDINATOR'],
    reason: 'required',
    states: ['THRESHOLD_PENDING'],
    events: ['InformationGatheringReopened'],
    guards: [],
  }),
] as const;
