import type { Tale } from '../../telling.js';
import { bothDone, CAST, dhr, publishesProcedure, review } from '../acts.js';
import { looksAgain, withheld } from './completion.js';

/** Withheld in July 2023 and looked at each year, also when the review is concluded. */
export const WITHHOLDING = {
  procedure: publishesProcedure({}),
  'withheld, kept, forgotten and ended': review(
    withheld,
    bothDone('2023-10-16 10:00'),
    dhr.concludes(CAST, '2023-10-16 11:00'),
    looksAgain('2024-07-08 10:00', 'KEEP'),
    looksAgain('2025-07-21 10:00', 'END'),
  ),
} satisfies Readonly<Record<string, Tale>>;
