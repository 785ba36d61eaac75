import { holdsAtTheDoor, refusalOf } from '../testing/at-the-door.js';
import { cspSignOffInputs, cspSignOffNeeds } from './index.js';

describe('The partnership’s sign-off at the door', () => {
  holdsAtTheDoor('csp-sign-off', cspSignOffInputs, cspSignOffNeeds);

  it('takes the decision alone: its version is the one that the panel approved', () => {
    expect(refusalOf(cspSignOffInputs.SignOff.input, { draft: 3 })).toMatchObject({
      field: 'draft',
      detail: 'There is no field draft; leave it out.',
    });
    expect(refusalOf(cspSignOffInputs.SignOff.input, 'yes')).toMatchObject({
      rule: 'isObject',
      detail: 'Send the fields of the command as one JSON object.',
    });
  });
});
