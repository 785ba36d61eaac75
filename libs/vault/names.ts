const CODES: Readonly<Record<string, string>> = {
  b: '1', f: '1', p: '1', v: '1',
  c: '2', g: '2', j: '2', k: '2', q: '2', s: '2', x: '2', z: '2',
  d: '3', t: '3',
  l: '4',
  m: '5', n: '5',
  r: '6',
}; // prettier-ignore

/** American Soundex: how an English ear files a name, e.g. Smith and Smyth under `s530`. Latin letters only. */
export function soundex(word: string): string | null {
  if (!/^[a-z]+$/.test(word)) return null;
  let last = CODES[word[0] ?? ''] ?? '';
  let code = word[0] ?? '';
  for (const letter of word.slice(1)) {
    const digit = CODES[letter] ?? '';
    if (digit !== '' && digit !== last) code += digit;
    // H and W stand between two consonants as if they were not there; a vowel parts them.
    if (letter !== 'h' && letter !== 'w') last = digit;
  }
  return code.slice(0, 4).padEnd(4, '0');
}

/** The words of a name, without case, accents and punctuation: `O’Brien-Núñez` is `obrien`, `nunez`. */
export const words = (name: string): readonly string[] =>
  [
    ...new Set(
      name
        .normalize('NFKD')
        .replace(/\p{M}/gu, '')
        .toLowerCase()
        .replace(/['’‘`´]/g, '')
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word !== ''),
    ),
  ].sort();

/** What a word is found under: itself, and its sound where it has one. */
export function tokensOf(word: string): { readonly spelt: string; readonly sounds: string | null } {
  const sound = soundex(word);
  return { spelt: `word:${word}`, sounds: sound === null ? null : `sound:${sound}` };
}
