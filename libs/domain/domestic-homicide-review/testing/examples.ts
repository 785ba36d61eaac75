import { acrossExamples } from '../across/examples.js';
import { chronologyExamples } from '../chronology/examples.js';
import { viewingExamples } from '../family-viewing/examples.js';
import { imrExamples } from '../imr/examples.js';
import { notificationExamples } from '../notification/examples.js';
import { reportExamples } from '../overview-report/examples.js';
import { analysisExamples } from '../panel-analysis/examples.js';
import { parallelExamples } from '../parallel-processes/examples.js';
import type { DhrExample } from './example.js';

/** Every command of the written stages by example, in the catalogue's order. */
export const EXAMPLES: readonly DhrExample[] = [
  ...notificationExamples,
  ...imrExamples,
  ...chronologyExamples,
  ...analysisExamples,
  ...reportExamples,
  ...viewingExamples,
  ...parallelExamples,
  ...acrossExamples,
];
