import type { StageLetters } from '../case-view.js';
import { familyDraft } from './family-draft.letter.js';

export const familyViewingLetters: StageLetters<'family-draft'> = {
  'family-draft': familyDraft,
};
