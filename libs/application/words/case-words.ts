/**
 * How a review type speaks of its case: what its parts, their fields, its codes, stages and events are called. Used by
 * whatever is read by people who were not there: the review as of an earlier time, and what changed between two points.
 * A test tells whole stories of each type and holds every value in them against these tables.
 */
export interface CaseWords {
  /** Lawful states, as `stage` in the header of a case. */
  readonly stages: Codes;
  /** By part of the state or of the file. */
  readonly parts: Readonly<Record<string, Thing | Field>>;
  /** By event: what happened, so that it goes on after "because". */
  readonly events: Readonly<Record<string, string>>;
}

/** Code in the record, and what people call it. */
export type Codes = Readonly<Record<string, string>>;

/** A value, by the noun that names it. */
export interface Field {
  readonly label: string;
  readonly codes?: Codes;
  readonly kind?: FieldKind;
  /** Values that go without saying where something came that has them. */
  readonly usual?: readonly unknown[];
}

/**
 * `PERSON`, `ORGANISATION`, `AREA`, `REVIEW`: an id, of one or of several. `CASE_PART`: an id within the review, as
 * `complaint-1`. `WORD`: a word that the local procedure chose. `HASH`: SHA-256 of a document. `DOCUMENT`: a sealed text too long to quote. `REFERENCE`: the engine's
 * own, for programs: shown with the rest, told of nowhere.
 */
export type FieldKind =
  | 'PERSON'
  | 'ORGANISATION'
  | 'AREA'
  | 'REVIEW'
  | 'CASE_PART'
  | 'EVENT'
  | 'WORD'
  | 'HASH'
  | 'DOCUMENT'
  | 'REFERENCE';

/** Something with fields, one of its kind or many. */
export interface Thing {
  /** What one of it is called. `{#}` is its number, `{agency}` the value of that field, where it has one. */
  readonly name: string;
  /** What all of them are called, over a list; of one of its kind its name. */
  readonly heading: string;
  readonly many: boolean;
  /** What is said where one came, if it is not that it was added. */
  readonly came?: string;
  readonly fields: Readonly<Record<string, Thing | Field>>;
}

type Fields = Readonly<Record<string, Thing | Field | string>>;

const named = (fields: Fields): Thing['fields'] =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      typeof field === 'string' ? { label: field } : field,
    ]),
  );

export const field = (label: string, more: Codes | FieldKind = {}): Field =>
  typeof more === 'string'
    ? { label, kind: more }
    : Object.keys(more).length === 0
      ? { label }
      : { label, codes: more };

export const person = (label: string): Field => field(label, 'PERSON');
export const organisation = (label: string): Field => field(label, 'ORGANISATION');
export const casePart = (label: string): Field => field(label, 'CASE_PART');
/** For programs: which deadline, which computation. */
export const reference = (label: string): Field => field(label, 'REFERENCE');

export const one = (name: string, fields: Fields): Thing => ({
  name,
  heading: name,
  many: false,
  fields: named(fields),
});

export const many = (heading: string, name: string, fields: Fields): Thing => ({
  name,
  heading,
  many: true,
  fields: named(fields),
});

/** A document by its sealed text and its hash. */
export const documentOf = (name: string): Thing =>
  one(name, { text: field('its text', 'DOCUMENT'), sha256: field('SHA-256', 'HASH') });

export const parts = (fields: Fields): CaseWords['parts'] => named(fields);

export const isThing = (found: Thing | Field): found is Thing => 'fields' in found;
