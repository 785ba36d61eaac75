/** How many letters must be added, taken out, changed or swapped with their neighbour to come from one word to the other. */
function distance(one: string, other: string): number {
  let [before, last] = [[] as number[], Array.from({ length: other.length + 1 }, (_, n) => n)];
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const same = one[i - 1] === other[j - 1];
      const swapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row.push(
        Math.min(
          (last[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (last[j - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (before[j - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    [before, last] = [last, row];
  }
  return last[other.length] ?? 0;
}

/** Longer than this is no slip of the pen, and not worth comparing. */
const LONGEST = 80;
const MOST = 3;
/** Shorter words stand in many others by chance, as `on` in `practitioner`. */
const isTelling = (word: string): boolean => word.length > 3;

/** The known names that somebody may have meant, the nearest first: a slip in a few letters, or a part of the name. */
export function near(name: string, known: readonly string[]): readonly string[] {
  if (name === '' || name.length > LONGEST) return [];
  const meant = name.toLowerCase();
  const slips = Math.max(1, Math.floor(meant.length / 4));
  return known
    .map((one) => {
      const word = one.toLowerCase();
      const contained = [word, meant].every(isTelling) && (word.includes(meant) || meant.includes(word));
      return { one, away: contained ? Math.min(slips, distance(meant, word)) : distance(meant, word) };
    })
    .filter(({ away }) => away <= slips)
    .sort((a, b) => a.away - b.away || (a.one < b.one ? -1 : 1))
    .slice(0, MOST)
    .map(({ one }) => one);
}

/** ` Did you mean AddComplaint or AddAction?`, or nothing where nothing is near. */
export function didYouMean(name: string, known: readonly string[]): string {
  const found = near(name, known);
  return found.length === 0 ? '' : ` Did you mean ${found.join(' or ')}?`;
}
