/** The words of a union, complete: the compiler asks for a new one here as soon as the rules know it. */
export const wordsOf = <T extends string>(words: Readonly<Record<T, true>>): readonly T[] =>
  Object.keys(words) as T[];
