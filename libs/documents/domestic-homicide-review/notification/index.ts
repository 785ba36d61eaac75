import type { StageLetters } from '../case-view.js';
import { notificationReceived } from './notification-received.letter.js';

export const notificationLetters: StageLetters<'notification-received'> = {
  'notification-received': notificationReceived,
};
