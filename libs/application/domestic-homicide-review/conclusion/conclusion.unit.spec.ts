import { holdsAtTheDoor, refusalOf } from '../testing/at-the-door.js';
import { conclusionInputs, conclusionNeeds } from './index.js';

describe('Conclusion at the door', () => {
  holdsAtTheDoor('conclusion', conclusionInputs, conclusionNeeds);

  it('takes the decision alone', () => {
    expect(refusalOf(conclusionInputs.ConcludeReview.input, { actions: [] })).toMatchObject({
      field: 'actions',
      detail: 'There is no field actions; leave it out.',
    });
  });
});
