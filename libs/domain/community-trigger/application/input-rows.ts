import { badInput, notNow, person } from '../rows.js';
import type { LawfulState } from '../state.js';
import { complaintGuards, unknownComplaint } from './complaint-guards.js';

const INPUTS_MAY_CHANGE: readonly LawfulState[] = [
  'RECEIVED',
  'AWAITING_CONSENT',
  'ACKNOWLEDGED',
  'INFORMATION_GATHERING',
  'THRESHOLD_PENDING',
  'THRESHOLD_NOT_MET',
  'THRESHOLD_MET',
];
const alreadyNotified = notNow(
  'ALREADY_NOTIFIED',
  's.104(6)',
  'The applicant has been told the decision. New facts now need a reconsideration, or VacateThresholdDecision by the relevant bodies.',
);
const decidedElsewhere = notNow(
  'DECIDED_ELSEWHERE',
  'Sch 4 para 3',
  'This decision was made on reconsideration or by the local policing body. It rests on their judgement, and new facts do not undo it.',
);
const noticeOnItsWay = notNow(
  'NOTICE_BEING_SENT',
  's.104(6)',
  'The decision letter is on its way. Wait until its delivery is recorded, or say what became of it (ResolveDelivery).',
);

/** The inputs of the test, until the applicant is told its result (2.4). */
export const inputRows = [
  person('AddComplaint', {
    summary: 'Add a complaint that was made about the behaviour',
    stage: 'application',
    source: 's.104(4)',
    roles: ['CASE_COORDINATOR', 'PUBLIC_APPLICANT', 'VICTIM_SPOC'],
    states: INPUTS_MAY_CHANGE,
    events: ['ComplaintAdded'],
    guards: [...complaintGuards, alreadyNotified, decidedElsewhere, noticeOnItsWay],
  }),
  person('CorrectComplaint', {
    summary: 'Correct a complaint; the test is run again',
    stage: 'application',
    source: 's.104(4); 2.2 step 8',
    roles: ['CASE_COORDINATOR'],
    reason: 'required',
    states: INPUTS_MAY_CHANGE,
    events: ['ComplaintCorrected'],
    guards: [
      unknownComplaint(),
      ...complaintGuards,
      alreadyNotified,
      decidedElsewhere,
      noticeOnItsWay,
      badInput('NOTHING_CORRECTED', 'product rule', 'The correction changes nothing.', 'correction'),
      badInput(
        'UNKNOWN_CHALLENGE',
        '2.2 step 8',
        'There is no open challenge {challenge} about this complaint.',
        'challenge',
      ),
    ],
  }),
] as const;
