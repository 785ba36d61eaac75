/**
 * Text that people typed goes into letters as text and nothing else. Escaping is the template engine's work; what is
 * taken out here are characters that could forge a line, a header or the direction of reading.
 */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028\u2029\ud800-\udfff\ufffe\uffff]/gu;
const DIRECTION = /[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

export const withoutControls = (text: string): string =>
  text.replace(/\r\n?/gu, '\n').replace(DIRECTION, '').replace(CONTROLS, ' ');

/** For subjects, names and headers: a line break in a name must not become a second header. */
export const oneLine = (text: string): string => withoutControls(text).replace(/\s+/gu, ' ').trim();

/** What somebody wrote in several paragraphs, as paragraphs. */
export const paragraphsOf = (text: string): readonly string[] =>
  withoutControls(text)
    .split(/\n+/u)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');

/** Every text among the facts of a letter, however deep, so that no template can forget one. */
export function inertFacts(value: unknown): unknown {
  if (typeof value === 'string') return withoutControls(value);
  if (Array.isArray(value)) return value.map(inertFacts);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, inertFacts(inner)]));
}
