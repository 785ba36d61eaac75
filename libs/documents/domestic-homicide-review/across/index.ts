import type { StageLetters } from '../case-view.js';
import { cancelled, merged, transfer } from './ending.letters.js';
import { timescaleRevised } from './timescale-revised.letter.js';

export const acrossLetters: StageLetters<'transfer' | 'merged' | 'cancelled' | 'timescale-revised'> = {
  transfer,
  merged,
  cancelled,
  'timescale-revised': timescaleRevised,
};
