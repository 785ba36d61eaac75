import { notificationExamples } from '../notification/examples.js';
import type { DhrExample } from './example.js';

/** Every command of the written stages by example, in the catalogue's order. */
export const EXAMPLES: readonly DhrExample[] = [...notificationExamples];
