import { deadlineOf, dueInWords } from '../../render/deadline-told.js';
import type { LetterType } from '../case-view.js';

/** To whoever has to act: an agency or the coordinator's desk. It says what is due, and nothing of the case. */
export const reminder: LetterType = {
  template: 'reminder',
  file: 'render/reminder.njk',
  subject: 'A reminder',
  facts: ({ state, today }, notice) => dueInWords(deadlineOf(state, notice), today),
};
