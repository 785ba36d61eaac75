import type { Deadline } from '#libs/domain/kernel/deadline.js';
import { freshKey, open } from '../deadlines.js';
import { relatives } from '../family/to-tell.js';
import type { Deciding } from '../machine.js';
import type { State } from '../state.js';

/** DD2 runs for the Home Office and for the family; for nobody where nobody of the family could be found. */
export const toTellInTime = (
  state: State,
  startedBy: 'ReviewEstablished' | 'NoReviewDecided',
  at: Deciding,
): readonly Deadline[] => {
  const nobody = relatives(state).length === 0 && state.nobodyFoundAt !== null;
  return ['DD2/home-office', ...(nobody ? [] : ['DD2/family'])].map((key) =>
    open(at, 'DD2', at.on, startedBy, freshKey(state, key)),
  );
};
