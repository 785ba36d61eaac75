/** The same for JSON: what is left out is another thing than what is undefined. */
export const same = (one: unknown, other: unknown): boolean => {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const keys = Object.keys(one);
  return (
    keys.length === Object.keys(other).length &&
    keys.every(
      (key) =>
        Object.hasOwn(other, key) &&
        same(
          (one as Readonly<Record<string, unknown>>)[key],
          (other as Readonly<Record<string, unknown>>)[key],
        ),
    )
  );
};
