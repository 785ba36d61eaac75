import { dateInWords, londonDateOf, timeInWords } from '#libs/documents/render/dates.js';
import { councilOf, listed } from '#libs/documents/render/review-view.js';
import type { CaseWords, Field } from './case-words.js';
import type { Place } from './find-words.js';

/** What is needed to say a value: names of organisations, the type's words, and what stands elsewhere in the case. */
export interface Saying {
  readonly words: CaseWords | undefined;
  organisation(id: string): string;
  /** What the value at a path is, where a name is made of it. */
  valueAt(at: readonly string[]): unknown;
  /** What a date of this key is about. */
  deadline(key: string): string | null;
  /** Told of everything that has no words of its own. */
  missing?(what: string): void;
}

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** A code of ours; `A23` and `DD2` are sources. */
const CODE = /^[A-Z]{2,}(_[A-Z0-9]+)*$/;
const CASE_PART = /^([a-z]+)-(\d+)$/;

/** Ids that do not say by themselves what they stand for. */
const CASE_PARTS: Readonly<Record<string, string>> = {
  imr: 'agency’s report',
  scoping: 'first return',
  process: 'parallel process',
  decision: 'decision',
};

const LONGEST_QUOTE = 280;

/** `3 May 2022`. */
export const dayInWords = (date: string): string => dateInWords(date).replace(/^\S+ /, '');

/** `3 May 2022 at 10.30am`, in London. */
export const momentInWords = (at: string): string => `${dayInWords(londonDateOf(at))} at ${timeInWords(at)}`;

export function valueInWords(value: unknown, field: Field | null, saying: Saying, quoted = false): string {
  if (value === undefined || value === null) return 'nothing';
  if (isWithheld(value))
    return value.withheld === 'ERASED' ? 'a text that was erased' : 'a text that is not shown to you';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value))
    return value.length === 0
      ? 'nothing'
      : listed(value.map((one) => valueInWords(one, field, saying, quoted)));
  if (typeof value !== 'string') return String(value as number);
  if (field?.kind === 'DOCUMENT') return `a text of ${String(value.length)} characters`;
  return quoted ? quote(value) : wordInWords(value, field, saying);
}

export const quote = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > LONGEST_QUOTE ? `${line.slice(0, LONGEST_QUOTE).trimEnd()} …` : line}”`;
};

function wordInWords(value: string, field: Field | null, saying: Saying): string {
  const { organisation, words, deadline, missing } = saying;
  const code = field?.codes?.[value];
  if (code !== undefined) return code;
  switch (field?.kind) {
    case 'PERSON':
      return field.label === 'person' ? value : `person ${value}`;
    case 'ORGANISATION':
      return organisation(value);
    case 'AREA':
      return organisation(councilOf(value)) === councilOf(value) ? value : organisation(councilOf(value));
    case 'EVENT':
      return words?.events[value] ?? missed(value);
    case 'HASH':
      return `${value.slice(0, 16)}…`;
    case 'REVIEW':
      return value;
    default:
  }
  if (MOMENT.test(value)) return momentInWords(value);
  if (DAY.test(value)) return dayInWords(value);
  const [, kind, number] = CASE_PART.exec(value) ?? [];
  if (field?.kind === 'CASE_PART')
    return deadline(value) ?? (kind === undefined ? value : `${CASE_PARTS[kind] ?? kind} ${number ?? ''}`);
  if (field?.kind === 'WORD') return value.toLowerCase().replaceAll('_', ' ');
  return field?.kind !== 'REFERENCE' && (CODE.test(value) || field?.codes !== undefined)
    ? missed(value)
    : value;

  function missed(what: string): string {
    missing?.(`${field?.label ?? ''}: ${what}`);
    return what.toLowerCase().replaceAll('_', ' ');
  }
}

/** `Request 2 to Derbyshire Constabulary`. */
export function placeInWords({ thing, at, number }: Place, saying: Saying): string {
  return thing.name.replace(/\{(#|\w+)\}/g, (_, name: string) => {
    if (name === '#') return number ?? '';
    const field = thing.fields[name];
    if (field === undefined || 'fields' in field) return '';
    return valueInWords(saying.valueAt([...at, name]), field, saying);
  });
}

/** `Threshold decision 1, complaint 2`: the thing with what it is in. */
export function placesInWords(places: readonly Place[], saying: Saying): string {
  const [first = '', ...inner] = places
    .map((place) => placeInWords(place, saying))
    .filter((name) => name !== '');
  return [upperFirst(first), ...inner.map(lowerFirst)].join(', ');
}

const lowerFirst = (words: string): string => words.slice(0, 1).toLowerCase() + words.slice(1);

export const isWithheld = (value: unknown): value is { readonly withheld: string } =>
  typeof value === 'object' && value !== null && 'withheld' in value;

export const upperFirst = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1);
