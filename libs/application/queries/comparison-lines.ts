import type { Deadline } from '#libs/domain/kernel/deadline.js';
import { londonDate } from '#libs/domain/kernel/london.js';
import type { RecordedEvent } from '#libs/ledger/index.js';
import type { Field } from '../words/case-words.js';
import { inOrderOf, wordsOf, type Place, type WordsOfPath } from '../words/find-words.js';
import {
  dayInWords,
  isWithheld,
  placeInWords,
  placesInWords,
  upperFirst,
  valueInWords,
  type Saying,
} from '../words/in-words.js';
import { deadlineChange, LATE_REASON_IN_WORDS, STATUS_IN_WORDS } from './deadline-lines.js';
import { pathOf, type Leaves } from './leaves.js';

/** One value that differs, with what it was and is for this reader; `undefined`: nothing. */
export interface Difference {
  readonly at: readonly string[];
  readonly before: unknown;
  readonly after: unknown;
  /** Is it a text from the vault? */
  readonly text: boolean;
  /** Every event in between that changed it, in order. */
  readonly events: readonly RecordedEvent[];
}

/** What one line of the list tells: a thing that came, went or changed, a date, or a value of its own. */
export interface Told {
  /** The sentence without its cause. */
  readonly what: string;
  /** More about it: the things inside a thing that came. */
  readonly details: readonly string[];
  readonly paths: readonly string[];
  readonly events: readonly RecordedEvent[];
  /** The event that it is told by: the first where something came, else the last. */
  readonly because: RecordedEvent | null;
  /** Reads on after "when" and not after "because": something came. */
  readonly came: boolean;
}

export interface Sides {
  readonly before: Leaves;
  readonly after: Leaves;
  readonly deadlinesBefore: readonly Deadline[];
  readonly deadlinesAfter: readonly Deadline[];
  readonly saying: Saying;
}

/** The sentence of one value alone. */
export function differenceInWords({ at, before, after, text }: Difference, { saying }: Sides): string {
  const found = wordsOf(saying.words, at);
  const name = labelOf(at, found, saying);
  const said = changeInWords({ before, after, text }, fieldOf(at, found, saying), saying);
  return found.places.length === 0
    ? `${upperFirst(name)}${said}`
    : `${placesInWords(found.places, saying)}: ${name}${said}`;
}

/** What the head of the case and its dates are called; the rest is in the words of the type. */
const OF_DEADLINES: Readonly<Record<string, Field>> = {
  due: { label: 'due date' },
  status: { label: 'state', codes: STATUS_IN_WORDS },
  pausedOn: { label: 'paused on' },
  metAt: { label: 'met' },
  lateReason: { label: 'reason for being late', codes: LATE_REASON_IN_WORDS },
};

function fieldOf(at: readonly string[], { field }: WordsOfPath, { words }: Saying): Field | null {
  if (at[0] === 'deadlines') return OF_DEADLINES[at[2] ?? ''] ?? null;
  if (at[0] === 'stage') return { label: 'stage', ...(words && { codes: words.stages }) };
  return at[0] === 'nextDue' ? { label: 'earliest date due from us' } : field;
}

function labelOf(at: readonly string[], found: WordsOfPath, saying: Saying): string {
  const field = fieldOf(at, found, saying);
  if (field === null) {
    saying.missing?.(pathOf(at));
    return at
      .join(', ')
      .replace(/([a-z])([A-Z])/g, '$1 $2')
      .toLowerCase();
  }
  if (at[0] === 'deadlines') return `${saying.deadline(at[1] ?? '') ?? at[1] ?? ''}: ${field.label}`;
  const { rest } = found;
  return rest.length === 0 ? field.label : `${field.label} ${rest.map((one) => Number(one) + 1).join(' ')}`;
}

function changeInWords(
  { before, after, text }: Pick<Difference, 'before' | 'after' | 'text'>,
  field: Field | null,
  saying: Saying,
): string {
  const say = (value: unknown) => valueInWords(value, field, saying, text);
  if (before === undefined) return `: ${say(after)}`;
  if (after === undefined) return ` no longer recorded (was: ${say(before)})`;
  if (isWithheld(before) && isWithheld(after)) return ' was rewritten (the text is not shown to you)';
  if (field?.kind === 'DOCUMENT') return ` was rewritten: ${say(after)} instead of ${say(before)}`;
  return ` changed from ${say(before)} to ${say(after)}`;
}

