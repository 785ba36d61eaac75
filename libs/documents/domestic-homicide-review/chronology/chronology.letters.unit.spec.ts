import { PEOPLE } from '#libs/domain/domestic-homicide-review/testing/people.js';
import { bothReleased } from '#libs/domain/domestic-homicide-review/testing/report-stories.js';
import { once, sealed } from '#libs/domain/domestic-homicide-review/testing/scenario.js';
import { letterIn, theyAreLetters } from '#test/support/dhr-letters.js';

const flagged = once(() => {
  const story = bothReleased();
  const [first, second] = (story.state.chronology?.entries ?? []).map(({ entry }) => entry);
  return story.does(
    'FlagConflict',
    { entries: [first ?? '', second ?? ''], text: sealed('conflict') },
    { by: PEOPLE.chair },
  );
});

describe('The combined chronology', () => {
  theyAreLetters([
    {
      template: 'combined-chronology',
      given: flagged,
      contains: [
        // D9: date and time, source agency, document reference, event, response, comment, who was seen.
        'No. | Date | Time | Source agency | Document reference, event, response, comment, who was seen',
        '1 | Tuesday 2 March 2021 | 22:40 | the police | Words of sealed-entry-2021-03-02.',
        'Saturday 20 November 2021 | not recorded | the health service |',
        'Saturday 20 November 2021 | 09:15 | the police |',
        'Saturday 20 November 2021: entries 2 and 3',
        'Between Tuesday 2 March 2021 and Saturday 20 November 2021: 262 days',
        'Entries 1 and 2: Words of sealed-conflict.',
      ],
      opens: [
        'sealed-entry-2021-03-02',
        'sealed-entry-2021-11-20',
        'sealed-entry-2022-03-01',
        'sealed-entry-2022-08-30',
        'sealed-conflict',
      ],
    },
  ]);

  it('says that nothing was flagged where nothing was', () => {
    expect(letterIn(bothReleased(), 'combined-chronology').text).toContain('None has been flagged.');
  });
});
