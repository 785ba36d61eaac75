import { unmetKeys } from '../deadlines.js';
import type { State } from '../state.js';

/** What no longer runs in a closed case: all but the applicant's own time to be dissatisfied. */
export const endedByClosing = (state: State): readonly string[] =>
  unmetKeys(state).filter((key) => !key.startsWith('AD12'));
