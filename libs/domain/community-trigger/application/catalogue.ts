import { badInput, notAllowed, notNow, person, process } from '../rows.js';
import { OPEN, type LawfulState } from '../state.js';

const INPUTS_MAY_CHANGE: readonly LawfulState[] = [
  'RECEIVED',
  'AWAITING_CONSENT',
  'ACKNOWLEDGED',
  'INFORMATION_GATHERING',
  'THRESHOLD_PENDING',
  'THRESHOLD_NOT_MET',
  'THRESHOLD_MET',
];
const EARLY: readonly LawfulState[] = ['RECEIVED', 'AWAITING_CONSENT', 'ACKNOWLEDGED'];
const BEFORE_DECISION: readonly LawfulState[] = [...EARLY, 'INFORMATION_GATHERING', 'THRESHOLD_PENDING'];

/** 2.4: `Withdraw` is lawful in every state before REVIEW_HELD that is not an end. */
const BEFORE_THE_REVIEW: readonly LawfulState[] = [
  'DRAFT',
  ...BEFORE_DECISION,
  'TRANSFERRED_OUT',
  'THRESHOLD_NOT_MET',
  'RECONSIDERATION',
  'LPB_REVIEW',
  'THRESHOLD_MET',
  'REVIEW_SCHEDULED',
];
const HERE: readonly LawfulState[] = OPEN.filter((s) => s !== 'TRANSFERRED_OUT');

const incidentAfterComplaint = badInput(
  'COMPLAINT_BEFORE_INCIDENT',
  's.104(11)(a)',
  'A complaint cannot be made ({madeOn}) before what it is about happened ({occurred}). Check both dates.',
  'complaints',
);
const futureComplaint = badInput(
  'COMPLAINT_IN_FUTURE',
  'product rule',
  'A complaint made on {madeOn} lies in the future. Check the date.',
  'complaints',
);
const dateRange = badInput(
  'DATES_UNCLEAR',
  '2.2 step 4',
  'Give either the day of the incident, or the first and the last day with the first not after the last.',
  'complaints',
);
const alreadyNotified = notNow(
  'ALREADY_NOTIFIED',
  's.104(6)',
  'The applicant has been told the decision. New facts now need a reconsideration, or VacateThresholdDecision by the relevant bodies.',
);
const noticeOnItsWay = notNow(
  'NOTICE_BEING_SENT',
  's.104(6)',
  'The decision letter is on its way. Wait until its delivery is recorded, or say what became of it (ResolveDelivery).',
);
const decidedElsewhere = notNow(
  'DECIDED_ELSEWHERE',
  'Sch 4 para 3',
  'This decision was made on reconsideration or by the local policing body. It rests on their judgement, and new facts do not undo it.',
);
const unknownComplaint = badInput(
  'UNKNOWN_COMPLAINT',
  'product rule',
  'There is no complaint {complaint} in this case.',
  'complaint',
);

