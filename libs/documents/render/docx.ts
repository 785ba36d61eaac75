import { AlignmentType, Document, LevelFormat, Packer, type ILevelsOptions } from 'docx';
import { Blocks, BULLETS, STEPS } from './docx-blocks.js';
import { insideOf, treeOf, unescaped } from './tree.js';
import { withoutZipTimes } from './zip-times.js';

const LANGUAGE = 'en-GB';

const levels = (
  format: (level: number) => Pick<ILevelsOptions, 'format' | 'text'>,
): readonly ILevelsOptions[] =>
  [0, 1, 2].map((level) => ({
    level,
    alignment: AlignmentType.LEFT,
    ...format(level),
    style: { paragraph: { indent: { left: 720 * (level + 1), hanging: 360 } } },
  }));

const escaped = (text: string): string => text.replace(/[&<>"]/gu, (sign) => `&#${sign.charCodeAt(0)};`);

/** Title, language and the date of the letter itself: the library would write the moment at which it was made. */
const propertiesOf = (title: string, by: string, date: string): string =>
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
  '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
  `<dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(by)}</dc:creator><dc:language>${LANGUAGE}</dc:language>` +
  ['created', 'modified']
    .map((what) => `<dcterms:${what} xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:${what}>`)
    .join('') +
  '</cp:coreProperties>';

const heading = (size: number) => ({
  run: { size, bold: true, font: 'Arial', color: '0b0c0c' },
  paragraph: { spacing: { before: 240, after: 120 }, keepNext: true },
});

/**
 * The Word form of a letter, made from its very HTML, so that the two cannot say different things. The same HTML always
 * gives the same bytes. An element that has no Word form stops the letter rather than being left out of it.
 */
export async function docxOf(html: string): Promise<Uint8Array> {
  const title = unescaped(insideOf(html, 'title'));
  const by = unescaped(/<header>\s*<p><strong>([^<]*)<\/strong>/u.exec(html)?.[1] ?? '');
  const date = /<time datetime="(\d{4}-\d{2}-\d{2})">/u.exec(html)?.[1];
  if (date === undefined) throw new Error('A letter without a date has no Word form');
  const document = new Document({
    title,
    creator: by,
    styles: {
      default: {
        document: {
          run: { font: 'Arial', size: 24, language: { value: LANGUAGE } },
          paragraph: { spacing: { after: 160, line: 288 } },
        },
        heading1: heading(36),
        heading2: heading(28),
        heading3: heading(24),
      },
    },
    numbering: {
      config: [
        { reference: BULLETS, levels: levels(() => ({ format: LevelFormat.BULLET, text: '•' })) },
        {
          reference: STEPS,
          levels: levels((level) => ({ format: LevelFormat.DECIMAL, text: `%${level + 1}.` })),
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 },
          },
        },
        children: new Blocks().of(treeOf(insideOf(html, 'body'))),
      },
    ],
  });
  const core = { path: 'docProps/core.xml', data: propertiesOf(title, by, date) };
  return withoutZipTimes(await Packer.toBuffer(document, undefined, [core]));
}
