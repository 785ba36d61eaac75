import { badInput, notNow, person } from '../rows.js';

const off = notNow(
  'LPB_REVIEW_NOT_IN_FORCE',
  '2.7 [U]',
  'Review by the local policing body is not in force in this area’s procedure. The local appeal and the ombudsmen remain open.',
);

export const localPolicingBodyReviewCatalogue = [
  person('RecordLpbReviewRequested', {
    summary: 'Record that the local policing body was asked to review',
    stage: 'local-policing-body-review',
    source: '2.7',
    roles: ['CASE_COORDINATOR', 'LOCAL_POLICING_BODY'],
    states: ['THRESHOLD_NOT_MET', 'OUTCOME_NOTIFIED', 'ACTION_MONITORING', 'CLOSED'],
    events: ['LpbReviewRequested'],
    guards: [
      off,
      notNow('NOT_NOTIFIED', 's.104(6)', 'The applicant has not been told the decision yet.'),
      notNow('LPB_REVIEWED_ALREADY', '2.7', 'The local policing body has reviewed this case.'),
    ],
  }),
  person('RecordLpbOutcome', {
    summary: 'Record what the local policing body decided',
    stage: 'local-policing-body-review',
    source: '2.7',
    roles: ['LOCAL_POLICING_BODY', 'CASE_COORDINATOR'],
    decision: true,
    reason: 'required',
    states: ['LPB_REVIEW'],
    events: ['LpbReviewDecided', 'ThresholdDecided'],
    guards: [badInput('OUTCOME_NOT_POSSIBLE', '2.7', 'That outcome does not fit what was asked.', 'outcome')],
  }),
] as const;
