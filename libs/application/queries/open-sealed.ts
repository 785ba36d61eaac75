import { isSealed, type Opened } from '#libs/vault/index.js';

export { isSealed, sealedIn } from '#libs/vault/index.js';

/** Why a text is not shown: not for this reader, destroyed for ever, or not to be used for the time being. */
export const WITHHELD_BECAUSE = ['NOT_FOR_YOUR_ROLE', 'ERASED', 'RESTRICTED'] as const;
export type Withheld = { readonly withheld: (typeof WITHHELD_BECAUSE)[number] };

/** The same value with each sealed part as its text, or as the reason why it is not shown. */
export function withTexts(value: unknown, opened: ReadonlyMap<string, Opened> | null): unknown {
  if (isSealed(value)) {
    if (opened === null) return { withheld: 'NOT_FOR_YOUR_ROLE' } satisfies Withheld;
    const part = opened.get(value.sealed);
    if (part !== undefined && 'text' in part) return part.text;
    return { withheld: part?.status === 'restricted' ? 'RESTRICTED' : 'ERASED' } satisfies Withheld;
  }
  if (Array.isArray(value)) return value.map((one: unknown) => withTexts(one, opened));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withTexts(inner, opened)]));
}
