import type { Deadline } from '#libs/domain/kernel/deadline.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import type { Ledger, RecordedEvent } from '#libs/ledger/index.js';
import type { Vault } from '#libs/vault/index.js';
import type { LoadedReview } from '../door/reviews.js';
import { quote, type Saying } from '../words/in-words.js';
import { differenceInWords, linesOf, withCause, type Difference, type Sides } from './comparison-lines.js';
import { namesOfDeadlines } from './deadline-lines.js';
import { eventLine, nameIn, type EventLine, type Organisations } from './event-lines.js';
import { stepsBetween, treeOf } from './history-steps.js';
import { changedPaths, leavesOf, type Leaves } from './leaves.js';
import { mustReadTheLog } from './log-of-events.js';
import { sealedIn, withTexts, type Withheld } from './open-sealed.js';
import { asKnown, asTrue, wrong } from './points.js';
import { readableReasons } from './reasons.js';
import { rectifiedBetween } from './rectifications.js';
import { standingSeen, type SeenReview } from './seen-review.js';
import { headerOf, logSensitive } from './show-review.js';
import { partsOf } from './shown-parts.js';
import { knownInVersion, type Standing } from './standing.js';
import { toldRectifications, type ToldRectification } from './told-rectifications.js';
import { pointInWords } from './told-standing.js';

export interface Comparison {
  readonly reviewId: string;
  readonly from: ComparedPoint;
  readonly to: ComparedPoint;
  /** The list for people: in order of the events, each with who did it, when and under which authority. */
  readonly lines: readonly ComparisonLine[];
  /** The same value by value, for programs. */
  readonly changes: readonly Change[];
  /** What happened in between. */
  readonly events: readonly EventLine[];
}

interface ComparedPoint {
  /** Of what was true: the last version that is part of it. */
  readonly version: number;
  readonly recordedAt: string;
  readonly basis: Standing['basis'];
  readonly inWords: string;
}

