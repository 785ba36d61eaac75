import type { Shown } from './case-view.js';

/**
 * What was there for a reader then, without what is closed to them today: a report that was taken down, a draft that
 * was taken back, an action that is somebody else's by now. Nothing opens by asking about an earlier time.
 */
export function openToday(
  then: readonly Shown[],
  today: readonly Shown[],
  wholeToday: Readonly<Record<string, unknown>>,
): readonly Shown[] {
  return then.flatMap((one): Shown[] => {
    const now = today.find(({ part }) => part === one.part);
    if (now === undefined) return [];
    const open = one.open && now.open;
    if (now.value === wholeToday[one.part] || !Array.isArray(one.value) || !Array.isArray(now.value))
      return [{ ...one, open }];
    const still = new Set(now.value.map(nameOf));
    const value = one.value.filter((entry: unknown) => {
      const name = nameOf(entry);
      return name !== null && still.has(name);
    });
    return value.length === 0 ? [] : [{ part: one.part, value, open }];
  });
}

/** What tells an entry of a list from the others through the years. Null: nothing does, so it stays closed. */
function nameOf(entry: unknown): string | null {
  if (typeof entry !== 'object' || entry === null) return null;
  const { id, number, version, request, agency, person, draft } = entry as Readonly<Record<string, unknown>>;
  const own = id ?? number ?? version;
  if (own !== undefined) return String(own as string | number);
  const about = [request, agency, person, draft];
  return about.every((one) => one === undefined) ? null : JSON.stringify(about);
}
