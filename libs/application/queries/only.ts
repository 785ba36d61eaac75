/** The reader's own entries of a list; `undefined` when there is none, so that an empty list does not tell of the part. */
export function only<T extends readonly unknown[]>(list: T, mine: (one: T[number]) => boolean): unknown {
  const own = list.filter(mine);
  return own.length === 0 ? undefined : own;
}
