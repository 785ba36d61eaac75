import type { Deadline } from '#libs/domain/kernel/deadline.js';
import type { RecordedEvent } from '#libs/ledger/index.js';
import { changedPaths, type Tree } from './leaves.js';
import type { SeenReview } from './seen-review.js';
import { deadlinesFor, headerOf } from './show-review.js';
import { partsShown } from './shown-parts.js';
import { corrected, type Standing } from './standing.js';
import { fileAfter, wholeOf, type Whole } from './whole-case.js';

/** What people watch of a deadline; the rest says how it was counted. */
const WATCHED = ['due', 'status', 'pausedOn', 'metAt', 'lateReason'] as const;

/** What the reader sees of one version: header, parts and dates. */
export const treeOf = (seen: SeenReview): Tree =>
  treeFrom(seen, wholeOf(seen.review), seen.today === undefined ? null : wholeOf(seen.today));

function treeFrom(seen: SeenReview, whole: Whole, wholeToday: Whole | null): Tree {
  const { stage, nextDue } = headerOf(seen);
  return new Map<string, unknown>([
    ['stage', stage],
    ['nextDue', nextDue],
    ...partsShown(seen, whole, false, wholeToday).map(({ part, value }) => [part, value] as const),
    ['deadlines', Object.fromEntries(deadlinesFor(seen).map((one) => [one.key, watched(one)]))],
  ]);
}

const watched = (deadline: Deadline): Partial<Deadline> =>
  Object.fromEntries(WATCHED.map((name) => [name, deadline[name]]));

/**
 * Goes from one standing to the other event by event, and tells which events changed what, in order, by path. An event
 * that corrects facts only, after the later of them, does just that.
 */
export function stepsBetween(
  seen: SeenReview,
  from: Standing,
  events: readonly RecordedEvent[],
  corrections: readonly RecordedEvent[],
): ReadonlyMap<string, readonly RecordedEvent[]> {
  const found = new Map<string, RecordedEvent[]>();
  const { today = seen.review } = seen;
  const { entrance } = today;
  const wholeToday = wholeOf(today);
  let review = from.review;
  let file = entrance.view?.file?.(review.state, review.events) ?? {};
  const tree = () =>
    treeFrom({ ...seen, review, today }, { ...(review.state as Whole), ...file }, wholeToday);
  let before = tree();
  for (const event of [...events, ...corrections]) {
    const right = corrections.includes(event) ? corrected(review, event) : null;
    const state = right ?? entrance.rules.evolve(review.state, event);
    review = { ...review, version: event.version, state };
    if (right === null && entrance.view !== null) file = fileAfter(entrance.view, file, state, event);
    const after = tree();
    for (const path of changedPaths(before, after)) found.set(path, [...(found.get(path) ?? []), event]);
    before = after;
  }
  return found;
}
