export { communityTriggerNotices } from './community-trigger/letters.js';
export { domesticHomicideReviewNotices } from './domestic-homicide-review/letters.js';
export { bytesOfWordDocument, renderLetter, type Letter, type WordDocument } from './render/letter.js';
export type { Notices, ProcedureOf } from './render/notices.js';
export type { Needs, ReviewInLetters, ReviewView } from './render/review-view.js';
