import type { StageLetters } from '../case-view.js';
import { reminder } from './reminder.letter.js';

export const deadlineLetters: StageLetters<'reminder'> = { reminder };
