import type { ReviewProcedure } from '#libs/domain/community-trigger/law/review-procedure.js';
import type { OwedNotice, State } from '#libs/domain/community-trigger/state.js';
import type { LetterTypeOf, ReviewView } from '../render/review-view.js';

export {
  areaIn,
  councilOf,
  deadlineDue,
  lengthInWords,
  listed,
  opened,
  organisationIn,
  personIn,
  REMOVED,
  sealedIn,
  type Needs,
} from '../render/review-view.js';

/** What letters say about the local procedure: the part of it that an applicant has a use for. */
export type ProcedureInLetters = Pick<
  ReviewProcedure,
  'pointOfContact' | 'publishedUrl' | 'qualifyingNumber' | 'appeal' | 'lpbReview' | 'deadlines'
>;

export type CaseView = ReviewView<State, ProcedureInLetters>;
export type LetterType = LetterTypeOf<State, OwedNotice, CaseView>;

/** The desk that the procedure names, s.104(3)(a). A published procedure always has one. */
export const pointOfContact = (view: CaseView): string =>
  view.procedure.pointOfContact?.name ?? view.organisation;
