export { noticeNeeds, noticeSubject, renderNotice } from './community-trigger/letters.js';
export type { CaseView, Needs, ProcedureInLetters } from './community-trigger/case-view.js';
export { renderLetter, type Letter } from './render/letter.js';
