import { isDeepStrictEqual } from 'node:util';
import type { Instant } from '#libs/domain/kernel/time.js';
import type { RecordedEvent } from '#libs/ledger/index.js';
import { fold, type LoadedReview } from '../door/reviews.js';

/**
 * How a review stood at a moment, and what stands on record today that this leaves out or that was not known then.
 *
 * `KNOWN`: what had been recorded by then. `TRUE`: what had happened by then as the record tells it today, i.e. events
 * that occurred by then, in the order in which they were recorded, and facts that were set right since.
 */
export interface Standing {
  readonly basis: 'KNOWN' | 'TRUE';
  /** Lateness is judged by this moment. */
  readonly at: Instant;
  /** `KNOWN` in a version: its place in the order of the area, before which something had to be recorded. Null: by the moment. */
  readonly position: number | null;
  readonly review: LoadedReview;
  /** Had happened by then and came to the record afterwards: unknown then; part of what was true. */
  readonly recordedLater: readonly RecordedEvent[];
  /** Set right afterwards what stood then: unknown then; of what was true, its facts alone are part. */
  readonly correctedLater: readonly RecordedEvent[];
  /** `TRUE` only: dated later and yet recorded before something that is part, so that the order of the record has gaps. */
  readonly passedOver: readonly RecordedEvent[];
  /** `TRUE` only: is part and changes nothing, as what it builds on is dated later. */
  readonly withoutEffect: readonly RecordedEvent[];
  /** How many events on record are dated later. */
  readonly datedLater: number;
}

export function knownInVersion(current: LoadedReview, version: number): Standing {
  const known = current.events.slice(0, version);
  const last = known.at(-1);
  return { ...standing(current, known, last?.recordedAt ?? ''), position: last?.position ?? null };
}

/** Null: nothing had been recorded by then. */
export function knownAt(current: LoadedReview, at: Instant): Standing | null {
  const known = current.events.filter((event) => event.recordedAt <= at);
  return known.length === 0 ? null : standing(current, known, at);
}

function standing(current: LoadedReview, known: readonly RecordedEvent[], at: Instant): Standing {
  const review = { ...current, version: known.length, events: known, state: fold(current.entrance, known) };
  const later = current.events.filter((event) => event.recordedAt > at);
  return {
    basis: 'KNOWN',
    at,
    position: null,
    review,
    recordedLater: later.filter((event) => event.occurredAt <= at),
    correctedLater: later.filter((event) => event.occurredAt > at && corrected(review, event) !== null),
    passedOver: [],
    withoutEffect: [],
    datedLater: current.events.filter((event) => event.occurredAt > at).length,
  };
}

/** Null: nothing had happened by then. */
export function trueAt(current: LoadedReview, at: Instant): Standing | null {
  const { entrance } = current;
  const { evolve, initial } = entrance.rules;
  const [first] = current.events;
  if (first === undefined || first.occurredAt > at) return null;
  const events: RecordedEvent[] = [];
  const passedOver: RecordedEvent[] = [];
  const withoutEffect: RecordedEvent[] = [];
  const datedLater: RecordedEvent[] = [];
  let [state, whole] = [initial(), initial()];
  for (const event of current.events) {
    const [before, wholeBefore] = [state, whole];
    whole = evolve(whole, event);
    if (event.occurredAt > at) {
      datedLater.push(event);
      continue;
    }
    state = evolve(state, event);
    events.push(event);
    passedOver.push(...datedLater.slice(passedOver.length));
    if (isDeepStrictEqual(before, state) && !isDeepStrictEqual(wholeBefore, whole)) withoutEffect.push(event);
  }
  const happened = { ...current, events, version: events.at(-1)?.version ?? 0, state };
  const correctedLater: RecordedEvent[] = [];
  const review = datedLater.reduce((here, event) => {
    const right = corrected(here, event);
    if (right === null) return here;
    correctedLater.push(event);
    return { ...here, state: right };
  }, happened);
  return {
    basis: 'TRUE',
    at,
    position: null,
    review,
    recordedLater: events.filter((event) => event.recordedAt > at),
    correctedLater,
    passedOver,
    withoutEffect,
    datedLater: datedLater.length,
  };
}

/** The state with what this event set right; null where it corrects nothing that stood in it. */
export function corrected({ entrance, state }: LoadedReview, event: RecordedEvent): unknown {
  const setRight = entrance.view?.corrections?.[event.type];
  return setRight?.(state, event) ?? null;
}
