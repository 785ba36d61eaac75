import { holdsAtTheDoor, refusalOf } from '../testing/at-the-door.js';
import { PlannedActionInput, plannedAction } from './action.dto.js';
import { EvidenceCompletionInput, UpdateActionInput } from './doing.dto.js';
import { actionInputs, actionNeeds } from './index.js';
import { RecommendationResponseInput } from './recommending.dto.js';

describe('Actions and recommendations at the door', () => {
  holdsAtTheDoor('actions', actionInputs, actionNeeds);

  it('takes how an action stands as red, amber or green', () => {
    expect(refusalOf(UpdateActionInput, { action: 'action-1', rag: 'ORANGE' })).toMatchObject({
      field: 'rag',
      detail: 'rag must be one of RED, AMBER, GREEN.',
    });
  });

  it('takes no action as done without what shows it', () => {
    const done = { action: 'action-1', outcome: 'Each report is read.' };
    expect(refusalOf(EvidenceCompletionInput, done)).toMatchObject({
      field: 'evidence',
      detail: 'evidence is missing; give it.',
    });
  });

  it('asks which recommendation an action answers', () => {
    expect(
      refusalOf(PlannedActionInput, { ...plannedAction, recommendation: 'the second one' }),
    ).toMatchObject({
      field: 'recommendation',
      detail: 'recommendation must be an identifier as the system gave it.',
    });
  });

  it('leaves open whose answer it is, where it is the addressee’s', () => {
    const answer = { recommendation: 'recommendation-1', response: 'ACCEPTED' };
    expect(refusalOf(RecommendationResponseInput, answer)).toBeNull();
    expect(refusalOf(RecommendationResponseInput, { ...answer, response: 'YES' })).toMatchObject({
      field: 'response',
      detail: 'response must be one of ACCEPTED, PARTLY_ACCEPTED, NOT_ACCEPTED.',
    });
  });
});
