import { OPEN, type LawfulState } from '../state.js';

export const EARLY: readonly LawfulState[] = ['RECEIVED', 'AWAITING_CONSENT', 'ACKNOWLEDGED'];

export const BEFORE_DECISION: readonly LawfulState[] = [
  ...EARLY,
  'INFORMATION_GATHERING',
  'THRESHOLD_PENDING',
];

/** 2.4: `Withdraw` is lawful in every state before REVIEW_HELD that is not an end. */
export const BEFORE_THE_REVIEW: readonly LawfulState[] = [
  'DRAFT',
  ...BEFORE_DECISION,
  'TRANSFERRED_OUT',
  'THRESHOLD_NOT_MET',
  'RECONSIDERATION',
  'LPB_REVIEW',
  'THRESHOLD_MET',
  'REVIEW_SCHEDULED',
];

/** Nothing is done here about what was offered to another area. */
export const HERE: readonly LawfulState[] = OPEN.filter((s) => s !== 'TRANSFERRED_OUT');
