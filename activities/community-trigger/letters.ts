import { communityTriggerNotices } from '#libs/documents/index.js';
import { letterWriterOf } from '../letter-writer.js';

/** Letters of the Community Trigger (L1-L11). */
export const communityTriggerLetters = letterWriterOf(communityTriggerNotices);
