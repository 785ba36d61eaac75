import type { Obligation } from '#libs/domain/kernel/process.js';
import { owe, type Owed } from '../machine.js';
import { specOf } from '../catalogue.js';
import { purgeAt } from './drafting.js';

/** Pass the application to all relevant bodies (s.104(3)); purge a draft that nobody has touched. */
export const applicationOwed: Owed = (state, at) => {
  const purge = state.state === 'DRAFT' ? purgeAt(state) : null;
  const circulate =
    state.application &&
    state.circulatedTo.length === 0 &&
    state.relevantBodies.length > 0 &&
    specOf('CirculateApplication')?.states.includes(state.state);
  const owed: Obligation[] = [];
  if (purge !== null)
    owed.push(
      owe(at, 'application', 'command', 'PurgeDraft', {}, `draft/${state.drafted?.at ?? ''}/purge`, purge),
    );
  if (circulate)
    owed.push(
      owe(at, 'application', 'command', 'CirculateApplication', {}, 'circulate', state.application.madeAt),
    );
  return owed;
};
