import { badInput, notAllowed, notNow, person } from '../rows.js';

export const actionPlanCatalogue = [
  person('RecordVictimView', {
    summary: 'Record what the victim says about the draft plan',
    stage: 'action-plan',
    source: 'A24',
    roles: ['VICTIM_SPOC', 'CASE_COORDINATOR'],
    states: ['ACTION_PLAN_CONSULTATION'],
    events: ['VictimConsulted'],
    guards: [
      badInput('VIEW_MISSING', 'A24', 'Record what the victim said, or that there was no answer.', 'view'),
      notNow('PLAN_FINAL', '2.4', 'The plan is final.'),
    ],
  }),
  person('FinaliseActionPlan', {
    summary: 'Make the action plan final',
    stage: 'action-plan',
    source: 'A24; 2.4',
    roles: ['INDEPENDENT_CHAIR'],
    decision: true,
    states: ['ACTION_PLAN_CONSULTATION'],
    events: ['ActionPlanFinalised'],
    guards: [
      notAllowed('NOT_THE_CHAIR', '2.4; 6.2', 'Only the chair of this review may do this.'),
      notNow(
        'VICTIM_NOT_CONSULTED',
        'A24',
        'The victim is consulted on the plan before it is final. Record their view, that they declined, or that there was no answer.',
      ),
      notNow('PLAN_FINAL', '2.4', 'The plan is final.'),
      badInput('UNKNOWN_ACTION', '2.4', 'There is no proposed action {action}.', 'drop'),
    ],
  }),
] as const;
