import { isThing, type CaseWords, type Field, type Thing } from './case-words.js';

/** A thing on the way to a value. */
export interface Place {
  readonly thing: Thing;
  /** Where it stands. */
  readonly at: readonly string[];
  /** Which one of many. */
  readonly number: string | null;
}

export interface WordsOfPath {
  /** The things that the value is in, the outermost first. */
  readonly places: readonly Place[];
  /** Null: nobody said what it is called. */
  readonly field: Field | null;
  /** What stands behind the field, as the number of a text in a list of texts. */
  readonly rest: readonly string[];
}

/** What a value is called, by where it stands. */
export function wordsOf(words: CaseWords | undefined, at: readonly string[]): WordsOfPath {
  const places: Place[] = [];
  let here: Thing | Field | undefined = words?.parts[at[0] ?? ''];
  let depth = 1;
  while (here !== undefined && isThing(here)) {
    const entry: string | undefined = here.many ? at[depth++] : undefined;
    places.push({ thing: here, at: at.slice(0, depth), number: here.many ? numberOf(entry ?? '') : null });
    here = here.fields[at[depth++] ?? ''];
  }
  return { places, field: here ?? null, rest: here === undefined ? [] : at.slice(depth) };
}

/** In the order in which the words name parts and fields, whatever the order in the record. Entries of a list stay as they are. */
export function inOrderOf(
  words: CaseWords | undefined,
): (one: { readonly at: readonly string[] }, other: { readonly at: readonly string[] }) => number {
  const rank = (at: readonly string[]): readonly number[] => {
    const found: number[] = [];
    let [here, depth]: [CaseWords['parts'] | undefined, number] = [words?.parts, 0];
    while (here !== undefined) {
      const name: string = at[depth++] ?? '';
      found.push(Object.keys(here).indexOf(name));
      const next: Thing | Field | undefined = here[name];
      here = next !== undefined && isThing(next) ? next.fields : undefined;
      if (next !== undefined && isThing(next) && next.many) depth += 1;
    }
    return found;
  };
  return ({ at: one }, { at: other }) => {
    const [a, b] = [rank(one), rank(other)];
    const differs = a.findIndex((place, index) => place !== b[index]);
    return differs < 0 ? 0 : (a[differs] ?? -1) - (b[differs] ?? -1);
  };
}

/** `3` of `complaint-3`; what has no id is counted from one. */
const numberOf = (entry: string): string =>
  /^\d+$/.test(entry) ? String(Number(entry) + 1) : (/\d+$/.exec(entry)?.[0] ?? entry);
