import { badInput, notAllowed, notNow, person } from '../rows.js';

const involved = badInput(
  'CHAIR_ORGANISATION_INVOLVED',
  '6.2; invariant (vi)',
  'The chair’s organisation {organisation} is involved in this case ({how}). Ask a chair from elsewhere; a chair from another council passes.',
  'chair',
);
const tie = badInput(
  'CHAIR_NOT_INDEPENDENT',
  '6.2',
  'The chair must declare that there is no personal and no line-management tie.',
  'declaration',
);
const isCoordinator = badInput(
  'CHAIR_IS_COORDINATOR',
  '6.2',
  'The coordinator of the case cannot chair its review.',
  'chair',
);
const decided = badInput(
  'CHAIR_DECIDED_THRESHOLD',
  '6.2',
  'Somebody who decided the threshold cannot chair the review.',
  'chair',
);
const sameCouncil = badInput(
  'CHAIR_SAME_COUNCIL',
  'local procedure: chairRule',
  'The chair comes from the council that hosts the review; this area’s procedure forbids it.',
  'chair',
);
const party = badInput('CHAIR_IS_PARTY', '6.2', 'The applicant or victim cannot chair the review.', 'chair');
const inFuture = badInput(
  'MEETING_NOT_IN_FUTURE',
  'product rule',
  'The meeting must lie in the future.',
  'at',
);

