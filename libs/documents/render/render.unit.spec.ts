import { dateInWords, londonDateOf, timeInWords } from './dates.js';
import { oneLine, paragraphsOf } from './inert.js';
import { plainTextOf } from './plain-text.js';

describe('dates and times in letters', () => {
  it('writes the weekday and the month in words', () => {
    expect(dateInWords('2026-12-08')).toBe('Tuesday 8 December 2026');
    expect(dateInWords('2024-02-29')).toBe('Thursday 29 February 2024');
  });

  it('says times as people do, in London', () => {
    expect(timeInWords('2026-06-08T13:00:00.000Z')).toBe('2pm');
    expect(timeInWords('2026-12-08T10:30:00.000Z')).toBe('10.30am');
    expect(timeInWords('2026-12-08T12:00:00.000Z')).toBe('midday');
    expect(timeInWords('2026-12-08T00:05:00.000Z')).toBe('12.05am');
  });

  it('takes an instant’s London date and leaves a date as it is', () => {
    expect(londonDateOf('2026-04-14T23:00:00.000Z')).toBe('2026-04-15');
    expect(londonDateOf('2026-04-14')).toBe('2026-04-14');
  });
});

describe('text that people typed', () => {
  it('becomes one line where one line is wanted', () => {
    expect(oneLine('broken\ud800\uffff')).toBe('broken');
    expect(oneLine(' Jamie\r\nBcc: x\u2028y\u0000 ')).toBe('Jamie Bcc: x y');
  });

  it('keeps its paragraphs where there is room for them', () => {
    expect(paragraphsOf('One\r\n\r\nTwo\u202e\nThree')).toEqual(['One', 'Two', 'Three']);
  });
});

describe('plain text from HTML', () => {
  it('underlines headings, marks items and numbers steps', () => {
    expect(
      plainTextOf(
        '<body><h1>A</h1><p>x  &amp; y</p><ul><li>one</li></ul><ol><li>first</li><li><strong>second</strong> step</li></ol></body>',
      ),
    ).toBe('A\n=\n\nx & y\n\n- one\n\n1. first\n2. second step\n');
  });

  it('puts term and meaning on one line and breaks where the letter breaks', () => {
    expect(
      plainTextOf('<dl><dt>Who</dt><dd>the council</dd>\n<dt>When</dt><dd>today</dd></dl><p>a<br>b</p>'),
    ).toBe('Who the council\nWhen today\n\na\nb\n');
  });

  it('puts the cells of a row on one line', () => {
    expect(
      plainTextOf(
        '<p>a</p><table><thead><tr><th scope="col">What</th>\n<th>By</th></tr></thead><tbody><tr><td>Call</td><td></td></tr></tbody></table><p>b</p>',
      ),
    ).toBe('a\n\nWhat | By\nCall |\n\nb\n');
  });

  it('never turns an escaped tag into a tag', () => {
    expect(plainTextOf('<p>&lt;script&gt;</p>')).toBe('<script>\n');
  });
});
