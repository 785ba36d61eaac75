import { isDeepStrictEqual } from 'node:util';
import { isSealed } from './open-sealed.js';

/** What somebody sees of a review, by part. */
export type Tree = ReadonlyMap<string, unknown>;

/** A single value and where it stands: `['complaints', 'complaint-1', 'occurredOn']`. Ids may have slashes in them. */
export interface Leaf {
  readonly at: readonly string[];
  readonly value: unknown;
}

/** By the path in one string, such as `complaints/complaint-1/occurredOn`. */
export type Leaves = ReadonlyMap<string, Leaf>;

export const pathOf = (at: readonly string[]): string => at.join('/');

export function leavesOf(tree: Tree): Leaves {
  const leaves = new Map<string, Leaf>();
  for (const [part, value] of tree)
    for (const leaf of leavesIn([part], value)) leaves.set(pathOf(leaf.at), leaf);
  return leaves;
}

/** A sealed text counts as one value, and so does a list of words; an empty list counts as nothing. */
function* leavesIn(at: readonly string[], value: unknown): Iterable<Leaf> {
  if (value === null || value === undefined) return;
  if (isOne(value)) yield { at, value };
  else for (const [name, inner] of entriesOf(value)) yield* leavesIn([...at, name], inner);
}

/** Where two trees differ, as paths. What is the same object in both is not looked into. */
export function changedPaths(before: Tree, after: Tree): readonly string[] {
  const parts = new Set([...before.keys(), ...after.keys()]);
  return [...parts].flatMap((part) => [...changesIn([part], before.get(part), after.get(part))]);
}

function* changesIn(at: readonly string[], before: unknown, after: unknown): Iterable<string> {
  if (before === after) return;
  if (isBranch(before) && isBranch(after)) {
    const [was, is] = [new Map(entriesOf(before)), new Map(entriesOf(after))];
    for (const name of new Set([...was.keys(), ...is.keys()]))
      yield* changesIn([...at, name], was.get(name), is.get(name));
  } else if (!isDeepStrictEqual(before, after)) {
    const leaves = [...leavesIn(at, before), ...leavesIn(at, after)];
    yield* new Set(leaves.map((leaf) => pathOf(leaf.at)));
  }
}

const isBranch = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !isOne(value);

const isOne = (value: unknown): boolean =>
  typeof value !== 'object' || isSealed(value) || isListOfWords(value);

const isListOfWords = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.every((one) => typeof one !== 'object' || one === null);

const entriesOf = (value: object): (readonly [string, unknown])[] =>
  Object.entries(value).map(([name, inner]) => [nameOf(inner, name), inner] as const);

/** A line of a list is known by its id, so that one more line before it changes nothing about it. */
function nameOf(value: unknown, otherwise: string): string {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' ? id : otherwise;
}
