import { plannedAction } from '../actions/action.dto.js';
import { holdsAtTheDoor, refusalOf } from '../testing/at-the-door.js';
import { AgreeActionPlanInput, DissentInput } from './approval.dto.js';
import { approvalInputs, approvalNeeds } from './index.js';

describe('Approval and the action plan at the door', () => {
  holdsAtTheDoor('approval', approvalInputs, approvalNeeds);

  const agreed = [{ organisation: 'derbyshire-police', by: 'senior-1' }];

  it('names the line of the plan that is not right', () => {
    const actions = [plannedAction, { ...plannedAction, target: '30 June 2027' }];
    expect(refusalOf(AgreeActionPlanInput, { actions, agreed })).toMatchObject({
      field: 'actions.1.target',
      rule: 'localDate',
      detail: 'actions.1.target must be a real date, such as 2026-11-23.',
    });
  });

  it('asks of each action what it is meant to change', () => {
    const { intendedOutcome: _, ...without } = plannedAction;
    expect(refusalOf(AgreeActionPlanInput, { actions: [without], agreed })).toMatchObject({
      field: 'actions.0.intendedOutcome',
      detail: 'actions.0.intendedOutcome is missing; give it.',
    });
  });

  it('asks who agreed for each owner', () => {
    const [{ organisation }] = agreed as [(typeof agreed)[number]];
    const body = { actions: [plannedAction], agreed: [{ organisation }] };
    expect(refusalOf(AgreeActionPlanInput, body)).toMatchObject({
      field: 'agreed.0.by',
      detail: 'agreed.0.by is missing; give it.',
    });
  });

  it('takes no dissent without its reasons', () => {
    expect(refusalOf(DissentInput, { person: 'member-1' })).toMatchObject({
      field: 'reasons',
      detail: 'reasons is missing; give it.',
    });
  });
});
