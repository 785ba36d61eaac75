import { badInput, notAllowed, notNow, person, process } from '../rows.js';

const unknown = badInput(
  'UNKNOWN_RECOMMENDATION',
  's.104(7)',
  'There is no recommendation {recommendation} in this case.',
  'recommendation',
);

export const outcomeCatalogue = [
  person('NotifyOutcome', {
    summary: 'Tell the applicant the outcome and recommendations yourself',
    stage: 'outcome',
    source: 's.104(8)',
    roles: ['CASE_COORDINATOR', 'VICTIM_SPOC'],
    reason: 'required',
    states: ['REVIEW_HELD', 'ACTION_PLAN_CONSULTATION'],
    events: ['OutcomeNotified'],
    guards: [
      notNow('NOT_SIGNED_OFF', '2.4', 'The chair has not signed off the review.'),
      notNow('PLAN_NOT_FINAL', 'A24', 'The action plan is not final yet.'),
      notNow(
        'NOTICE_BEING_SENT',
        's.104(8)',
        'The outcome letter is being sent at this moment. Wait until its delivery is recorded.',
      ),
    ],
  }),
  person('SendRecommendation', {
    summary: 'Send a recommendation to its addressee',
    stage: 'outcome',
    source: 's.104(7)',
    roles: ['CASE_COORDINATOR', 'INDEPENDENT_CHAIR'],
    states: ['OUTCOME_NOTIFIED', 'ACTION_MONITORING', 'APPEAL', 'LPB_REVIEW'],
    events: ['RecommendationSent'],
    guards: [unknown, notNow('RECOMMENDATION_SENT', 's.104(7)', 'Only a recommendation that has not been sent yet is sent.')],
  }),
  person('RecordResponse', {
    summary: 'Record the addressee’s response',
    stage: 'outcome',
    source: 's.104(7): have regard',
    roles: ['CASE_COORDINATOR', 'AGENCY_SPOC'],
    states: ['OUTCOME_NOTIFIED', 'ACTION_MONITORING', 'APPEAL', 'LPB_REVIEW', 'CLOSED'],
    events: ['RecommendationResponseRecorded'],
    guards: [
      unknown,
      notNow('RECOMMENDATION_NOT_SENT', 's.104(7)', 'A response is recorded once the recommendation was sent.'),
      notNow('ANSWERED_ALREADY', 's.104(7)', 'A response is recorded.'),
      notAllowed('NOT_YOUR_RECOMMENDATION', 'table 6.1', 'This recommendation was made to {addressee}.'),
      badInput(
        'REASONS_NEEDED',
        's.104(7)',
        'A recommendation may be declined, and its addressee must have regard to it. Give the reasons.',
        'text',
      ),
    ],
  }),
  process('BeginActionMonitoring', {
    summary: 'Go on to monitoring where actions are open',
    stage: 'outcome',
    source: '2.4',
    wayOut: true,
    roles: ['CASE_COORDINATOR'],
    states: ['OUTCOME_NOTIFIED'],
    events: ['ActionMonitoringBegan'],
    guards: [notNow('NO_OPEN_ACTIONS', '2.4', 'No action is open.')],
  }),
] as const;
