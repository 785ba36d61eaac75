import { chairSought, panelFormed } from '#libs/domain/domestic-homicide-review/testing/beginning.js';
import { COUNCIL, PEOPLE } from '#libs/domain/domestic-homicide-review/testing/people.js';
import { once, sealed } from '#libs/domain/domestic-homicide-review/testing/scenario.js';
import { independent } from '#libs/domain/domestic-homicide-review/testing/stories.js';
import { letterIn, theyAreLetters } from '#test/support/dhr-letters.js';

const untrained = once(() =>
  chairSought()
    .does(
      'DeclareInterests',
      { ...independent(PEOPLE.chair), workedFor: [{ organisation: 'fire-service', leftOn: '2015-05-29' }] },
      { by: PEOPLE.chair },
    )
    .does(
      'AppointChair',
      { person: PEOPLE.chair.person, independence: sealed('independence') },
      { by: PEOPLE.cspChair },
    ),
);

describe('The letter of appointment', () => {
  theyAreLetters([
    {
      template: 'chair-appointment',
      given: panelFormed,
      contains: [
        // D6: scope, fee, dates, declarations, training, and the statement of independence.
        'Scope',
        'Fee',
        'Words of sealed-fee.',
        'written agreement between you and Ashover District Council',
        'to be completed by Sunday 12 March 2023',
        'Declarations',
        'Worked for: nothing declared',
        'Words of sealed-interests.',
        'training for chairs on Monday 2 March 2020',
        'Statement of independence',
        'Words of sealed-independence.',
        'statutory guidance',
        'the police, the health service',
      ],
      opens: ['sealed-independence', 'sealed-interests', 'sealed-fee'],
    },
  ]);

  it('asks a chair who has not done the training to do it, and repeats where they worked', () => {
    const { text } = letterIn(untrained(), 'chair-appointment');
    expect(text).toContain('Please do the Home Office’s training for chairs before the first meeting');
    expect(text).toContain('until Friday 29 May 2015');
    expect(text).not.toContain(COUNCIL);
  });

  it('points to the written agreement where no fee was recorded with the appointment', () => {
    const { text } = letterIn(untrained(), 'chair-appointment');
    expect(text).toContain('Your fee and your expenses are those of the written agreement between you and');
  });
});
