import { dateInWords, londonDateOf, timeInWords } from '#libs/documents/render/dates.js';
import { withoutControls } from '#libs/documents/render/inert.js';

/** What people say by its letters. */
const LETTERS = /\b(asb|csp|dhr|dpo|imr|spoc)(s?)\b/giu;

/** `ThresholdDecided`, `madeAt` and `AGENCY_SPOC` as people read them. */
export function inWords(name: string): string {
  const words = (/^[A-Z0-9_]+$/.test(name) ? name.toLowerCase().replaceAll('_', ' ') : name)
    .replace(/([a-z0-9])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`)
    .replaceAll('-', ' ')
    .replace(LETTERS, (_, letters: string, plural: string) => `${letters.toUpperCase()}${plural}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export const whenInWords = (instant: string): string =>
  `${dateInWords(londonDateOf(instant))}, ${timeInWords(instant)}`;

/** A value of a case as the report prints it: words, a list, or facts with their names. */
export type Printed =
  | { readonly kind: 'words'; readonly words: string; readonly withheld?: true }
  | { readonly kind: 'list'; readonly items: readonly Printed[] }
  | { readonly kind: 'facts'; readonly facts: readonly { readonly name: string; readonly value: Printed }[] };

const words = (text: string): Printed => ({ kind: 'words', words: withoutControls(text) });

const WITHHELD: Readonly<Record<string, string>> = {
  NOT_FOR_YOUR_ROLE: 'A text that is not for this reader',
  ERASED: 'A text that was erased for ever',
};

/** What holds one of a few codes, such as `MET` and `QUALIFIES`, and never what somebody typed. */
const CODES = ['status', 'result', 'level', 'harmLevel', 'route', 'channel', 'standing'];

/** Null for what says nothing: no value, an empty list, facts that all say nothing. */
export function printed(value: unknown): Printed | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'boolean') return words(value ? 'yes' : 'no');
  if (typeof value === 'string') return words(stringInWords(value));
  if (typeof value !== 'object') return words(String(value));
  if ('withheld' in value)
    return {
      kind: 'words',
      words: WITHHELD[String(value.withheld)] ?? 'A text that is withheld',
      withheld: true,
    };
  if ('sealed' in value && 'commitment' in value)
    return { kind: 'words', words: 'A sealed text', withheld: true };
  if (Array.isArray(value)) {
    const items = value.map(printed).filter((one) => one !== null);
    if (items.length === 0) return null;
    return items.every((one) => one.kind === 'words' && one.withheld !== true)
      ? words(oneAfterTheOther(items.map((one) => (one.kind === 'words' ? one.words : ''))))
      : { kind: 'list', items };
  }
  const facts = Object.entries(value).flatMap(([name, inner]) => {
    const one = CODES.includes(name) && typeof inner === 'string' ? words(inWords(inner)) : printed(inner);
    return one === null ? [] : [{ name: inWords(name), value: one }];
  });
  return facts.length === 0 ? null : { kind: 'facts', facts };
}

/** Sentences stand for themselves, single words in a row. */
const oneAfterTheOther = (said: readonly string[]): string =>
  said.join(said.every((one) => one.endsWith('.')) ? ' ' : ', ');

function stringInWords(text: string): string {
  if (INSTANT.test(text)) return whenInWords(text);
  if (DAY.test(text)) return dateInWords(text);
  return /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)+$/.test(text) ? inWords(text) : text;
}
