import type { DhrEvent, EventData, EventName, EventOf } from '../events.js';
import type { DhrSettings } from '../settings.js';
import type { State } from '../state.js';

export interface Step {
  readonly before: State;
  readonly after: State;
  /** All that happened, this event last. */
  readonly history: () => readonly DhrEvent[];
  readonly procedure: DhrSettings;
}

/** What the law wants of every event. Written from the law and not from the decider, so that the one can test the other. */
export interface Invariant {
  /** A sentence that is true of every review. */
  readonly name: string;
  readonly source: string;
  /** What the event broke, in words. */
  broken(event: DhrEvent, step: Step): string | null;
}

export const always = (name: string, source: string, broken: Invariant['broken']): Invariant => ({
  name,
  source,
  broken: (event, step) => {
    const found = broken(event, step);
    return found === null ? null : `${event.type}: ${found}`;
  },
});

/** Asked of these events alone. */
export const whenever = <N extends EventName>(
  name: string,
  source: string,
  types: readonly N[],
  broken: (data: EventData[N], step: Step, event: EventOf<N>) => string | null,
): Invariant =>
  always(name, source, (event, step) =>
    (types as readonly string[]).includes(event.type)
      ? broken(event.data as EventData[N], step, event as unknown as EventOf<N>)
      : null,
  );

export const listed = (names: readonly string[]): string | null =>
  names.length === 0 ? null : names.join(', ');
