import type { At, Refused } from '../machine.js';
import type { State } from '../state.js';
import type { Blockable, Restriction } from './state.js';

/** The restriction that blocks a command, if one does. */
export const blockedBy = (state: State, command: Blockable): Restriction | undefined =>
  state.restrictions.find(({ status, blocks }) => status === 'ACTIVE' && blocks.includes(command));

/** Refused where a restriction that was agreed blocks the command (3.6); `as` where it goes with another command. */
export const refusedByRestriction = (state: State, at: At, as: Blockable): Refused | null => {
  const restriction = blockedBy(state, as);
  if (!restriction) return null;
  const parallel = state.parallelProcesses.find(({ id }) => id === restriction.process);
  return at.refuse('RESTRICTED', { process: parallel?.type ?? restriction.process });
};
