import { inWords, printed } from './words.js';

describe('The words of the report', () => {
  it.each([
    ['ThresholdDecided', 'Threshold decided'],
    ['madeAt', 'Made at'],
    ['AGENCY_SPOC', 'Agency SPOC'],
    ['IMR_COLLECTION', 'IMR collection'],
    ['CSP_CHAIR', 'CSP chair'],
    ['imrs', 'IMRs'],
    ['domestic-homicide-review', 'Domestic homicide review'],
  ])('reads %s as “%s”', (name, words) => {
    expect(inWords(name)).toBe(words);
  });

  it('puts sentences one behind the other, and single words in a row', () => {
    expect(printed(['The person was 16 or over.', 'They were related.'])).toMatchObject({
      words: 'The person was 16 or over. They were related.',
    });
    expect(printed(['age', 'link'])).toMatchObject({ words: 'age, link' });
  });
});
