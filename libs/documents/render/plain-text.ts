import { unescaped } from './tree.js';

/**
 * The plain text of a letter, made from its HTML, so that the two can never say different things. It reads only the
 * few elements that our own templates use; everything that people typed is escaped before and holds no tag.
 */
const TOKEN = /<(\/?)([a-z][a-z0-9]*)[^>]*>|([^<]+)/gu;

interface Line {
  readonly text: string;
  readonly gapBefore: boolean;
}

class Writer {
  private readonly lines: Line[] = [];
  private words = '';
  private gap = false;
  private bullet = '';
  private cells = 0;

  say(text: string): void {
    this.words += text;
  }

  /** Ends the line being written; `underline` marks a heading. */
  end(underline?: string): void {
    const text = this.words.replace(/\s+/gu, ' ').trim();
    this.words = '';
    if (text === '') return;
    this.lines.push({ text: this.bullet + text, gapBefore: this.gap });
    if (underline !== undefined)
      this.lines.push({ text: underline.repeat(Math.min(text.length, 72)), gapBefore: false });
    this.gap = false;
    this.bullet = this.bullet === '' ? '' : '  ';
  }

  /** Cells of a row stand on one line. */
  cell(): void {
    if (this.cells > 0) this.words += ' | ';
    this.cells += 1;
  }

  row(): void {
    this.end();
    this.cells = 0;
  }

  space(): void {
    this.gap = true;
  }

  item(bullet: string): void {
    this.bullet = bullet;
  }

  text(): string {
    return (
      this.lines.map(({ text, gapBefore }, at) => (gapBefore && at > 0 ? `\n${text}` : text)).join('\n') +
      '\n'
    );
  }
}

const UNDERLINE: Readonly<Record<string, string>> = { h1: '=', h2: '-' };
const WITH_SPACE = [
  'h1',
  'h2',
  'h3',
  'p',
  'ul',
  'ol',
  'dl',
  'table',
  'address',
  'header',
  'footer',
  'main',
  'section',
];

export function plainTextOf(html: string): string {
  const body = /<body[^>]*>([\s\S]*)<\/body>/u.exec(html)?.[1] ?? html;
  const writer = new Writer();
  const counters: (number | null)[] = [];
  for (const [, closing, tag, text] of body.matchAll(TOKEN)) {
    if (text !== undefined) writer.say(unescaped(text));
    else if (tag !== undefined) element(writer, counters, tag, closing === '/');
  }
  writer.end();
  return writer.text();
}

function element(writer: Writer, counters: (number | null)[], tag: string, closing: boolean): void {
  if (tag === 'br') return writer.end();
  if (tag === 'dt' || tag === 'dd') return definition(writer, tag, closing);
  if (tag === 'tr') return writer.row();
  if (tag === 'th' || tag === 'td') return closing ? undefined : writer.cell();
  if (tag === 'li') return listItem(writer, counters, closing);
  if (!WITH_SPACE.includes(tag)) return;
  writer.end(closing ? UNDERLINE[tag] : undefined);
  const insideItem = tag === 'p' && counters.length > 0;
  if (!insideItem) writer.space();
  if (tag === 'ul' || tag === 'ol') {
    if (closing) counters.pop();
    else counters.push(tag === 'ol' ? 0 : null);
  }
}

/** Term and meaning stand on one line. */
function definition(writer: Writer, tag: 'dt' | 'dd', closing: boolean): void {
  if (tag === 'dt' && closing) writer.say(' ');
  else if (tag === 'dt' || closing) writer.end();
}

function listItem(writer: Writer, counters: (number | null)[], closing: boolean): void {
  writer.end();
  if (closing) return writer.item('');
  const counter = counters.at(-1) ?? null;
  if (counter === null) return writer.item('- ');
  counters[counters.length - 1] = counter + 1;
  writer.item(`${counter + 1}. `);
}
