import type { Deadline } from '#libs/domain/kernel/deadline.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import { open, openOn } from '../deadlines.js';
import type { Deciding } from '../machine.js';

/** When a restriction is looked at again: on the day that was agreed, or after the length of the settings. */
export const lookAgain = (on: LocalDate | undefined, key: string, cause: string, at: Deciding): Deadline =>
  on === undefined
    ? open(at, 'RESTRICTION', at.on, cause, key)
    : openOn(at, 'RESTRICTION', on, at.on, cause, key);
