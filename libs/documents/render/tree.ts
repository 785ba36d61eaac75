/** The tree of a letter's HTML. It reads the strict HTML of our own templates, and no other. */
export interface Element {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Node[];
}
export type Node = Element | string;

interface Growing extends Element {
  readonly children: Node[];
}

const TOKEN = /<(\/?)([a-z][a-z0-9]*)((?:\s[^>]*)?)>|([^<]+)/gu;
const ATTRIBUTE = /([a-z-]+)="([^"]*)"/gu;
const WITHOUT_END = ['br', 'hr', 'meta'];
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#96': '`',
  '#92': '\\',
};

/** The entities that the template engine writes. */
export const unescaped = (text: string): string =>
  text.replace(/&(#?\w+);/gu, (whole, name: string) => ENTITIES[name] ?? whole);

const attributesOf = (text: string): Element['attributes'] =>
  Object.fromEntries(
    [...text.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, unescaped(value)]),
  );

/** What is inside the first element of a name: `body`, `title`. */
export const insideOf = (html: string, tag: string): string =>
  new RegExp(`<${tag}[^>]*>([\\s\\S]*)</${tag}>`, 'u').exec(html)?.[1] ?? '';

export function treeOf(html: string): readonly Node[] {
  const root: Growing = { tag: '', attributes: {}, children: [] };
  const open: Growing[] = [root];
  const inside = (): Growing => open.at(-1) ?? root;
  for (const [whole, closing, tag, attributes, text] of html.matchAll(TOKEN)) {
    if (text !== undefined) inside().children.push(unescaped(text));
    else if (tag === undefined) continue;
    else if (closing === '/') {
      if (inside().tag !== tag) throw new Error(`A letter closes <${inside().tag}> with ${whole}`);
      open.pop();
    } else {
      const element: Growing = { tag, attributes: attributesOf(attributes ?? ''), children: [] };
      inside().children.push(element);
      if (!WITHOUT_END.includes(tag)) open.push(element);
    }
  }
  if (open.length > 1) throw new Error(`A letter never closes <${inside().tag}>`);
  return root.children;
}
