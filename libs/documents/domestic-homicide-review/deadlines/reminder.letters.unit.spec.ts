import { asked } from '#libs/domain/domestic-homicide-review/testing/beginning.js';
import { POLICE } from '#libs/domain/domestic-homicide-review/testing/people.js';
import { notified } from '#libs/domain/domestic-homicide-review/testing/stories.js';
import { once } from '#libs/domain/domestic-homicide-review/testing/scenario.js';
import { theyAreLetters } from '#test/support/dhr-letters.js';

const deskReminded = once(() => notified().wait('2022-10-11'));
const policeReminded = once(() => asked().wait('2022-09-26'));

describe('Reminders', () => {
  theyAreLetters([
    {
      template: 'reminder',
      when: 'to the coordinator’s desk',
      given: deskReminded,
      to: { kind: 'POINT_OF_CONTACT' },
      contains: [
        'The safer communities desk',
        'What Decide whether to review',
        'Wednesday 12 October 2022',
        'Statutory guidance: G16 sections 3 and 5',
      ],
      opens: [],
    },
    {
      template: 'reminder',
      when: 'to an agency',
      given: policeReminded,
      to: { kind: 'ORGANISATIONS', organisations: [POLICE] },
      contains: ['the police', 'Return of early information', 'Tuesday 27 September 2022'],
      opens: [],
    },
  ]);
});
