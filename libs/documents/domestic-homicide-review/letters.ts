import type { OwedNotice } from '#libs/domain/domestic-homicide-review/kind.js';
import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import type { NoticeTemplate } from '#libs/domain/domestic-homicide-review/templates.js';
import { noticesOf } from '../render/notices.js';
import { actionLetters } from './actions/index.js';
import { approvalLetters } from './approval/index.js';
import type { CaseView, LetterType } from './case-view.js';
import { commonFacts, needsOf } from './common.js';
import { conclusionLetters } from './conclusion/index.js';
import { cspSignOffLetters } from './csp-sign-off/index.js';
import { familyViewingLetters } from './family-viewing/index.js';
import { notificationLetters } from './notification/index.js';
import { panelAnalysisLetters } from './panel-analysis/index.js';
import { publicationLetters } from './publication/index.js';
import { qualityAssuranceLetters } from './quality-assurance/index.js';

/** Letters and documents of the Domestic Homicide Review, one list a stage. Not all stages are written yet. */
export const LETTERS: Readonly<Partial<Record<NoticeTemplate, LetterType>>> = {
  ...notificationLetters,
  ...panelAnalysisLetters,
  ...familyViewingLetters,
  ...approvalLetters,
  ...cspSignOffLetters,
  ...qualityAssuranceLetters,
  ...publicationLetters,
  ...actionLetters,
  ...conclusionLetters,
};

const letterFor = ({ template }: OwedNotice): LetterType => {
  const letter = LETTERS[template];
  if (letter === undefined) throw new Error(`Nobody has written the letter ${template}`);
  return letter;
};

export const domesticHomicideReviewNotices = noticesOf<State, OwedNotice, CaseView>({
  letterFor,
  needsOf,
  commonFacts,
});
