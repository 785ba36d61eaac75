import type { Sealed } from '#libs/domain/kernel/people.js';

export const isSealed = (value: unknown): value is Sealed =>
  typeof value === 'object' &&
  value !== null &&
  'sealed' in value &&
  'commitment' in value &&
  Object.keys(value).length === 2;

/** The sealed parts of an event, a command or a state, wherever in it they stand. */
export function sealedIn(value: unknown): readonly Sealed[] {
  if (isSealed(value)) return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(sealedIn);
}
