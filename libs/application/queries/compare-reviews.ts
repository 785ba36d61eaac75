import type { Ledger } from '#libs/ledger/index.js';
import type { Vault } from '#libs/vault/index.js';
import { badInput, Refused } from '../door/problem.js';
import type { LoadedReview, Reviews } from '../door/reviews.js';
import { asKnown } from './as-of.js';
import { changedPaths, leavesOf } from './leaves.js';
import { mustReadTheLog } from './log-of-events.js';
import { sealedIn, withTexts } from './open-sealed.js';
import type { SeenReview } from './seen-review.js';
import { headerOf, logSensitive, partsOf } from './show-review.js';

export interface Comparison {
  readonly reviewId: string;
  readonly from: Point;
  readonly to: Point;
  readonly changes: readonly Change[];
  /** What happened in between. */
  readonly events: readonly EventLine[];
}

interface Point {
  readonly version: number;
  readonly recordedAt: string;
}

interface Change {
  /** Where: the part, the id of what stands in it, the field, e.g. `complaints/complaint-1/occurredOn`. */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
  /** The sentence. */
  readonly what: string;
  /** The last event in between that changed it. */
  readonly because: Cause | null;
}

interface Cause {
  readonly type: string;
  readonly version: number;
}

interface EventLine extends Cause {
  readonly occurredAt: string;
  readonly recordedAt: string;
  /** In which role it was done, or `process`. */
  readonly by: string;
}

export interface Between {
  readonly from?: string;
  readonly to?: string;
}

interface Sources {
  readonly reviews: Reviews;
  readonly vault: Pick<Vault, 'openAll'>;
  readonly ledger: Pick<Ledger, 'logAccess'>;
}

/** What changed for this reader between two versions or moments, in words, each with the event that did it. */
export async function compareReview(
  seen: SeenReview,
  between: Between,
  { reviews, vault, ledger }: Sources,
): Promise<Comparison> {
  mustReadTheLog(seen);
  const { first, last } = await ends(seen.review, between, reviews);
  const [before, after] = [leavesOf(at(seen, first)), leavesOf(at(seen, last))];
  const paths = changedPaths(before, after);
  const because = causes(seen, first, last);

  const shown = [...partsOf(at(seen, first)), ...partsOf(at(seen, last))];
  await logSensitive(seen, shown, ledger);
  const open = new Set(shown.filter((one) => one.open).map((one) => one.part));
  const mayRead = (path: string): boolean => open.has(path.split('/')[0] ?? '');
  const texts = await vault.openAll(
    seen.review.tenant,
    paths.filter(mayRead).flatMap((path) => sealedIn([before.get(path), after.get(path)])),
  );
  const told = (path: string, value: unknown): unknown =>
    value === undefined ? null : withTexts(value, mayRead(path) ? texts : null);
  return {
    reviewId: headerOf(seen).reviewId,
    from: pointOf(first),
    to: pointOf(last),
    changes: paths.map((path) => {
      const [was, is] = [told(path, before.get(path)), told(path, after.get(path))];
      return {
        path,
        before: was,
        after: is,
        what: inWords(path, was, is),
        because: because.get(path) ?? null,
      };
    }),
    events: last.events.slice(first.version).map(({ type, version, occurredAt, recordedAt, actor }) => ({
      type,
      version,
      occurredAt,
      recordedAt,
      by: actor.kind === 'process' ? 'process' : actor.role,
    })),
  };
}

async function ends(
  current: LoadedReview,
  { from, to }: Between,
  reviews: Reviews,
): Promise<{ readonly first: LoadedReview; readonly last: LoadedReview }> {
  const wrong = (rule: string, detail: string) => new Refused(badInput([{ field: 'from', rule, detail }]));
  if (from === undefined)
    throw wrong('required', 'Say from which version or moment on to compare, such as ?from=7&to=9.');
  const first = (await asKnown(reviews, current, from, 'from')).review;
  const last = to === undefined ? current : (await asKnown(reviews, current, to, 'to')).review;
  if (first.version > last.version)
    throw wrong('order', 'from must not be later than to. Give the earlier one first.');
  return { first, last };
}

const at = (seen: SeenReview, review: LoadedReview): SeenReview => ({ ...seen, review });

const pointOf = ({ version, events }: LoadedReview): Point => ({
  version,
  recordedAt: events.at(-1)?.recordedAt ?? '',
});

/** Goes through the versions in between one by one and remembers which event last changed what. */
function causes(seen: SeenReview, first: LoadedReview, last: LoadedReview): ReadonlyMap<string, Cause> {
  const found = new Map<string, Cause>();
  let { state } = first;
  let before = leavesOf(at(seen, first));
  for (const event of last.events.slice(first.version)) {
    const { type, version } = event;
    state = last.entrance.rules.evolve(state, event);
    const after = leavesOf(at(seen, { ...last, version, events: last.events.slice(0, version), state }));
    for (const path of changedPaths(before, after)) found.set(path, { type, version });
    before = after;
  }
  return found;
}

function inWords(path: string, before: unknown, after: unknown): string {
  const where = path
    .split('/')
    .map((name) =>
      name.replace(/([a-z])([A-Z])/g, (_, end: string, start: string) => `${end} ${start.toLowerCase()}`),
    )
    .join(' › ');
  if (before === null) return `${where}: ${word(after)}`;
  if (after === null) return `${where}: no longer ${word(before)}`;
  return `${where}: ${word(before)} → ${word(after)}`;
}

function word(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'withheld' in value) return 'a text that is not shown';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(String).join(', ');
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return String(value);
}
