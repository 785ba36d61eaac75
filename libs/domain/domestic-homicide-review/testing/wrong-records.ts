import type { Wrong } from './wrong.js';
import { WRONG_DECISIONS } from './wrong-decisions.js';
import { WRONG_REPORTS } from './wrong-reports.js';

/** Of each invariant something that breaks it, by its name. */
export const WRONG: Readonly<Record<string, () => Wrong>> = { ...WRONG_DECISIONS, ...WRONG_REPORTS };
