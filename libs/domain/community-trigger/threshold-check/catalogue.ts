import { unknownComplaint } from '../application/complaint-guards.js';
import { badInput, notAllowed, notNow, person, process } from '../rows.js';

const unknownBody = badInput(
  'UNKNOWN_BODY',
  's.105(2)',
  '{body} is not a relevant body in this area’s procedure.',
  'decidingBodies',
);
const noBody = badInput('NO_BODY', 's.104(4)-(5)', 'Name the relevant bodies that decide.', 'decidingBodies');
const ownBody = notAllowed(
  'NOT_FOR_ANOTHER_BODY',
  's.105(2); 6.1',
  'You decide for {own}. It must be among the deciding bodies.',
);
const allBodies = badInput(
  'ALL_BODIES_MUST_DECIDE',
  '2.8',
  'Whether a complaint is genuine is for all relevant bodies together. Missing: {bodies}.',
  'decidingBodies',
);
const unknownChallenge = badInput(
  'UNKNOWN_CHALLENGE',
  '2.2 step 8',
  'There is no open challenge {challenge}.',
  'challenge',
);

export const thresholdCheckCatalogue = [
  process('ComputeThreshold', {
    summary: 'Run the threshold test on the complaints as they stand',
    stage: 'threshold-check',
    source: 's.104(4)-(5), (11)-(12)',
    wayOut: true,
    roles: ['CASE_COORDINATOR', 'RELEVANT_BODY_DECIDER'],
    states: ['THRESHOLD_PENDING'],
    events: ['ThresholdComputed'],
    guards: [
      notNow(
        'ALREADY_COMPUTED',
        's.104(4)-(5)',
        'The test was run on these complaints. Correct or challenge an input, and it runs again.',
      ),
      notNow('TEST_NOT_POSSIBLE', '2.2', 'The test cannot be run: {why}'),
    ],
  }),
  person('ChallengeInput', {
    summary: 'Challenge an input of the test',
    stage: 'threshold-check',
    source: '2.2 step 8',
    roles: ['RELEVANT_BODY_DECIDER', 'CASE_COORDINATOR', 'PUBLIC_APPLICANT'],
    reason: 'required',
    states: ['THRESHOLD_PENDING'],
    events: ['InputChallenged'],
    guards: [unknownComplaint()],
  }),
  person('DismissChallenge', {
    summary: 'Dismiss a challenge; the input stands',
    stage: 'threshold-check',
    source: '2.2 step 8',
    roles: ['RELEVANT_BODY_DECIDER'],
    decision: true,
    reason: 'required',
    states: ['THRESHOLD_PENDING'],
    events: ['ChallengeDismissed'],
    guards: [
      unknownChallenge,
      notAllowed('OWN_CHALLENGE', '6.2', 'Somebody else than the challenger dismisses a challenge.'),
    ],
  }),
  person('DecideGenuineness', {
    summary: 'Decide whether a complaint is genuine and about anti-social behaviour',
    stage: 'threshold-check',
    source: '2.8; s.105(4)',
    roles: ['RELEVANT_BODY_DECIDER'],
    decision: true,
    reason: 'required',
    states: ['THRESHOLD_PENDING'],
    events: ['ComplaintGenuinenessDecided'],
    guards: [unknownComplaint(), noBody, unknownBody, ownBody, allBodies, unknownChallenge],
  }),
  person('DecideThreshold', {
    summary: 'Decide whether the threshold is met',
    stage: 'threshold-check',
    source: 's.104(4)-(5)',
    roles: ['RELEVANT_BODY_DECIDER'],
    decision: true,
    states: ['THRESHOLD_PENDING'],
    events: ['ThresholdDecided'],
    guards: [
      notNow(
        'NOT_COMPUTED',
        '2.2',
        'The test has not been run on the complaints as they stand. It runs by itself; wait a moment.',
      ),
      notNow(
        'CHALLENGE_OPEN',
        '2.2 step 8',
        'An input is under challenge ({challenges}). Correct it or dismiss the challenge first.',
      ),
      noBody,
      unknownBody,
      ownBody,
      badInput(
        'UNKNOWN_DISSENTER',
        '2.2',
        '{body} dissents but is not among the deciding bodies.',
        'dissent',
      ),
      notNow(
        'MANDATORY_MET',
        's.104(4)',
        '{count} qualifying complaints were made: the relevant bodies must decide that the threshold is met. Only an input can be challenged.',
      ),
      notNow(
        'PROCEDURE_MET',
        's.104(5); local procedure',
        'The published procedure says that the threshold is met ({route}). Only an input can be challenged.',
      ),
      notNow(
        'DATES_MISSING',
        '2.2 step 4',
        'Complaints without a date of incident ({complaints}) may still qualify. Add the date, or let the bodies decide that they are not genuine.',
      ),
      notNow(
        'NO_ROUTE_TO_MET',
        's.104(5); local procedure',
        'The test does not lead to MET, and this area’s procedure has no route {route}. Challenge an input, or hold a discretionary review.',
      ),
      badInput(
        'ROUTE_NOT_AVAILABLE',
        '2.2 step 9',
        'The route of this decision is {computed}, as computed.',
        'route',
      ),
      badInput(
        'DISCRETION_REASONS_MISSING',
        's.104(5)(a)-(c); 2.2 step 9',
        'A discretionary decision needs reasons on persistence, harm and adequacy of the response.',
        'persistence',
      ),
      badInput(
        'REFERRAL_MISSING',
        '2.2 step 9',
        'The vulnerability route needs a referral by one of these ranks, with its reasons: {ranks}.',
        'referral',
      ),
      badInput(
        'REASONS_MISSING',
        's.104(6); 2.2 step 10',
        'NOT_MET is told to the applicant with reasons. Give them.',
        'reasons',
      ),
    ],
  }),
  person('NotifyApplicant', {
    summary: 'Tell the applicant the decision yourself',
    stage: 'threshold-check',
    source: 's.104(6)',
    roles: ['CASE_COORDINATOR', 'VICTIM_SPOC'],
    reason: 'required',
    states: ['THRESHOLD_MET', 'THRESHOLD_NOT_MET'],
    events: ['ThresholdMetNotified', 'ThresholdNotMetNotified'],
    guards: [
      notNow('ALREADY_NOTIFIED', 's.104(6)', 'The applicant was told on {on}.'),
      notNow(
        'NOTICE_BEING_SENT',
        's.104(6)',
        'The decision letter is on its way. Wait until its delivery is recorded, or say what became of it (ResolveDelivery).',
      ),
    ],
  }),
  person('OfferOtherSupport', {
    summary: 'Offer other help where the threshold is not met',
    stage: 'threshold-check',
    source: 'L5',
    roles: ['CASE_COORDINATOR', 'VICTIM_SPOC'],
    states: ['THRESHOLD_NOT_MET', 'RECONSIDERATION', 'CLOSED'],
    events: ['OtherSupportOffered'],
    guards: [],
  }),
  person('VacateThresholdDecision', {
    summary: 'Vacate the threshold decision because of an error',
    stage: 'threshold-check',
    source: '2.4',
    roles: ['RELEVANT_BODY_DECIDER'],
    decision: true,
    reason: 'required',
    states: ['THRESHOLD_MET', 'THRESHOLD_NOT_MET', 'REVIEW_SCHEDULED'],
    events: ['ThresholdDecisionVacated'],
    guards: [
      noBody,
      unknownBody,
      ownBody,
      notNow('REVIEW_HELD', '2.4', 'The review was held. A decision is vacated only before the meeting.'),
      notNow(
        'NOTICE_BEING_SENT',
        's.104(6)',
        'The decision letter is on its way. Wait until its delivery is recorded, or say what became of it (ResolveDelivery).',
      ),
      notNow(
        'DECIDED_ELSEWHERE',
        'Sch 4 para 3',
        'This decision was made on reconsideration or by the local policing body. The bodies cannot vacate it.',
      ),
    ],
  }),
] as const;