export const applicationCatalogue = [
  person('SaveDraft', {
    summary: 'Save an unfinished application',
    stage: 'application',
    source: 'A22',
    roles: ['PUBLIC_APPLICANT', 'CASE_COORDINATOR', 'VICTIM_SPOC'],
    creates: true,
    states: ['DRAFT'],
    events: ['ApplicationDrafted'],
    guards: [],
  }),
  person('DiscardDraft', {
    summary: 'Discard an unfinished application',
    stage: 'application',
    source: '2.4',
    roles: ['PUBLIC_APPLICANT', 'CASE_COORDINATOR', 'VICTIM_SPOC'],
    states: ['DRAFT'],
    events: ['DraftDiscarded'],
    guards: [notNow('NO_DRAFT', '2.4', 'There is no draft to discard.')],
  }),
  process('PurgeDraft', {
    summary: 'Purge a draft that nobody has touched for 30 days',
    stage: 'application',
    source: '2.4 [P 30 days]',
    states: ['DRAFT'],
    events: ['DraftPurged'],
    guards: [
      notNow('NO_DRAFT', '2.4', 'There is no draft to purge.'),
      notNow('NOT_DUE_YET', '2.4 [P 30 days]', 'The draft was saved on {on}; it is kept for 30 days.'),
    ],
  }),
  person('SubmitApplication', {
    summary: 'Apply for an ASB case review',
    stage: 'application',
    source: 's.104(1)',
    roles: ['PUBLIC_APPLICANT', 'CASE_COORDINATOR', 'VICTIM_SPOC'],
    creates: true,
    states: ['DRAFT'],
    events: ['ApplicationReceived'],
    guards: [
      incidentAfterComplaint,
      futureComplaint,
      dateRange,
      badInput(
        'REPRESENTATIVE_IS_VICTIM',
        'glossary: Representative',
        'The victim applies for themself: applicantKind is VICTIM.',
        'applicantKind',
      ),
      badInput(
        'CONSENT_FORM',
        'local procedure: consentForm',
        'This area’s procedure asks for written consent. Record the written form, or leave consent out and ask for it.',
        'consent',
      ),
      badInput('CONSENT_IN_FUTURE', 'product rule', 'Consent cannot be dated {on}, after today.', 'consent'),
    ],
  }),
  person('RecordAnonymousApplication', {
    summary: 'Count an anonymous application without opening a case',
    stage: 'application',
    source: '2.8',
    roles: ['CASE_COORDINATOR'],
    creates: true,
    states: ['DRAFT'],
    events: ['AnonymousApplicationRecorded'],
    guards: [
      notNow(
        'ANONYMOUS_ALLOWED',
        'local procedure: anonymousAllowed',
        'This area accepts anonymous applications. Use SubmitApplication.',
      ),
      notNow('DRAFT_STARTED', '2.8', 'A draft was started here. Submit or discard it.'),
    ],
  }),
  process('CirculateApplication', {
    summary: 'Pass the application to all relevant bodies',
    stage: 'application',
    source: 's.104(3)(b)',
    wayOut: true,
    roles: ['CASE_COORDINATOR'],
    states: HERE,
    events: ['ApplicationCirculated'],
    guards: [
      notNow('ALREADY_CIRCULATED', 's.104(3)(b)', 'The application was passed to all relevant bodies.'),
    ],
  }),
  person('AcknowledgeApplication', {
    summary: 'Acknowledge the application and name the single point of contact',
    stage: 'application',
    source: 'local procedure AD1; A23',
    roles: ['CASE_COORDINATOR'],
    states: ['RECEIVED', 'AWAITING_CONSENT'],
    events: ['ApplicationAcknowledged', 'SpocAssigned'],
    guards: [
      notNow('ALREADY_ACKNOWLEDGED', 'local procedure AD1', 'The application was acknowledged.'),
      badInput(
        'SPOC_IS_PARTY',
        'A23',
        'The applicant or victim cannot be their own single point of contact.',
        'spoc',
      ),
    ],
  }),
  person('AssignSpoc', {
    summary: 'Name another single point of contact for the victim',
    stage: 'application',
    source: 'A23',
    roles: ['CASE_COORDINATOR'],
    states: OPEN,
    events: ['SpocAssigned'],
    guards: [
      badInput(
        'SPOC_IS_PARTY',
        'A23',
        'The applicant or victim cannot be their own single point of contact.',
        'spoc',
      ),
      badInput('SAME_SPOC', 'A23', 'This person is the single point of contact.', 'spoc'),
    ],
  }),
  person('AssessRisk', {
    summary: 'Assess the risk of harm',
    stage: 'application',
    source: 'SG25; 2.8',
    roles: ['CASE_COORDINATOR', 'VICTIM_SPOC'],
    states: OPEN,
    events: ['RiskAssessed'],
    guards: [
      badInput(
        'SAFEGUARDING_REFERRAL_MISSING',
        '2.8',
        'Children on both sides: a safeguarding referral is made first. Make it, then record the assessment.',
        'safeguardingReferralMade',
      ),
    ],
  }),
  person('AddComplaint', {
    summary: 'Add a complaint that was made about the behaviour',
    stage: 'application',
    source: 's.104(4)',
    roles: ['CASE_COORDINATOR', 'PUBLIC_APPLICANT', 'VICTIM_SPOC'],
    states: INPUTS_MAY_CHANGE,
    events: ['ComplaintAdded'],
    guards: [
      incidentAfterComplaint,
      futureComplaint,
      dateRange,
      alreadyNotified,
      decidedElsewhere,
      noticeOnItsWay,
    ],
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
      unknownComplaint,
      incidentAfterComplaint,
      futureComplaint,
      dateRange,
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
  person('RecordDuplicate', {
    summary: 'Close as a duplicate of another application; still counted',
    stage: 'application',
    source: '2.4; s.104(9)(a)',
    roles: ['CASE_COORDINATOR'],
    decision: true,
    reason: 'required',
    states: EARLY,
    events: ['DuplicateRecorded'],
    guards: [
      badInput('DUPLICATE_OF_ITSELF', '2.4', 'A review cannot be a duplicate of itself.', 'of'),
      notNow(
        'NEW_FACTS',
        '2.8',
        'New complaints or new information were linked with an earlier application: it must be decided, s.104(4).',
      ),
    ],
  }),
  person('LinkEarlierApplication', {
    summary: 'Link an earlier application about the same facts',
    stage: 'application',
    source: '2.8',
    roles: ['CASE_COORDINATOR'],
    states: BEFORE_DECISION,
    events: ['EarlierApplicationLinked'],
    guards: [
      badInput('LINKED_ALREADY', '2.8', 'Review {review} is linked.', 'earlier'),
      badInput(
        'UNKNOWN_COMPLAINT',
        'product rule',
        'There is no complaint {complaint} in this case.',
        'newComplaints',
      ),
    ],
  }),
  person('LinkCounterAllegation', {
    summary: 'Link the case of the other side; access stays apart',
    stage: 'application',
    source: '2.8',
    roles: ['CASE_COORDINATOR'],
    states: OPEN,
    events: ['CounterAllegationLinked'],
    guards: [badInput('LINKED_ALREADY', '2.8', 'Review {review} is linked.', 'other')],
  }),
  person('ReplaceApplicant', {
    summary: 'Let a representative go on where the applicant died or moved',
    stage: 'application',
    source: '2.8',
    roles: ['CASE_COORDINATOR'],
    reason: 'required',
    states: OPEN,
    events: ['ApplicantReplaced'],
    guards: [
      badInput('SAME_APPLICANT', '2.8', 'This person is the applicant.', 'representative'),
      badInput(
        'CONSENT_BY_ESTATE',
        '2.8',
        'Where the applicant died, the estate or a household member consents; where they moved, a household member.',
        'consentBy',
      ),
    ],
  }),
  person('ExplainCaseReview', {
    summary: 'Record that the Case Review was explained after a second report',
    stage: 'application',
    source: 'A21',
    roles: ['CASE_COORDINATOR', 'VICTIM_SPOC'],
    states: OPEN,
    events: ['CaseReviewExplained'],
    guards: [
      badInput(
        'NO_SECOND_REPORT',
        'A21',
        'This person has not reported twice within six months in this case.',
        'reporter',
      ),
    ],
  }),
  person('Withdraw', {
    summary: 'Withdraw the application',
    stage: 'application',
    source: '2.4',
    roles: ['PUBLIC_APPLICANT', 'CASE_COORDINATOR', 'VICTIM_SPOC'],
    states: BEFORE_THE_REVIEW,
    events: ['ApplicationWithdrawn'],
    guards: [
      notNow(
        'REVIEW_HELD',
        '2.4',
        'The review was held; the application can no longer be withdrawn. CloseCase is the way.',
      ),
      notNow('NO_APPLICATION', '2.4', 'Nothing was applied for yet. Discard the draft.'),
      notNow(
        'WITH_THE_OTHER_AREA',
        's.104(1); 2.8',
        'The application was accepted by {area} and is theirs. It is withdrawn there.',
      ),
      notAllowed(
        'NOT_THE_APPLICANT',
        '2.4',
        'Only the applicant may withdraw, or the coordinator at their request.',
      ),
    ],
  }),
] as const;
