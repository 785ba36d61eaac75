import type { StageLetters } from '../case-view.js';
import { familyDecision } from './family-decision.letter.js';
import { homeOfficeDecision } from './home-office-decision.letter.js';
import { agenciesNotification, coronerNotification } from './others-told.letters.js';

export const establishmentLetters: StageLetters<
  'home-office-decision' | 'family-decision' | 'coroner-notification' | 'agencies-notification'
> = {
  'home-office-decision': homeOfficeDecision,
  'family-decision': familyDecision,
  'coroner-notification': coronerNotification,
  'agencies-notification': agenciesNotification,
};
