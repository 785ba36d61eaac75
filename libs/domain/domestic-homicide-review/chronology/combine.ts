import { dayNumber } from '#libs/domain/kernel/dates.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import { RELEASED, type Imr } from '../imr/state.js';
import type { CombinedEntry, Gap, Overlap } from './state.js';

/** By day and time; what has no time stands before what has one. Then by agency, each in its own order. */
const inOrder = (a: CombinedEntry, b: CombinedEntry): number => {
  const [one, other] = [a, b].map(({ on, time, agency }) => `${on} ${time ?? ''} ${agency}`) as [
    string,
    string,
  ];
  return one < other ? -1 : one > other ? 1 : 0;
};

/** The entries of all reports that have left their agencies. */
export const combined = (imrs: readonly Imr[]): readonly CombinedEntry[] =>
  imrs
    .filter(({ status }) => RELEASED.includes(status))
    .flatMap(({ id: imr, agency, entries }) =>
      entries.map(({ id: entry, on, time }) => ({ imr, entry, agency, on, time })),
    )
    .sort(inOrder);

const daysOf = (entries: readonly CombinedEntry[]): readonly LocalDate[] =>
  entries.map(({ on }) => on).filter((on, i, all) => all.indexOf(on) === i);

/** Days on which more than one agency has an entry. */
export const overlapsOf = (entries: readonly CombinedEntry[]): readonly Overlap[] =>
  daysOf(entries).flatMap((on) => {
    const thatDay = entries.filter((one) => one.on === on);
    return thatDay.some(({ agency }) => agency !== thatDay[0]?.agency)
      ? [{ on, entries: thatDay.map(({ entry }) => entry) }]
      : [];
  });

/** Stretches of at least so many whole days between two entries in which nobody's files have any. */
export const gapsOf = (entries: readonly CombinedEntry[], atLeast: number): readonly Gap[] => {
  const days = daysOf(entries);
  return days.slice(1).flatMap((before, i) => {
    const after = days[i] ?? before;
    const between = dayNumber(before) - dayNumber(after) - 1;
    return between >= atLeast ? [{ after, before, days: between }] : [];
  });
};

/** Do both hold the same entries? Each hand-in gives its entries names of their own. */
export const sameEntries = (a: readonly CombinedEntry[], b: readonly CombinedEntry[]): boolean =>
  a.length === b.length && a.every(({ entry }, i) => entry === b[i]?.entry);
