import { deadlineOf, dueInWords } from '../../render/deadline-told.js';
import type { LetterType } from '../case-view.js';

/** To whoever has to act: an agency or the coordinator's desk. */
export const reminder: LetterType = {
  template: 'reminder',
  file: 'render/reminder.njk',
  subject: 'A reminder',
  facts: ({ state, today }, notice) => dueInWords(deadlineOf(state, notice), today),
};

/** AD2: the applicant is reminded of the consent that is missing. */
export const applicantReminder: LetterType = {
  ...reminder,
  file: 'community-trigger/deadlines/applicant-reminder.njk',
};
