import { badInput, notNow, person } from '../rows.js';

export const closureCatalogue = [
  person('CloseCase', {
    summary: 'Close the case; the victim is told when and why',
    stage: 'closure',
    source: 'A23; 2.4',
    roles: ['CASE_COORDINATOR'],
    decision: true,
    reason: 'required',
    states: ['THRESHOLD_NOT_MET', 'OUTCOME_NOTIFIED', 'ACTION_MONITORING'],
    events: ['CaseClosed'],
    guards: [
      notNow(
        'APPLICANT_NOT_TOLD',
        's.104(6), (8); invariant (iii)',
        'The applicant has not been told {what} yet.',
      ),
      notNow(
        'ACTIONS_OPEN',
        '2.4',
        'Actions are open: {actions}. Complete them, or close with ACTIONS_LEFT_OPEN and the reason.',
      ),
      badInput(
        'CLOSURE_REASON_DOES_NOT_FIT',
        '2.4',
        'That reason does not fit a case that is {state}.',
        'because',
      ),
    ],
  }),
  person('ReopenCase', {
    summary: 'Reopen a closed case',
    stage: 'closure',
    source: '2.4',
    roles: ['CASE_COORDINATOR'],
    decision: true,
    reason: 'required',
    states: ['CLOSED'],
    events: ['CaseReopened'],
    guards: [notNow('NOTHING_TO_REOPEN', '2.4', 'A case closed as {because} is not reopened; {way}.')],
  }),
  person('HoldDiscretionaryReview', {
    summary: 'Look at a case together although the threshold is not met',
    stage: 'closure',
    source: 'invariant (ii)',
    roles: ['CASE_COORDINATOR', 'INDEPENDENT_CHAIR'],
    reason: 'required',
    states: ['THRESHOLD_NOT_MET', 'CLOSED'],
    events: ['DiscretionaryReviewHeld'],
    guards: [
      notNow(
        'NOT_ABOUT_THRESHOLD',
        'invariant (ii)',
        'Only a case whose threshold was decided NOT_MET has a discretionary review.',
      ),
    ],
  }),
] as const;
