import type { StageLetters } from '../case-view.js';
import { familyResubmission } from './family-resubmission.letter.js';
import { homeOfficeSubmission } from './home-office-submission.letter.js';
import { qaTracker } from './qa-tracker.letter.js';
import { commissionerCopy, secretaryOfStateCopy } from './statutory-copies.letters.js';

export const qualityAssuranceLetters: StageLetters<
  | 'home-office-submission'
  | 'commissioner-copy'
  | 'secretary-of-state-copy'
  | 'qa-tracker'
  | 'family-resubmission'
> = {
  'home-office-submission': homeOfficeSubmission,
  'commissioner-copy': commissionerCopy,
  'secretary-of-state-copy': secretaryOfStateCopy,
  'qa-tracker': qaTracker,
  'family-resubmission': familyResubmission,
};
