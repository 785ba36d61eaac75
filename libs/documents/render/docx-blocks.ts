import {
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type FileChild,
} from 'docx';
import { childrenOf, isBlank, isInline } from './docx-words.js';
import type { Element, Node } from './tree.js';

export const BULLETS = 'bullets';
export const STEPS = 'steps';

const HEADINGS = {
  h1: HeadingLevel.HEADING_1,
  h2: HeadingLevel.HEADING_2,
  h3: HeadingLevel.HEADING_3,
} as const;
const isHeading = (tag: string): tag is keyof typeof HEADINGS => tag in HEADINGS;

const CONTAINERS = ['header', 'main', 'footer', 'section'];

interface Numbering {
  readonly reference: string;
  readonly level: number;
  readonly instance: number;
}

const elementsIn = (nodes: readonly Node[], ...tags: readonly string[]): readonly Element[] =>
  nodes.filter((node): node is Element => typeof node !== 'string' && tags.includes(node.tag));

/** Builds the paragraphs and tables of one document. Each list has numbers of its own. */
export class Blocks {
  private lists = 0;

  of(nodes: readonly Node[]): readonly FileChild[] {
    return nodes.flatMap((node): readonly FileChild[] => {
      if (typeof node !== 'string') return this.block(node);
      if (node.trim() !== '') throw new Error(`A letter has words outside any paragraph: ${node.trim()}`);
      return [];
    });
  }

  private block(element: Element): readonly FileChild[] {
    const { tag, children } = element;
    if (CONTAINERS.includes(tag)) return this.of(children);
    if (isHeading(tag)) return [new Paragraph({ heading: HEADINGS[tag], children: childrenOf(children) })];
    if (tag === 'p') return [new Paragraph({ children: childrenOf(children) })];
    if (tag === 'ul' || tag === 'ol') return this.list(element, 0);
    if (tag === 'dl') return definitions(children);
    if (tag === 'table') return [this.table(children)];
    throw new Error(`No Word form for <${tag}>`);
  }

  private list({ tag, children }: Element, level: number): readonly FileChild[] {
    this.lists += 1;
    const numbering = { reference: tag === 'ol' ? STEPS : BULLETS, level, instance: this.lists };
    return elementsIn(children, 'li').flatMap((item) => this.item(item, numbering));
  }

  /** The first line of an item bears the mark; what follows in it stands below without one. */
  private item({ children }: Element, numbering: Numbering): readonly FileChild[] {
    const firstBlock = children.findIndex((node) => !isInline(node));
    const own = firstBlock === -1 ? children : children.slice(0, firstBlock);
    const below = firstBlock === -1 ? [] : elementsIn(children.slice(firstBlock), 'p', 'ul', 'ol');
    const [lead, ...rest] = isBlank(own) ? [below[0]?.children ?? [], ...below.slice(1)] : [own, ...below];
    return [
      new Paragraph({ numbering, children: childrenOf(lead) }),
      ...rest.flatMap((one) =>
        one.tag === 'p' ? this.further(one, numbering) : this.list(one, numbering.level + 1),
      ),
    ];
  }

  private further({ children }: Element, { level }: Numbering): readonly FileChild[] {
    return [new Paragraph({ indent: { left: 720 * (level + 1) }, children: childrenOf(children) })];
  }

  private table(children: readonly Node[]): Table {
    const head = elementsIn(children, 'thead').flatMap((one) => elementsIn(one.children, 'tr'));
    const body = elementsIn(children, 'tbody').flatMap((one) => elementsIn(one.children, 'tr'));
    return new Table({
      width: { size: 100, type: WidthType.PERCENTAGE },
      margins: { top: 60, bottom: 60, left: 100, right: 100 },
      tableLook: { firstRow: head.length > 0, firstColumn: false, noHBand: true, noVBand: true },
      rows: [...head.map((row) => rowOf(row, true)), ...body.map((row) => rowOf(row, false))],
    });
  }
}

/** A header row is repeated on every page and read out as one. */
const rowOf = ({ children }: Element, tableHeader: boolean): TableRow =>
  new TableRow({
    tableHeader,
    cantSplit: tableHeader,
    children: elementsIn(children, 'th', 'td').map(
      (cell) =>
        new TableCell({
          children: [new Paragraph({ children: childrenOf(cell.children, { bold: cell.tag === 'th' }) })],
        }),
    ),
  });

/** Term and meaning stand on one line, as in the plain text. */
function definitions(children: readonly Node[]): readonly Paragraph[] {
  const terms = elementsIn(children, 'dt');
  const meanings = elementsIn(children, 'dd');
  if (terms.length !== meanings.length) throw new Error('A letter has a term without a meaning');
  return terms.map(
    (term, at) =>
      new Paragraph({
        children: [
          ...childrenOf(term.children, { bold: true }),
          new TextRun(' '),
          ...childrenOf(meanings[at]?.children ?? []),
        ],
      }),
  );
}