/** Every difference in as few lines as tell it well: in order of the events that made them. */
export function linesOf(differences: readonly Difference[], sides: Sides): readonly Told[] {
  const parts = partLines(differences, sides);
  const letters = parts.filter(({ paths }) => paths[0]?.startsWith('notices/') === true);
  const lines = [
    ...stageLines(differences, sides),
    ...parts.filter((line) => !letters.includes(line)),
    ...dateLines(differences, sides),
    ...letters,
  ];
  const position = ({ because }: Told) => because?.position ?? 0;
  return lines.sort((a, b) => position(a) - position(b));
}

function stageLines(differences: readonly Difference[], { saying }: Sides): readonly Told[] {
  const stage = (code: unknown) =>
    `“${saying.words?.stages[String(code)] ?? String(code).toLowerCase().replaceAll('_', ' ')}”`;
  return differences
    .filter(({ at }) => at[0] === 'stage')
    .map(({ at, before, after, events }) => ({
      what: `The case moved from ${stage(before)} to ${stage(after)}`,
      details: [],
      paths: [pathOf(at)],
      events,
      because: events.at(-1) ?? null,
      came: false,
    }));
}

/** Dates, each with everything that became of it. */
function dateLines(differences: readonly Difference[], sides: Sides): readonly Told[] {
  const byKey = grouped(
    differences.filter(({ at }) => at[0] === 'deadlines'),
    ({ at }) => at[1] ?? '',
  );
  return [...byKey].map(([key, changed]) => {
    const [before, after] = [sides.deadlinesBefore, sides.deadlinesAfter].map(
      (deadlines) => deadlines.find((one) => one.key === key) ?? null,
    );
    const named = after ?? before;
    const events = inOrder(changed);
    const came = before === null;
    return {
      what: named == null ? key : deadlineChange(before ?? null, after ?? null, named),
      details: [],
      paths: changed.map(({ at }) => pathOf(at)),
      events,
      because: (came ? events[0] : events.at(-1)) ?? null,
      came,
    };
  });
}

interface Grouped {
  readonly kind: 'CAME' | 'WENT' | 'CHANGED';
  readonly place: Place | null;
  readonly difference: Difference;
  readonly found: WordsOfPath;
}

/** Parts of the case: what came or went as a whole is told once, what changed by each event that changed it. */
function partLines(differences: readonly Difference[], sides: Sides): readonly Told[] {
  const there = { before: prefixesOf(sides.before), after: prefixesOf(sides.after) };
  const all = differences
    .filter(({ at }) => !['stage', 'nextDue', 'deadlines'].includes(at[0] ?? ''))
    .sort(inOrderOf(sides.saying.words))
    .map((difference): Grouped => {
      const found = wordsOf(sides.saying.words, difference.at);
      const came = found.places.find(({ at }) => !there.before.has(pathOf(at)));
      const went = found.places.find(({ at }) => !there.after.has(pathOf(at)));
      if (came !== undefined) return { kind: 'CAME', place: came, difference, found };
      if (went !== undefined) return { kind: 'WENT', place: went, difference, found };
      return { kind: 'CHANGED', place: found.places.at(-1) ?? null, difference, found };
    });
  const groups = grouped(all, ({ kind, place, difference: { at, events } }) =>
    [
      kind,
      place === null ? pathOf(at) : pathOf(place.at),
      kind === 'CHANGED' ? (events.at(-1)?.version ?? 0) : '',
    ].join(' '),
  );
  return [...groups.values()].flatMap((group) => {
    const told = toldOf(group, sides);
    return told === null ? [] : [told];
  });
}