export interface ComparisonLine {
  readonly what: string;
  readonly details: readonly string[];
  /** The changes that it tells, by path. */
  readonly paths: readonly string[];
  readonly because: Cause | null;
  /** Versions of all events in between that had a part in it. */
  readonly versions: readonly number[];
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

export interface Cause extends EventLine {
  /** Why, in the words of who did it; null where the rule asks for no reason and none was given. */
  readonly reason: string | Withheld | null;
}

/** From one point to another, or what was known against what was true at one moment or at the end of one London day. */
export interface Between {
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly on?: string | undefined;
}

/** What the asker calls the three. */
export type BetweenNames = Readonly<Record<keyof Between, string>>;

interface Sources {
  readonly vault: Pick<Vault, 'openAll'>;
  readonly ledger: Pick<Ledger, 'logAccess'>;
  readonly organisations: Organisations;
}

/** What changed for this reader between two points, in words, each with the event that did it. */
export async function compareReview(
  seen: SeenReview,
  between: Between,
  { vault, ledger, organisations }: Sources,
  { names, missing }: { readonly names?: BetweenNames; readonly missing?: Saying['missing'] } = {},
): Promise<Comparison> {
  mustReadTheLog(seen);
  const ends = endsOf(seen, between, names);
  const [before, after] = [standingSeen(seen, ends.first), standingSeen(seen, ends.last)];
  const shown = [...partsOf(before), ...partsOf(after)];
  await logSensitive(seen, shown, ledger);
  const open = new Set(shown.filter((one) => one.open).map((one) => one.part));
  const [treeBefore, treeAfter] = [treeOf(before), treeOf(after)];
  const [leavesBefore, leavesAfter] = [leavesOf(treeBefore), leavesOf(treeAfter)];
  const paths = changedPaths(treeBefore, treeAfter);
  const steps = stepsBetween(seen, ends.first, ends.events, ends.corrections);
  const events = [...ends.events, ...ends.corrections];

  const reasons = readableReasons(seen, events);
  const toOpen = paths
    .filter((path) => open.has(path.split('/')[0] ?? ''))
    .flatMap((path) => sealedIn([leavesBefore.get(path)?.value, leavesAfter.get(path)?.value]));
  const texts = await vault.openAll(seen.review.tenant, [...toOpen, ...reasons.values()]);
  const told = (leaves: Leaves, path: string): unknown => {
    const value = leaves.get(path)?.value;
    return value === undefined
      ? undefined
      : withTexts(value, open.has(path.split('/')[0] ?? '') ? texts : null);
  };
  const words = seen.review.entrance.view?.words;
  const putRight = rectifiedBetween(seen, ends.first, ends.last);
  const rectifications = await toldRectifications(seen, putRight, { vault, organisations });
  const line = (event: RecordedEvent): EventLine => eventLine(event, words, organisations);
  const causeOf = (event: RecordedEvent | null | undefined): Cause | null => {
    if (event == null) return null;
    const readable = reasons.get(event.version);
    const reason =
      event.reason === undefined ? null : withTexts(event.reason, readable === undefined ? null : texts);
    return { ...line(event), reason: reason as Cause['reason'] };
  };
  const differences = paths.map((path): Difference => {
    const leaf = leavesAfter.get(path) ?? leavesBefore.get(path);
    return {
      at: leaf?.at ?? path.split('/'),
      before: told(leavesBefore, path),
      after: told(leavesAfter, path),
      text: sealedIn(leaf?.value).length > 0,
      events: steps.get(path) ?? [],
    };
  });
  const sides: Sides = {
    before: leavesBefore,
    after: leavesAfter,
    deadlinesBefore: deadlinesOf(before),
    deadlinesAfter: deadlinesOf(after),
    saying: sayingOf(
      after,
      organisations,
      (path) => told(leavesAfter, path) ?? told(leavesBefore, path),
      missing,
    ),
  };
  // What somebody gave as their reason is told once, with the first thing that came of it.
  const toldWhy = new Set<number>();
  return {
    reviewId: headerOf(seen).reviewId,
    from: pointOf(ends.first),
    to: pointOf(ends.last),
    lines: inOrderOfRecording([
      ...linesOf(differences, sides).map((one) => {
        const because = causeOf(one.because);
        const { reason = null, what: event = '', version = 0 } = because ?? {};
        const why = typeof reason === 'string' && !toldWhy.has(version) ? quote(reason) : null;
        toldWhy.add(version);
        const told = {
          what: withCause(one, { event, reason: why }),
          details: one.details,
          paths: one.paths,
          because,
          versions: one.events.map(({ version }) => version),
        };
        return { at: one.because?.position ?? 0, told };
      }),
      ...rectifications.map((one) => ({ at: one.position, told: rectificationLine(one) })),
    ]),
    changes: [
      ...differences.map((one, index) => ({
        path: paths[index] ?? '',
        before: one.before ?? null,
        after: one.after ?? null,
        what: differenceInWords(one, sides),
        because: causeOf(one.events.at(-1)),
      })),
      ...rectifications.map(rectificationChange),
    ],
    events: inOrderOfRecording([
      ...events.map((event) => ({ at: event.position, told: line(event) })),
      ...rectifications.map(({ position, because: { reason: _, ...told } }) => ({ at: position, told })),
    ]),
  };
}

/** Stable, so that lines of one event stay as they are. */
const inOrderOfRecording = <T>(list: readonly { readonly at: number; readonly told: T }[]): readonly T[] =>
  [...list].sort((a, b) => a.at - b.at).map(({ told }) => told);

/** Where a rectification has no place in the case: the event and field that it is about. */
const placeOf = ({ path, event, field }: ToldRectification): string =>
  path ?? `events/${String(event)}/${field}`;

const rectificationLine = (one: ToldRectification): ComparisonLine => ({
  what: one.what,
  details: [],
  paths: [placeOf(one)],
  because: one.because,
  versions: [],
});

const rectificationChange = (one: ToldRectification): Change => ({
  path: placeOf(one),
  before: one.before,
  after: one.correction,
  what: one.what,
  because: one.because,
});

interface Ends {
  readonly first: Standing;
  readonly last: Standing;
  /** What leads from the one to the other, in order of recording, … */
  readonly events: readonly RecordedEvent[];
  /** … and what sets right facts only. */
  readonly corrections: readonly RecordedEvent[];
}

const IN_ADDRESSES: BetweenNames = { from: 'from', to: 'to', on: 'on' };

function endsOf(
  { review, now }: SeenReview,
  { from, to, on }: Between,
  names: BetweenNames = IN_ADDRESSES,
): Ends {
  if (on !== undefined) {
    if (from !== undefined || to !== undefined)
      throw wrong(
        names.on,
        'exclusive',
        `${names.on} compares what was known with what was true at one time: leave out ${names.from} and ${names.to}, or give them alone.`,
      );
    const last = asTrue(review, on, now, names.on);
    const first = asKnown(review, on, now, names.on);
    return { first, last, events: last.recordedLater, corrections: last.correctedLater };
  }
  if (from === undefined)
    throw wrong(
      names.from,
      'required',
      `Say from which version or moment on to compare, such as ${names.from} 7 and ${names.to} 9, or on which day to compare what was known with what was true, as ${names.on}.`,
    );
  const first = asKnown(review, from, now, names.from);
  const last = to === undefined ? untilNow(review, now) : asKnown(review, to, now, names.to);
  if (first.review.version > last.review.version)
    throw wrong(
      names.from,
      'order',
      `${names.from} must not be later than ${names.to}. Give the earlier one first.`,
    );
  return { first, last, events: last.review.events.slice(first.review.version), corrections: [] };
}

/** All that is on record, and what was put right since its last event. */
function untilNow(review: LoadedReview, now: Instant): Standing {
  const last = knownInVersion(review, review.version);
  return { ...last, at: now > last.at ? now : last.at, position: null };
}

const pointOf = (standing: Standing): ComparedPoint => ({
  version: standing.review.version,
  recordedAt: standing.review.events.at(-1)?.recordedAt ?? '',
  basis: standing.basis,
  inWords: pointInWords(standing),
});

const deadlinesOf = ({ review }: SeenReview): readonly Deadline[] =>
  review.entrance.rules.deadlines(review.state);

function sayingOf(
  { review }: SeenReview,
  organisations: Organisations,
  valueAt: (path: string) => unknown,
  missing?: Saying['missing'],
): Saying {
  const { entrance, state } = review;
  return {
    words: entrance.view?.words,
    organisation: (id) => nameIn(organisations, id),
    valueAt: (at) => valueAt(at.join('/')),
    deadline: namesOfDeadlines(entrance.rules.deadlines(state)),
    ...(missing && { missing }),
  };
}
