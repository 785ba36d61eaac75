import { SimpleField, TextRun, type ParagraphChild } from 'docx';
import type { Element, Node } from './tree.js';

/** A stretch of words that look alike, or a line break. */
interface Words {
  readonly text: string;
  readonly bold: boolean;
  readonly italics: boolean;
  readonly href: string | null;
  readonly breaks: boolean;
}

type Look = Pick<Words, 'bold' | 'italics' | 'href'>;

const PLAIN: Look = { bold: false, italics: false, href: null };
const INLINE: Readonly<Record<string, (look: Look, element: Element) => Look>> = {
  strong: (look) => ({ ...look, bold: true }),
  em: (look) => ({ ...look, italics: true }),
  a: (look, { attributes }) => ({ ...look, href: attributes['href'] ?? null }),
  time: (look) => look,
  br: (look) => look,
};

export const isInline = (node: Node): boolean => typeof node === 'string' || node.tag in INLINE;

const flat = (nodes: readonly Node[], look: Look): readonly Words[] =>
  nodes.flatMap((node): readonly Words[] => {
    if (typeof node === 'string') return [{ ...look, text: node, breaks: false }];
    if (node.tag === 'br') return [{ ...look, text: '', breaks: true }];
    const further = INLINE[node.tag];
    if (further === undefined) throw new Error(`No Word form for <${node.tag}> inside a line`);
    return flat(node.children, further(look, node));
  });

/** As a browser shows it: white space is one blank, and none at either end of a line. */
function tidied(words: readonly Words[]): readonly Words[] {
  const tidy: Words[] = [];
  for (const one of words) {
    const before = tidy.at(-1);
    const atStart = before === undefined || before.breaks || before.text.endsWith(' ');
    const text = one.text.replace(/\s+/gu, ' ');
    const shown = atStart ? text.replace(/^ /u, '') : text;
    if (one.breaks) trimLast(tidy);
    if (shown !== '' || one.breaks) tidy.push({ ...one, text: shown });
  }
  trimLast(tidy);
  return tidy;
}

function trimLast(words: Words[]): void {
  const last = words.at(-1);
  if (last === undefined || last.breaks) return;
  const text = last.text.replace(/ $/u, '');
  if (text === '') words.pop();
  else words[words.length - 1] = { ...last, text };
}

/** A link is a field of the text: an outside relationship would carry a random id, and no two files would be alike. */
const childOf = ({ text, bold, italics, href, breaks }: Words): ParagraphChild => {
  if (breaks) return new TextRun({ break: 1 });
  if (href !== null) return new SimpleField(`HYPERLINK "${href.replaceAll('"', '%22')}"`, text);
  // What is not emphasised says nothing of it, so that a heading stays as its style has it.
  return new TextRun({ text, ...(bold && { bold }), ...(italics && { italics }) });
};

export const childrenOf = (nodes: readonly Node[], look: Partial<Look> = {}): readonly ParagraphChild[] =>
  tidied(flat(nodes, { ...PLAIN, ...look })).map(childOf);

export const isBlank = (nodes: readonly Node[]): boolean =>
  nodes.every((node) => typeof node === 'string' && node.trim() === '');
