import { openActions } from '../action-monitoring/action.js';
import { owe, type Owed } from '../machine.js';

/** With the outcome told, a plan that has open actions is monitored. */
export const outcomeOwed: Owed = (state, at) => {
  const first = openActions(state)[0];
  if (state.state !== 'OUTCOME_NOTIFIED' || first === undefined || state.outcomeNotifiedAt === null)
    return [];
  const cause = `begin-monitoring/${state.outcomeNotifiedAt}/${first.id}`;
  return [owe(at, 'outcome', 'command', 'BeginActionMonitoring', {}, cause, state.outcomeNotifiedAt)];
};
