import { BEFORE_REVIEW, UNDER_REVIEW } from '../lawful-states.js';
import { badInput, conflicted, inTheFuture, noticeOnItsWay, notNow, person } from '../rows.js';
import { directionGuards } from './guards.js';

const stage = 'home-office-scrutiny';

export const scrutinyCatalogue = [
  person('RecordHoView', {
    summary: 'Record that the Home Office agrees that there is no review',
    stage,
    source: 'D8',
    roles: ['CASE_COORDINATOR'],
    states: ['HO_SCRUTINY'],
    events: ['HomeOfficeConcurred'],
    guards: [notNow('CONCURRED_ALREADY', 'D8', 'The agreement of the Home Office is recorded.')],
  }),
  person('RecordRequest', {
    summary: 'Record that the Home Office asks the partnership to think again; it is no direction',
    stage,
    source: 'D8; 3.3',
    roles: ['CASE_COORDINATOR'],
    states: [...BEFORE_REVIEW, 'CLOSED_NO_REVIEW'],
    events: ['HomeOfficeReviewRequested'],
    guards: [noticeOnItsWay],
  }),
  person('RecordDirection', {
    summary: 'Record that the Secretary of State directs a review',
    stage,
    source: 's.9(2); s.8A(2)',
    roles: ['CASE_COORDINATOR'],
    states: [...BEFORE_REVIEW, 'CLOSED_NO_REVIEW', 'CANCELLED'],
    events: ['SecretaryOfStateDirectionReceived', 'ReviewEstablished'],
    guards: directionGuards,
  }),
  person('RecordRevocation', {
    summary: 'Record that the Secretary of State takes the direction back',
    stage,
    source: 's.9(2); 3.3',
    roles: ['CASE_COORDINATOR'],
    states: UNDER_REVIEW,
    events: ['DirectionRevoked'],
    guards: [
      notNow('NOT_DIRECTED', 's.9(2)', 'No direction binds this review.'),
      inTheFuture('revokedOn'),
      badInput(
        'REVOKED_BEFORE_DIRECTED',
        's.9(2)',
        'The direction was made on {made} and cannot have been taken back on {date}.',
        'revokedOn',
      ),
    ],
  }),
  person('CloseNoReview', {
    summary: 'Close the case without a review, the Home Office having agreed',
    stage,
    source: '3.3',
    roles: ['CSP_CHAIR'],
    decision: true,
    states: ['HO_SCRUTINY'],
    events: ['ClosedWithoutReview'],
    guards: [
      conflicted,
      notNow(
        'NOT_CONCURRED',
        'D8',
        'The Home Office has not agreed yet. Record its answer first: RecordHoView, RecordRequest or RecordDirection.',
      ),
      notNow(
        'FAMILY_NOT_TOLD',
        'DD2',
        'The family has not been told of the decision. Wait for the letter or tell them (NotifyFamily); if nobody can be found, record that (RecordNoFamilyFound).',
      ),
    ],
  }),
] as const;
