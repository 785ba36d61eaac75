import type { At, Refused } from '../machine.js';
import type { State } from '../state.js';
import type { Blockable } from './state.js';

/** Refused where a restriction that was agreed blocks the command (3.6); `as` where it goes with another command. */
export const refusedByRestriction = (state: State, at: At, as: Blockable): Refused | null => {
  const restriction = state.restrictions.find(
    ({ status, blocks }) => status === 'ACTIVE' && blocks.includes(as),
  );
  if (!restriction) return null;
  const parallel = state.parallelProcesses.find(({ id }) => id === restriction.process);
  return at.refuse('RESTRICTED', { process: parallel?.type ?? restriction.process });
};
