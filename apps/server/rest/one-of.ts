import { badInput, Refused } from '#libs/application/door/problem.js';

/** Query parameters by name, each given once. A parameter that is not known is a mistake worth telling. */
export function oneOf<N extends string>(
  asked: Readonly<Record<string, unknown>>,
  names: readonly N[],
): { readonly [K in N]?: string } {
  const found: Partial<Record<N, string>> = {};
  for (const [key, value] of Object.entries(asked)) {
    const name = names.find((one) => one === key);
    if (name === undefined || typeof value !== 'string') {
      const detail =
        name === undefined
          ? `There is no parameter of that name. Known are: ${names.join(', ')}.`
          : `${name} may be given once.`;
      throw new Refused(badInput([{ field: name ?? 'query', rule: 'known', detail }]));
    }
    found[name] = value;
  }
  return found;
}
