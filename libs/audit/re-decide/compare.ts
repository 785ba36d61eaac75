import type { Decision, Refusal } from '#libs/domain/kernel/decider.js';
import type { DomainEvent } from '#libs/domain/kernel/event.js';
import { firstDifference, type Difference } from './difference.js';
import type { RecordedDecision } from './recorded-command.js';

/** How a decision that was made again differs from the one on record. */
export type Disagreement =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'other-events'; readonly recorded: readonly string[]; readonly again: readonly string[] }
  | { readonly kind: 'other-event'; readonly event: string; readonly difference: Difference }
  | { readonly kind: 'other-warnings'; readonly difference: Difference };

export interface Disagreeing {
  /** The event that differs, or where the stream stood. */
  readonly version: number;
  readonly disagreement: Disagreement;
}

/** The fact alone, without its envelope. */
const factOf = ({ type, schema, occurredAt, data, reason, authority }: DomainEvent) => ({
  type,
  schema,
  occurredAt,
  data,
  reason,
  authority,
});

const names = (events: readonly DomainEvent[]): readonly string[] => events.map(({ type }) => type);

const warningsIn = (answer: object): unknown => (answer as { readonly warnings?: unknown }).warnings ?? [];

/** The first thing in which the two differ: events in order, each by its fact, then the warnings that were given. */
export function disagreement(recorded: RecordedDecision, again: Decision): Disagreeing | null {
  const { fromVersion, events, answer } = recorded;
  const first = fromVersion + Math.min(1, events.length);
  if (!again.accepted) return { version: first, disagreement: { kind: 'refused', refusal: again.refusal } };
  const [were, are] = [names(events), names(again.events)];
  const parts = were.findIndex((type, index) => type !== are[index]);
  if (parts >= 0 || were.length !== are.length) {
    const version = fromVersion + (parts >= 0 ? parts + 1 : were.length);
    return { version, disagreement: { kind: 'other-events', recorded: were, again: are } };
  }
  for (const [index, event] of events.entries()) {
    const difference = firstDifference(factOf(event), factOf(again.events[index]!));
    if (difference !== null)
      return {
        version: event.version,
        disagreement: { kind: 'other-event', event: event.type, difference },
      };
  }
  const difference = firstDifference(warningsIn(answer), again.warnings, 'warnings');
  return difference === null
    ? null
    : { version: first, disagreement: { kind: 'other-warnings', difference } };
}
