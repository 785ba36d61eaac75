import { isDeepStrictEqual } from 'node:util';
import type { Deadline } from '#libs/domain/kernel/deadline.js';
import { isSealed } from './open-sealed.js';
import type { SeenReview } from './seen-review.js';
import { deadlinesFor, headerOf, partsOf } from './show-review.js';

/** What somebody sees of one version, down to single values, by where each stands: `complaints/complaint-1/occurredOn`. */
export type Leaves = ReadonlyMap<string, unknown>;

/** What people watch of a deadline; the rest says how it was counted. */
const WATCHED = ['due', 'status', 'pausedOn', 'metAt', 'lateReason'] as const;

export function leavesOf(seen: SeenReview): Leaves {
  const { stage, nextDue } = headerOf(seen);
  const leaves = new Map<string, unknown>([['stage', stage]]);
  collect('nextDue', nextDue, leaves);
  for (const { part, value } of partsOf(seen)) collect(part, value, leaves);
  for (const deadline of deadlinesFor(seen) as readonly Deadline[])
    for (const field of WATCHED) collect(`deadlines/${deadline.key}/${field}`, deadline[field], leaves);
  return leaves;
}

/** A sealed text counts as one value, and so does a list of words; an empty list counts as nothing. */
function collect(path: string, value: unknown, leaves: Map<string, unknown>): void {
  const isOne = typeof value !== 'object' || isSealed(value) || isListOfWords(value);
  if (value === null || value === undefined) return;
  if (isOne) leaves.set(path, value);
  else
    for (const [name, inner] of Object.entries(value))
      collect(`${path}/${nameOf(inner, name)}`, inner, leaves);
}

const isListOfWords = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.every((one) => typeof one !== 'object' || one === null);

/** A line of a list is known by its id, so that one more line before it changes nothing about it. */
function nameOf(value: unknown, otherwise: string): string {
  const id = typeof value === 'object' && value !== null && 'id' in value ? value.id : undefined;
  return typeof id === 'string' ? id : otherwise;
}

export const changedPaths = (before: Leaves, after: Leaves): readonly string[] =>
  [...new Set([...before.keys(), ...after.keys()])].filter(
    (path) => !isDeepStrictEqual(before.get(path), after.get(path)),
  );
