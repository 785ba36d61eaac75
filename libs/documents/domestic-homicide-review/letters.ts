import type { OwedNotice } from '#libs/domain/domestic-homicide-review/kind.js';
import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import type { NoticeTemplate } from '#libs/domain/domestic-homicide-review/templates.js';
import { noticesOf } from '../render/notices.js';
import type { CaseView, LetterType } from './case-view.js';
import { commonFacts, needsOf } from './common.js';
import { notificationLetters } from './notification/index.js';

/** Letters and documents of the Domestic Homicide Review, one list a stage. Not all stages are written yet. */
export const LETTERS: Readonly<Partial<Record<NoticeTemplate, LetterType>>> = {
  ...notificationLetters,
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
