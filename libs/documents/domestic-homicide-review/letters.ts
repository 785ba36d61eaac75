import type { OwedNotice } from '#libs/domain/domestic-homicide-review/kind.js';
import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import type { NoticeTemplate } from '#libs/domain/domestic-homicide-review/templates.js';
import { noticesOf } from '../render/notices.js';
import { acrossLetters } from './across/index.js';
import { actionLetters } from './actions/index.js';
import { approvalLetters } from './approval/index.js';
import type { CaseView, LetterType } from './case-view.js';
import { chairAppointmentLetters } from './chair-appointment/index.js';
import { chronologyLetters } from './chronology/index.js';
import { commonFacts, needsOf } from './common.js';
import { conclusionLetters } from './conclusion/index.js';
import { criteriaDecisionLetters } from './criteria-decision/index.js';
import { cspSignOffLetters } from './csp-sign-off/index.js';
import { deadlineLetters } from './deadlines/index.js';
import { establishmentLetters } from './establishment/index.js';
import { familyLetters } from './family/index.js';
import { familyViewingLetters } from './family-viewing/index.js';
import { imrLetters } from './imr/index.js';
import { notificationLetters } from './notification/index.js';
import { panelAnalysisLetters } from './panel-analysis/index.js';
import { panelLetters } from './panel/index.js';
import { parallelProcessLetters } from './parallel-processes/index.js';
import { publicationLetters } from './publication/index.js';
import { qualityAssuranceLetters } from './quality-assurance/index.js';
import { scopingLetters } from './scoping/index.js';
import { termsOfReferenceLetters } from './terms-of-reference/index.js';

/** Letters and documents of the Domestic Homicide Review, one list a stage. A template that nobody wrote does not compile. */
export const LETTERS: Readonly<Record<NoticeTemplate, LetterType>> = {
  ...notificationLetters,
  ...scopingLetters,
  ...criteriaDecisionLetters,
  ...establishmentLetters,
  ...chairAppointmentLetters,
  ...panelLetters,
  ...familyLetters,
  ...termsOfReferenceLetters,
  ...imrLetters,
  ...chronologyLetters,
  ...panelAnalysisLetters,
  ...familyViewingLetters,
  ...approvalLetters,
  ...cspSignOffLetters,
  ...qualityAssuranceLetters,
  ...publicationLetters,
  ...actionLetters,
  ...conclusionLetters,
  ...parallelProcessLetters,
  ...acrossLetters,
  ...deadlineLetters,
};

const letterFor = ({ template }: OwedNotice): LetterType => LETTERS[template];

export const domesticHomicideReviewNotices = noticesOf<State, OwedNotice, CaseView>({
  letterFor,
  needsOf,
  commonFacts,
});
