import { jest } from '@jest/globals';
import { partsOf, wordsIn } from '#test/support/docx.js';
import { docxOf } from './docx.js';

const page = (body: string): string =>
  `<html lang="en-GB"><head><title>A &amp; B</title></head><body><header><p><strong>Our council</strong></p><p>Date: <time datetime="2026-11-24">today</time></p></header><main>${body}</main></body></html>`;

const xmlOf = async (body: string): Promise<string> =>
  partsOf(await docxOf(page(body)))['word/document.xml'] ?? '';

describe('The Word form of a letter', () => {
  it('has real headings, lists with numbers of their own, and tables with a header row', async () => {
    const xml = await xmlOf(
      '<h1>One</h1><h2>Two</h2><ol><li>a</li></ol><ol><li>b</li></ol><ul><li>c</li></ul><table><thead><tr><th scope="col">What</th></tr></thead><tbody><tr><td>d</td></tr></tbody></table>',
    );
    expect(xml).toMatch(/w:pStyle w:val="Heading1"/u);
    expect(xml).toMatch(/w:pStyle w:val="Heading2"/u);
    expect(xml.match(/<w:tblHeader\/>/gu)).toHaveLength(1);
    expect(xml).toMatch(/Heading1"\/><\/w:pPr><w:r><w:t/u);
    const lists = [...xml.matchAll(/<w:numId w:val="(\d+)"\/>/gu)].map(([, id]) => id);
    expect(new Set(lists).size).toBe(3);
  });

  it('says its language, its title and the day of the letter', async () => {
    const parts = partsOf(await docxOf(page('<p>x</p>')));
    expect(parts['word/styles.xml']).toMatch(/<w:lang[^>]*w:val="en-GB"/u);
    expect(parts['docProps/core.xml']).toContain('<dc:language>en-GB</dc:language>');
    expect(parts['docProps/core.xml']).toContain('<dc:title>A &#38; B</dc:title>');
    expect(parts['docProps/core.xml']).toContain('2026-11-24T00:00:00Z');
  });

  it('keeps emphasis, breaks and links, and white space as a browser shows it', async () => {
    const xml = await xmlOf(
      '<p> a <strong> b</strong>\n<em>c </em> d<br> e <a href="https://example.org/x">here</a></p>',
    );
    expect(xml).toMatch(/<w:b\/>/u);
    expect(xml).toMatch(/<w:i\/>/u);
    expect(xml).toMatch(/HYPERLINK &quot;https:\/\/example.org\/x&quot;/u);
    expect(wordsIn(xml)).toContain('a b c d\ne here');
  });

  it('puts term and meaning on one line, with room between them', async () => {
    expect(wordsIn(await xmlOf('<dl><dt>Due:</dt><dd>today</dd></dl>'))).toContain('Due: today');
  });

  it('puts what belongs to an item below it', async () => {
    const xml = await xmlOf('<ul><li><p>a</p><p>b</p><ul><li>c</li></ul></li><li>d<p>e</p></li></ul>');
    expect(wordsIn(xml).slice(-5)).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('shows what people typed as text and nothing else', async () => {
    const xml = await xmlOf('<p>&lt;w:p&gt; &amp; &quot;x&quot;</p>');
    expect(wordsIn(xml)).toContain('<w:p> & "x"');
  });

  it.each([
    ['<p>a<span>b</span></p>', 'No Word form for <span>'],
    ['<blockquote>a</blockquote>', 'No Word form for <blockquote>'],
    ['loose words', 'outside any paragraph'],
    ['<p>a</h2>', 'closes <p>'],
    ['<dl><dt>a</dt></dl>', 'term without a meaning'],
  ])('is refused rather than incomplete: %s', async (body, why) => {
    await expect(docxOf(page(body))).rejects.toThrow(why);
  });

  it('is refused where the letter has no date', async () => {
    await expect(docxOf('<html><body><p>a</p></body></html>')).rejects.toThrow('without a date');
  });

  it('comes out the same, byte for byte, whenever it is made', async () => {
    const html = page(
      '<h1>a</h1><ul><li>b</li></ul><p><a href="https://example.org">c</a></p><table><tbody><tr><td>d</td></tr></tbody></table>',
    );
    jest.useFakeTimers({ now: new Date('2020-01-01T00:00:00Z') });
    const before = await docxOf(html);
    jest.setSystemTime(new Date('2031-07-07T12:34:56Z'));
    const after = await docxOf(html);
    jest.useRealTimers();
    expect(Buffer.from(after).equals(Buffer.from(before))).toBe(true);
  });
});
