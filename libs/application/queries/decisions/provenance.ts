import { isDeepStrictEqual } from 'node:util';
import type { RecordedEvent } from '#libs/ledger/index.js';

/** The states of a review, one after another: the one at 0 is before its first event. */
export function statesOf(
  events: readonly RecordedEvent[],
  { initial, evolve }: { initial(): unknown; evolve(state: never, event: RecordedEvent): unknown },
): readonly unknown[] {
  const states = [initial()];
  for (const event of events) states.push(evolve(states.at(-1) as never, event));
  return states;
}

/**
 * The version whose event last changed what is asked about, up to a version; 0: nobody ever said it. States share what
 * an event left alone, so that most steps back are one comparison of references.
 */
export function lastChangeOf(
  states: readonly unknown[],
  upTo: number,
  of: (state: unknown) => unknown,
): number {
  const value = of(states[upTo]);
  for (let version = upTo; version > 0; version -= 1) {
    const before = of(states[version - 1]);
    if (before !== value && !isDeepStrictEqual(before, value)) return version;
  }
  return 0;
}
