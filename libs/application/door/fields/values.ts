const LOCAL_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
/** With the `u` flag a whole pair is one letter, so this finds only what stands alone. */
const HALF_A_LETTER = /\p{Surrogate}/u;

/** A date that the calendar has: 30 February is not one. */
export function isLocalDate(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  const parts = LOCAL_DATE.exec(value);
  if (parts === null) return false;
  const date = new Date(`${value}T00:00:00.000Z`);
  return (
    !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === value && Number(parts[1]) >= 1900
  );
}

/** Accepts any offset and any precision that RFC 3339 allows; what is recorded is always UTC with milliseconds. */
export function toInstant(value: unknown): string | null {
  if (
    typeof value !== 'string' ||
    !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(value)
  )
    return null;
  const date = new Date(value);
  if (Number.isNaN(date.getTime()) || !isLocalDate(value.slice(0, 10))) return null;
  return date.toISOString();
}

/**
 * Control characters other than line ends and tabs have no meaning in a letter, and U+0000 cannot be stored; half a
 * surrogate pair is not a letter in any script. Everything else, in any direction, is somebody's language.
 */
export function isCleanText(value: unknown): boolean {
  if (typeof value !== 'string' || HALF_A_LETTER.test(value)) return false;
  return ![...value].some((letter) => {
    const code = letter.codePointAt(0) ?? 0;
    return (code < 0x20 && code !== 0x09 && code !== 0x0a && code !== 0x0d) || code === 0x7f;
  });
}