function toldOf(group: readonly Grouped[], sides: Sides): Told | null {
  const { saying } = sides;
  const [first] = group;
  if (first === undefined) return null;
  const { kind, place } = first;
  const byWords = inOrderOf(saying.words);
  const worth = group
    .filter(({ found }) => found.field?.kind !== 'REFERENCE')
    .sort((a, b) => byWords(a.difference, b.difference));
  // What is for programs alone is told of by what it belongs to.
  if (worth.length === 0 && kind === 'CHANGED') return null;
  const events = inOrder(group.map(({ difference }) => difference));
  const rest = {
    paths: group.map(({ difference }) => pathOf(difference.at)),
    events,
    because: (kind === 'CAME' ? events[0] : events.at(-1)) ?? null,
    came: kind === 'CAME',
  };
  if (place === null) return { ...rest, what: differenceInWords(first.difference, sides), details: [] };
  const upTo = first.found.places.findIndex(({ at }) => pathOf(at) === pathOf(place.at)) + 1;
  const name = placesInWords(first.found.places.slice(0, upTo), saying);
  if (kind === 'CHANGED')
    return {
      ...rest,
      what: `${name}: ${worth.map(({ difference, found }) => `${labelOf(difference.at, found, saying)}${changeInWords(difference, found.field, saying)}`).join('; ')}`,
      details: [],
    };
  const side = kind === 'CAME' ? 'after' : 'before';
  const value = ({ difference, found }: Grouped): string =>
    `${labelOf(difference.at, found, saying)}: ${valueInWords(difference[side], found.field, saying, difference.text)}`;
  const inName = ({ difference: { at } }: Grouped): boolean =>
    pathOf(at.slice(0, -1)) === pathOf(place.at) && place.thing.name.includes(`{${at.at(-1) ?? ''}}`);
  const saidOf = worth.filter(({ difference, found }) => !goesWithoutSaying(difference[side], found.field));
  const own = saidOf.filter((one) => !severalInside(one.found, place) && !inName(one)).map(value);
  const inside = grouped(
    saidOf.filter(({ found }) => severalInside(found, place)),
    ({ found }) => pathOf(found.places.at(-1)?.at ?? []),
  );
  const details = [...inside.values()].map((values) => {
    const at = values[0]?.found.places.at(-1);
    return `${at === undefined ? '' : placeInWords(at, saying)}: ${values.map(value).join('; ')}`;
  });
  const { came = place.thing.many ? 'was added' : 'was recorded' } = place.thing;
  const verb = kind === 'CAME' ? came : 'is no longer there';
  return { ...rest, what: `${name} ${verb}${own.length === 0 ? '' : `: ${own.join('; ')}`}`, details };
}

/** What is not so, what is usual, and a long text, which its hash stands for. */
const goesWithoutSaying = (value: unknown, field: Field | null): boolean =>
  value === false || value === 0 || field?.kind === 'DOCUMENT' || field?.usual?.includes(value) === true;

/** Is it in one of many things inside this one, as a complaint's result inside a decision? */
const severalInside = ({ places }: WordsOfPath, outer: Place): boolean =>
  places
    .slice(places.findIndex((place) => pathOf(place.at) === pathOf(outer.at)) + 1)
    .some(({ thing }) => thing.many);

function prefixesOf(leaves: Leaves): ReadonlySet<string> {
  const prefixes = new Set<string>();
  for (const { at } of leaves.values())
    for (let n = 1; n <= at.length; n += 1) prefixes.add(pathOf(at.slice(0, n)));
  return prefixes;
}

const inOrder = (differences: readonly Difference[]): readonly RecordedEvent[] =>
  [...new Set(differences.flatMap(({ events }) => events))].sort((a, b) => a.version - b.version);

function grouped<T>(list: readonly T[], by: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) groups.set(by(one), [...(groups.get(by(one)) ?? []), one]);
  return groups;
}

/** `…, because on 9 May 2022 an agency was given more time (AD4: extension with reason). The reason given: “…”.` */
export function withCause(
  { what, because, came }: Told,
  { event, reason }: { readonly event: string; readonly reason: string | null },
): string {
  if (because === null) return `${what}.`;
  const authority = because.authority === undefined ? '' : ` (${because.authority})`;
  const day = dayInWords(londonDate(because.occurredAt));
  const why = reason === null ? '' : ` The reason given: ${reason}.`;
  if (!came) return `${what}, because on ${day} ${event}${authority}.${why}`;
  const colon = what.indexOf(': ');
  const [head, tail] = colon < 0 ? [what, ''] : [what.slice(0, colon), what.slice(colon)];
  return `${head} on ${day}, when ${event}${authority}${tail}.${why}`;
}
