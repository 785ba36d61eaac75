import type { LocalDate } from './time.js';

/**
 * Completed years: an age is reached at the beginning of the anniversary of the birth (Family Law Reform Act 1969 s.9).
 * Who was born on 29 February reaches it in other years with 1 March.
 */
export const ageOn = (born: LocalDate, on: LocalDate): number =>
  Number(on.slice(0, 4)) - Number(born.slice(0, 4)) - (on.slice(5) < born.slice(5) ? 1 : 0);