export const reviewPreparationCatalogue = [
  person('AppointChair', {
    summary: 'Appoint the independent chair',
    stage: 'review-preparation',
    source: 'A25; 6.2',
    roles: ['CASE_COORDINATOR'],
    decision: true,
    states: ['THRESHOLD_MET', 'REVIEW_SCHEDULED'],
    events: ['ChairAppointed'],
    guards: [
      notNow('CHAIR_APPOINTED', '6.2', 'There is a chair. ReplaceChair is the way to another.'),
      isCoordinator,
      party,
      decided,
      involved,
      sameCouncil,
      tie,
    ],
  }),
  person('ReplaceChair', {
    summary: 'Replace the chair',
    stage: 'review-preparation',
    source: '6.2',
    roles: ['CASE_COORDINATOR'],
    decision: true,
    reason: 'required',
    states: ['THRESHOLD_MET', 'REVIEW_SCHEDULED'],
    events: ['ChairReplaced'],
    guards: [
      notNow('NO_CHAIR', '6.2', 'No chair is appointed yet. AppointChair is the way.'),
      badInput('SAME_CHAIR', '6.2', 'This person is the chair.', 'chair'),
      isCoordinator,
      party,
      decided,
      involved,
      sameCouncil,
      tie,
    ],
  }),
  person('InvitePanel', {
    summary: 'Invite the panel',
    stage: 'review-preparation',
    source: 'L6',
    roles: ['CASE_COORDINATOR', 'INDEPENDENT_CHAIR'],
    states: ['THRESHOLD_MET', 'REVIEW_SCHEDULED'],
    events: ['PanelInvited'],
    guards: [
      badInput('NO_MEMBERS', 'L6', 'Name at least one member.', 'members'),
      badInput('MEMBER_INVITED', 'L6', 'A member named here is on the panel.', 'members'),
      badInput(
        'MEMBER_IS_PARTY',
        '6.2',
        'The applicant or victim is not a member of the panel; InviteVictim is the way.',
        'members',
      ),
    ],
  }),
  person('InviteVictim', {
    summary: 'Invite the victim, who chooses how to take part',
    stage: 'review-preparation',
    source: 'A24',
    roles: ['CASE_COORDINATOR', 'VICTIM_SPOC', 'INDEPENDENT_CHAIR'],
    states: ['THRESHOLD_MET', 'REVIEW_SCHEDULED'],
    events: ['VictimInvited'],
    guards: [
      badInput('NO_WAYS', 'A24', 'Offer at least one way of taking part.', 'ways'),
      badInput(
        'CHOICE_NOT_OFFERED',
        'A24',
        'The way chosen ({chosen}) is not among those offered.',
        'chosen',
      ),
    ],
  }),
  person('RecordVictimNotInvited', {
    summary: 'Record why the victim is not invited; they are told in writing',
    stage: 'review-preparation',
    source: 'A24; 2.5',
    roles: ['INDEPENDENT_CHAIR', 'CASE_COORDINATOR'],
    reason: 'required',
    states: ['THRESHOLD_MET', 'REVIEW_SCHEDULED'],
    events: ['VictimNotInvited'],
    guards: [notNow('VICTIM_INVITED', 'A24', 'The victim was invited.')],
  }),
  person('ScheduleMeeting', {
    summary: 'Set the date of the review meeting',
    stage: 'review-preparation',
    source: 'AD8',
    roles: ['CASE_COORDINATOR', 'INDEPENDENT_CHAIR'],
    states: ['THRESHOLD_MET'],
    events: ['MeetingScheduled'],
    guards: [notNow('NO_CHAIR', '6.2', 'Appoint the independent chair first.'), inFuture],
  }),
  person('Reschedule', {
    summary: 'Move the review meeting',
    stage: 'review-preparation',
    source: 'AD8',
    roles: ['CASE_COORDINATOR', 'INDEPENDENT_CHAIR'],
    reason: 'required',
    states: ['REVIEW_SCHEDULED'],
    events: ['MeetingRescheduled'],
    guards: [inFuture, badInput('SAME_TIME', 'AD8', 'The meeting is set for that time.', 'at')],
  }),
  person('CirculatePapers', {
    summary: 'Send the papers to the panel',
    stage: 'review-preparation',
    source: 'L6',
    roles: ['CASE_COORDINATOR'],
    states: ['THRESHOLD_MET', 'REVIEW_SCHEDULED'],
    events: ['PapersCirculated'],
    guards: [
      notNow('NO_MEETING', 'L6', 'Set the date of the meeting first.'),
      notNow('NO_PANEL', 'L6', 'Invite the panel first.'),
      badInput('NO_PAPERS', 'L6', 'Name at least one paper.', 'papers'),
    ],
  }),
  person('RecordVictimStatement', {
    summary: 'Record the victim’s statement',
    stage: 'review-preparation',
    source: 'A24',
    roles: ['VICTIM_SPOC', 'PUBLIC_APPLICANT', 'INDEPENDENT_CHAIR'],
    states: ['THRESHOLD_MET', 'REVIEW_SCHEDULED', 'REVIEW_HELD'],
    events: ['VictimStatementRecorded'],
    guards: [],
  }),
  person('DeclareConflict', {
    summary: 'Declare a conflict of interest',
    stage: 'review-preparation',
    source: '6.2',
    roles: ['INDEPENDENT_CHAIR', 'PANEL_MEMBER', 'CASE_COORDINATOR', 'RELEVANT_BODY_DECIDER'],
    states: ['THRESHOLD_MET', 'REVIEW_SCHEDULED', 'REVIEW_HELD'],
    events: ['ConflictDeclared'],
    guards: [
      badInput('NOT_TAKING_PART', '6.2', 'This person is neither chair nor panel member.', 'person'),
      badInput('CONFLICT_DECLARED', '6.2', 'This conflict was declared and is not resolved yet.', 'person'),
    ],
  }),
  person('ResolveConflict', {
    summary: 'Say what follows from a conflict of interest',
    stage: 'review-preparation',
    source: '6.2',
    roles: ['INDEPENDENT_CHAIR', 'CASE_COORDINATOR'],
    decision: true,
    reason: 'required',
    states: ['THRESHOLD_MET', 'REVIEW_SCHEDULED', 'REVIEW_HELD'],
    events: ['ConflictResolved'],
    guards: [
      badInput('UNKNOWN_CONFLICT', '6.2', 'There is no open conflict {conflict}.', 'conflict'),
      notAllowed('OWN_CONFLICT', '6.2', 'Nobody resolves their own conflict of interest.'),
      badInput(
        'CHAIR_MUST_BE_REPLACED',
        '6.2',
        'A chair with a conflict is replaced, or there was none: ReplaceChair first, then REPLACED.',
        'action',
      ),
      badInput(
        'CHAIR_WAS_REPLACED',
        '6.2',
        'This person does not chair the review any more. The conflict ends with REPLACED.',
        'action',
      ),
    ],
  }),
] as const;
