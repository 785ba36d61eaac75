import { periodSet, terms, termsAgreed } from '#libs/domain/domestic-homicide-review/testing/beginning.js';
import { trial } from '#libs/domain/domestic-homicide-review/testing/parallel-stories.js';
import { PEOPLE, POLICE } from '#libs/domain/domestic-homicide-review/testing/people.js';
import { once, sealed } from '#libs/domain/domestic-homicide-review/testing/scenario.js';
import { letterIn, theyAreLetters } from '#test/support/dhr-letters.js';

const byChair = { by: PEOPLE.chair } as const;
const beside = once(() =>
  periodSet()
    .does('RecordParallelProcess', trial())
    .does('AgreeParallelProtocol', { with: [POLICE], text: sealed('protocol') }, byChair)
    .does('AgreeToR', terms(), byChair),
);
const amended = once(() => termsAgreed().does('AmendToR', terms({ text: sealed('new-terms') }), byChair));

/** Row 3.5 of the terms of reference, word by word. */
const D7 = [
  ['scope', 'Scope and key lines of enquiry'],
  ['period', 'from Tuesday 1 January 2019 to Monday 5 September 2022'],
  ['key lines of enquiry', 'Words of sealed-terms.'],
  ['agencies', '- the health service'],
  ['family contact', 'offers an advocate at the first meeting'],
  ['equality', 'each protected characteristic of the Equality Act 2010'],
  ['experts', 'A specialist domestic abuse service sits on the panel.'],
  ['parallel processes', 'criminal investigation or trial (the police): under way'],
  ['media', 'Nobody of the panel or of an agency speaks to the media'],
  ['confidentiality', 'What the review hears and writes is confidential.'],
  ['publication', 'The family is told first.'],
] as const;

describe('Terms of reference', () => {
  theyAreLetters([
    {
      template: 'terms-of-reference',
      given: beside,
      contains: [
        'Terms of reference, version 1',
        'by Helen Varley, Dominic Orme and Ines Calder',
        'What was agreed with the police',
      ],
      opens: ['sealed-terms', 'sealed-protocol'],
    },
    {
      template: 'family-terms-of-reference',
      given: termsAgreed,
      contains: [
        'What the review will look at',
        'From Tuesday 1 January 2019 to Monday 5 September 2022',
        'the police, the health service',
        'The panel wrote them down like this',
        'You can bring an advocate',
        'choose the names',
        'Please call Robin Ashdown',
      ],
      opens: ['sealed-terms', 'sealed-sister'],
    },
    {
      template: 'family-terms-of-reference',
      when: 'of a later version',
      given: amended,
      contains: ['This is version 2.'],
      opens: ['sealed-new-terms', 'sealed-sister'],
    },
  ]);

  it.each(D7)('have what D7 asks for: %s', (_, words) => {
    expect(letterIn(beside(), 'terms-of-reference').text).toContain(words);
  });
});
