/**
 * What an event says in a field, by its name or its path, such as `applicantName`, `notification.place` or
 * `family.0.name`. Where several have the name, the one beside which the person's id stands. Null: nothing was known of
 * it, which can be completed. Undefined: there is no such field, or it cannot be told which.
 */
export function recordedIn(data: unknown, field: string, subject: string): unknown {
  const path = field.split(/[./]/);
  const found = [...placesOf(data, path)];
  const only = found.length > 1 ? found.filter(({ holder }) => namesPerson(holder, subject)) : found;
  return only.length === 1 ? only[0]?.value : undefined;
}

interface Place {
  readonly holder: object;
  readonly value: unknown;
}

/** Wherever the path leads to something, from any place on. */
function* placesOf(data: unknown, path: readonly string[]): Iterable<Place> {
  if (typeof data !== 'object' || data === null) return;
  const holder = path.length === 1 ? data : at(data, path.slice(0, -1));
  const value = at(data, path);
  if (value !== undefined && typeof holder === 'object' && holder !== null)
    yield { holder, value };
  for (const inner of Object.values(data)) yield* placesOf(inner, path);
}

const at = (data: unknown, path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (inner, name) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, name)
        ? Reflect.get(inner, name)
        : undefined,
    data,
  );

const namesPerson = (holder: object, subject: string): boolean => Object.values(holder).includes(subject);
