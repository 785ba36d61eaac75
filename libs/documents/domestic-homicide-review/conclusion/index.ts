import type { StageLetters } from '../case-view.js';
import { concluded } from './concluded.letter.js';

export const conclusionLetters: StageLetters<'concluded'> = { concluded };
