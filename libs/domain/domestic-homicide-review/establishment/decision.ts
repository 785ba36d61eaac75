import type { State } from '../state.js';

/** Which decision stands, or stood last. */
export const decisionOf = ({ establishment }: State): 'REVIEW' | 'NO_REVIEW' =>
  establishment === null ? 'NO_REVIEW' : 'REVIEW';
