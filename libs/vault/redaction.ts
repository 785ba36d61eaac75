import { words } from './names.js';

/** What stands where a person was taken out of a text. */
export const REMOVED = '[removed]';

/** What is known of the person who is to be taken out: read with their key before it is destroyed. */
export interface KnownOf {
  readonly names: readonly string[];
  /** Contacts and the like: taken out where they stand just as they were given. */
  readonly details: readonly string[];
}

/** Alone they are anybody's. */
const TITLES = new Set(['mr', 'mrs', 'ms', 'miss', 'mx', 'dr', 'sir', 'lady', 'prof', 'rev']);
/** Shorter ones would tear other words apart. */
const SHORTEST_DETAIL = 5;

/** Letters with what stands inside names: accents, apostrophes, also as HTML writes them. */
const WORD = /(?:[\p{L}\p{M}\p{N}]|(?:['’‘`´]|&(?:#39|apos|rsquo);)(?=[\p{L}]))+/gu;
const APOSTROPHES = /&(?:#39|apos|rsquo);/g;
const BETWEEN = /^(?:[\s.,\-–]|&nbsp;)*$/;

interface Mention {
  readonly from: number;
  readonly to: number;
  /** How surely it tells who is meant: 2 and more is enough. */
  readonly tells: number;
}

/** `Jane’s` is about Jane. */
const folded = (word: string): readonly string[] => {
  const plain = word.replace(APOSTROPHES, '’');
  return [plain, plain.replace(/['’‘`´]s$/i, '')].flatMap((one) => words(one));
};

/** As they stand, and `O’Brien` as `Brien` too. */
const wordsOf = (names: readonly string[]): ReadonlySet<string> =>
  new Set(names.flatMap((name) => [...words(name), ...words(name.replace(/['’‘`´]/g, ' '))]));

/** In small letters `may` or `rose` is another word; there only two words of the name side by side tell the person. */
const tells = (word: string, name: string): number =>
  name.length === 1 || TITLES.has(name) ? 0 : /^\p{Ll}/u.test(word) ? 1 : 2;

const mentionsOf = (text: string, known: ReadonlySet<string>): readonly Mention[] =>
  [...text.matchAll(WORD)].flatMap((match) => {
    const [word] = match;
    const name = folded(word).find((one) => known.has(one));
    return name === undefined
      ? []
      : [{ from: match.index, to: match.index + word.length, tells: tells(word, name) }];
  });

/** Words of the name with nothing but space between them are one mention. */
function joined(text: string, mentions: readonly Mention[]): readonly Mention[] {
  const runs: Mention[] = [];
  for (const mention of mentions) {
    const before = runs.at(-1);
    if (before !== undefined && BETWEEN.test(text.slice(before.to, mention.from))) {
      runs[runs.length - 1] = { from: before.from, to: mention.to, tells: before.tells + mention.tells };
    } else runs.push(mention);
  }
  return runs.filter((run) => run.tells >= 2);
}

const withoutDetail = (text: string, detail: string): string =>
  text.replace(new RegExp(detail.replace(/[\^$.*+?()[\]{}|/\\]/g, '\\$&'), 'giu'), REMOVED);

/** A file in a text. Its bytes are no words: a person in it can be neither found nor taken out. */
const isFile = (text: string): boolean => /^data:[\w.+-]+\/[\w.+-]+;base64,/.test(text);

/** The text without the person, or null where it does not speak of them. */
export function withoutPerson(text: string, { names, details }: KnownOf): string | null {
  // The words of the file stand in the case as text too, and stay there without the person.
  if (isFile(text)) return REMOVED;
  const whole = details
    .map((detail) => detail.trim())
    .filter((detail) => detail.length >= SHORTEST_DETAIL)
    .sort((a, b) => b.length - a.length)
    .reduce(withoutDetail, text);
  const redacted = joined(whole, mentionsOf(whole, wordsOf(names))).reduceRight(
    (rest, { from, to }) => rest.slice(0, from) + REMOVED + rest.slice(to),
    whole,
  );
  return redacted === text ? null : redacted;
}
