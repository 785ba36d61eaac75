import type { StageLetters } from '../case-view.js';
import { combinedChronology } from './combined-chronology.letter.js';

export const chronologyLetters: StageLetters<'combined-chronology'> = {
  'combined-chronology': combinedChronology,
};
