import { once, sealed } from '#libs/domain/domestic-homicide-review/testing/scenario.js';
import { notified, notifiedWith } from '#libs/domain/domestic-homicide-review/testing/stories.js';
import { letterIn, theyAreLetters } from '#test/support/dhr-letters.js';

const inFull = once(() =>
  notifiedWith({
    deceasedBirth: sealed('born'),
    deceasedAliases: [sealed('alias')],
    otherPersonName: sealed('other'),
    otherPersonAliases: [sealed('other-alias')],
    place: sealed('place'),
    relationship: sealed('relationship'),
    risks: sealed('risks'),
    familyLiaison: sealed('liaison'),
    children: 'YES',
  }),
);

/** Row D1 of section 7, word by word. */
const D1 = [
  ['deceased', 'Person who died | Marisa Penhallow'],
  ['date of death', 'Date of death | Monday 5 September 2022'],
  ['place of death', 'Place of death | Words of sealed-place.'],
  ['relationship', 'Words of sealed-relationship.'],
  ['circumstances', 'Circumstances | Words of sealed-circumstances.'],
  ['suspect status', 'State of any investigation | somebody was charged'],
  ['children', 'Children involved | yes'],
  ['known agencies', 'Agencies known to be involved | the police, the health service'],
  ['risks', 'Risks to anybody now | Words of sealed-risks.'],
  ['family contact', 'Family known to us | Agnes Penhallow'],
  ['FLO', 'Family liaison officer | Words of sealed-liaison.'],
] as const;

describe('What confirms a notification', () => {
  theyAreLetters([
    {
      template: 'notification-received',
      given: inFull,
      naming: true,
      contains: [
        'We received your notification on Monday 12 September 2022',
        'has until Wednesday 12 October 2022 to decide',
        'Age at death | 34',
        'Age of the other person | 40',
        'Where the person lived | in our area',
        'Other names of the person who died | Words of sealed-alias.',
        'Other names of the other person | Words of sealed-other-alias.',
        'Robin Ashdown',
      ],
      opens: [
        'sealed-deceased',
        'sealed-alias',
        'sealed-other',
        'sealed-other-alias',
        'sealed-place',
        'sealed-relationship',
        'sealed-circumstances',
        'sealed-risks',
        'sealed-liaison',
        'sealed-sister',
      ],
    },
  ]);

  it.each(D1)('has what D1 asks for: %s', (_, words) => {
    expect(letterIn(inFull(), 'notification-received').text).toContain(words);
  });

  it('says what is not known, so that the police can complete it', () => {
    const { text } = letterIn(notified(), 'notification-received');
    expect(text).toContain('Place of death | not known');
    expect(text).toContain('Other names of the person who died | not known');
    expect(text).toContain('Children involved | not known');
    expect(text).toContain('Family liaison officer | not known');
  });
});
