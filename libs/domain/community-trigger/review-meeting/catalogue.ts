import { actionGuards } from '../action-monitoring/action-guards.js';
import { badInput, notAllowed, notNow, person } from '../rows.js';

const notHeld = notNow(
  'MEETING_NOT_OPEN',
  '2.4',
  'The review meeting was closed. Reconvene is the way to more.',
);
const notChair = notAllowed('NOT_THE_CHAIR', '2.4; 6.2', 'Only the chair of this review may do this.');

export const reviewMeetingCatalogue = [
  person('HoldReview', {
    summary: 'Hold the review meeting',
    stage: 'review-meeting',
    source: 's.104(1)',
    roles: ['INDEPENDENT_CHAIR', 'CASE_COORDINATOR'],
    states: ['REVIEW_SCHEDULED'],
    events: ['ReviewHeld'],
    guards: [
      notNow(
        'THRESHOLD_NOT_DECIDED_MET',
        'invariant (ii)',
        'A review is held only after the threshold was decided MET. HoldDiscretionaryReview is apart.',
      ),
      notNow('NO_CHAIR', '6.2', 'No independent chair is appointed.'),
      notNow(
        'CHAIR_ORGANISATION_INVOLVED',
        '6.2; invariant (vi)',
        'The chair’s organisation {organisation} has become involved in the case ({how}). Replace the chair first.',
      ),
      notNow('CONFLICT_OPEN', '6.2', 'A conflict of interest is not resolved: {conflicts}.'),
      notNow('PAPERS_NOT_CIRCULATED', '2.4', 'The papers have not been sent to the panel.'),
      notNow('VICTIM_NOT_ASKED', 'A24', 'The victim was neither invited nor told why not.'),
      badInput(
        'NO_QUORUM',
        'local procedure: quorum',
        'A quorum of {quorum} is needed; {attended} took part without standing back.',
        'attended',
      ),
      badInput(
        'NOT_ON_PANEL',
        '2.4',
        'Somebody named here is neither chair nor panel member, or has left the panel.',
        'attended',
      ),
      badInput(
        'CHAIR_ABSENT',
        '2.4',
        'The chair did not take part. Reschedule or replace the chair.',
        'attended',
      ),
      badInput(
        'HELD_BEFORE_ITS_TIME',
        'AD8',
        'The meeting is set for {at}. Reschedule it if it was held earlier.',
        'occurredAt',
      ),
    ],
  }),
  person('RecordFinding', {
    summary: 'Record what the review found',
    stage: 'review-meeting',
    source: '2.4',
    roles: ['INDEPENDENT_CHAIR', 'CASE_COORDINATOR'],
    states: ['REVIEW_HELD'],
    events: ['FindingRecorded'],
    guards: [
      notHeld,
      badInput('FINDING_CONTRADICTS', '2.4', 'No learning and learning cannot both be found.', 'kind'),
    ],
  }),
  person('MakeRecommendation', {
    summary: 'Make a recommendation',
    stage: 'review-meeting',
    source: 's.104(7)',
    roles: ['INDEPENDENT_CHAIR', 'CASE_COORDINATOR'],
    states: ['REVIEW_HELD'],
    events: ['RecommendationMade'],
    guards: [
      notHeld,
      notNow(
        'NO_RECOMMENDATIONS_RECORDED',
        's.104(7)',
        'It was recorded that no recommendation is made. Reconvene to change that.',
      ),
      badInput(
        'ADDRESSEE_NOT_PUBLIC',
        's.104(7)',
        'A recommendation under s.104(7) goes to somebody who exercises public functions. Propose an action instead.',
        'addressee',
      ),
      badInput(
        'ADDRESSEE_IS_CHAIRS_ORGANISATION',
        '6.2; invariant (vi)',
        'The chair’s organisation cannot be the addressee of a recommendation in this case: it would have to have regard to its own chair’s word.',
        'addressee',
      ),
    ],
  }),
  person('RecordNoRecommendations', {
    summary: 'Record that the review makes no recommendation',
    stage: 'review-meeting',
    source: 's.104(8)-(9)',
    roles: ['INDEPENDENT_CHAIR', 'CASE_COORDINATOR'],
    states: ['REVIEW_HELD'],
    events: ['NoRecommendationsRecorded'],
    guards: [
      notHeld,
      notNow('RECOMMENDATIONS_MADE', 's.104(7)', 'Recommendations were made.'),
      notNow('RECORDED_ALREADY', 's.104(7)', 'It was recorded that no recommendation is made.'),
    ],
  }),
  person('ProposeAction', {
    summary: 'Propose an action',
    stage: 'review-meeting',
    source: '2.4',
    roles: ['INDEPENDENT_CHAIR', 'CASE_COORDINATOR', 'PANEL_MEMBER'],
    states: ['REVIEW_HELD', 'ACTION_PLAN_CONSULTATION'],
    events: ['ActionProposed'],
    guards: [
      notNow(
        'PLAN_SIGNED_OFF',
        '2.4',
        'The chair has signed. Reconvene is the way to a new plan; once the outcome is told, AddAction is.',
      ),
      ...actionGuards,
    ],
  }),
  person('CloseMeeting', {
    summary: 'Close the review meeting',
    stage: 'review-meeting',
    source: 's.104(9)(c)',
    roles: ['INDEPENDENT_CHAIR', 'CASE_COORDINATOR'],
    states: ['REVIEW_HELD'],
    events: ['MeetingClosed'],
    guards: [
      notHeld,
      notNow('NO_FINDING', '2.4', 'Record what the review found first, even if it is no learning.'),
      notNow('RECOMMENDATIONS_OPEN', 's.104(7)-(8)', 'Make recommendations, or record that none is made.'),
    ],
  }),
  person('SignOffReview', {
    summary: 'Sign off the review',
    stage: 'review-meeting',
    source: '2.4',
    roles: ['INDEPENDENT_CHAIR'],
    decision: true,
    states: ['REVIEW_HELD'],
    events: ['ReviewSignedOff'],
    guards: [
      notChair,
      notNow('MEETING_OPEN', '2.4', 'Close the meeting first.'),
      notNow('SIGNED_OFF', '2.4', 'The review is signed off. The outcome is told next.'),
    ],
  }),
  person('Reconvene', {
    summary: 'Call the panel together again',
    stage: 'review-meeting',
    source: '2.4',
    roles: ['INDEPENDENT_CHAIR', 'CASE_COORDINATOR'],
    reason: 'required',
    states: ['REVIEW_HELD', 'ACTION_PLAN_CONSULTATION', 'OUTCOME_NOTIFIED', 'ACTION_MONITORING'],
    events: ['ReviewReconvened'],
    guards: [
      badInput('MEETING_NOT_IN_FUTURE', 'product rule', 'The meeting must lie in the future.', 'at'),
      notNow('MEETING_OPEN', '2.4', 'The meeting is still open.'),
      notNow(
        'NOTICE_BEING_SENT',
        's.104(8)',
        'The outcome letter is being sent at this moment. Wait until its delivery is recorded.',
      ),
    ],
  }),
] as const;
