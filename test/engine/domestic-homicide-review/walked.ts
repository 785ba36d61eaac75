import { domesticHomicideReview } from '#libs/domain/domestic-homicide-review/index.js';
import type { DhrEvent } from '#libs/domain/domestic-homicide-review/events.js';
import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import type { RecordedEvent } from '#libs/ledger/index.js';

const { initial, evolve } = domesticHomicideReview;

/** The state as a fresh fold of the record gives it. */
export const foldOf = (events: readonly RecordedEvent[]): State =>
  events.reduce((state, event) => evolve(state, event as unknown as DhrEvent), initial());

/** Each step from one state to another: `NOTIFIED ScopingRequested SCOPING_DECISION`. */
export function stepsOf(events: readonly RecordedEvent[]): readonly string[] {
  let state = initial();
  return events.flatMap((event) => {
    const before = state.state;
    state = evolve(state, event as unknown as DhrEvent);
    return state.state === before ? [] : [`${before} ${event.type} ${state.state}`];
  });
}
