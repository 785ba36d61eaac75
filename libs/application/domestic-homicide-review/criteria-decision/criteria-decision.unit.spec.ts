import { holdsAtTheDoor } from '../testing/at-the-door.js';
import { criteriaDecisionInputs, criteriaDecisionNeeds } from './index.js';

describe('The decision by the criteria at the door', () => {
  holdsAtTheDoor('criteria-decision', criteriaDecisionInputs, criteriaDecisionNeeds);
});
