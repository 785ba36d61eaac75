import type { Deadline, DeadlineLength } from '#libs/domain/kernel/deadline.js';
import type { OrganisationId, PersonId, Sealed, TenantId } from '#libs/domain/kernel/people.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';

/** What letters of every review type need of a review. */
export interface ReviewInLetters {
  readonly reference: string | null;
  readonly deadlines: readonly Deadline[];
}

/** Plain data that a letter is made from: facts from state, the procedure, and the sealed parts it needs, opened. */
export interface ReviewView<S extends ReviewInLetters, P> {
  readonly state: S;
  readonly procedure: P;
  /** London date of the letter. */
  readonly today: LocalDate;
  /** Name of the council that writes. */
  readonly organisation: string;
  /** By the id of the sealed part. A part that was shredded is absent. */
  readonly opened: Readonly<Record<string, string>>;
  readonly people: Readonly<Record<PersonId, string>>;
  readonly organisations: Readonly<Record<OrganisationId, string>>;
}

/** What has to be opened or looked up for one letter: no more than this is unsealed for it. */
export interface Needs {
  readonly sealed: readonly Sealed[];
  readonly people: readonly PersonId[];
  readonly organisations: readonly OrganisationId[];
}

/** One kind of letter. Its wording is in the template of the same stem beside it. */
export interface LetterTypeOf<S, N extends { readonly template: string }, V> {
  readonly template: N['template'];
  readonly file: string;
  /** Neutral on purpose: a subject line is read over shoulders. It never says what the case is about. */
  readonly subject: string;
  /** A document that people file, sign or work on has a Word form besides; a mere letter needs none. */
  readonly docx?: true;
  /** Sealed parts besides the addressee's name. */
  sealed?(state: S, notice: N): readonly (Sealed | null | undefined)[];
  /** The facts of this letter, besides those that every letter has. */
  facts(view: V, notice: N): object;
}

type Opened = Pick<ReviewView<ReviewInLetters, unknown>, 'opened'>;
type People = Pick<ReviewView<ReviewInLetters, unknown>, 'people'>;
type Organisations = Pick<ReviewView<ReviewInLetters, unknown>, 'organisations'>;

export const REMOVED = '[removed]';

/** Opened text; null where there never was any; `[removed]` where it was erased since. */
export const opened = (view: Opened, part: Sealed | null | undefined): string | null =>
  part == null ? null : (view.opened[part.sealed] ?? REMOVED);

export const personIn = (view: People, id: PersonId | null | undefined): string | null =>
  id == null ? null : (view.people[id] ?? null);

export const organisationIn = (view: Organisations, id: OrganisationId): string =>
  view.organisations[id] ?? id;

/** The organisation whose name tells a reader which area is meant. */
export const councilOf = (area: string | TenantId): OrganisationId => `${area}-council`;

/** Areas are ids in the record; readers know them by their council. */
export const areaIn = (view: Organisations, area: string | undefined): string =>
  area === undefined ? 'our area' : (view.organisations[councilOf(area)] ?? area);

/** `A`, `A and B`, `A, B and C`. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;

const UNIT_IN_WORDS = {
  WORKING_DAYS: 'working day',
  CALENDAR_DAYS: 'day',
  MONTHS_BEGINNING_WITH: 'month',
  MONTHS_AFTER: 'month',
} as const;

/** `10 working days`. */
export const lengthInWords = ({ n, unit }: DeadlineLength): string =>
  `${n} ${UNIT_IN_WORDS[unit]}${n === 1 ? '' : 's'}`;

export const deadlineDue = ({ deadlines }: ReviewInLetters, id: string): LocalDate | null =>
  deadlines.findLast((deadline) => deadline.id === id && deadline.status !== 'CANCELLED')?.due ?? null;

const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' && value !== null && 'sealed' in value && 'commitment' in value;

/** A sealed part that older records may lack: absent means that the letter leaves it out. */
export const sealedIn = (holder: object | null | undefined, field: string): Sealed | null => {
  const part: unknown = holder == null ? null : Object.entries(holder).find(([name]) => name === field)?.[1];
  return isSealed(part) ? part : null;
};
