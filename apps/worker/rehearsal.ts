import type { Application } from '#libs/application/index.js';
import type { Moved } from '#libs/ledger/index.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import { temporalClient, type TemporalAddress } from '#libs/platform/temporal/connections.js';
import { fastForward, isQuiet } from '#libs/platform/temporal/time-skipping.js';
import { StreamsAhead } from './streams-ahead.js';
import { workflowIdOf } from './workflow-ids.js';

export interface Rehearsal {
  /** Lets time pass, with everything that would have happened by itself, through the real engine, which rests at the end. */
  advance(to: Instant): Promise<Instant>;
  /** The same without waiting for workflows that have done all that is due and are about to say so. */
  pass(to: Instant): Promise<Instant>;
  /** Waits until every poke was heard and no workflow has anything under way. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export interface RehearsalOptions {
  readonly application: Pick<Application, 'ledger' | 'reviews' | 'entrances'>;
  readonly temporal: TemporalAddress;
  readonly onTick?: (now: Instant) => void;
}

/**
 * The rehearsal clock (architecture, section 7). From one due moment to the next: the ledger's clock is set there, the
 * workflows whose moment it is are fast-forwarded by the span that they wait, and only when nothing is due any more does
 * time go on.
 */
export function openRehearsal({ application, temporal, onTick }: RehearsalOptions): Rehearsal {
  const { ledger } = application;
  const { client, close } = temporalClient(temporal);
  const streams = new StreamsAhead(application);
  /** The latest due moment that each workflow was woken for: once is enough, whatever came of it. */
  const wokenFor = new Map<string, Instant>();
  /** Whose workflow may have something under way. */
  const watched = new Set<string>();

  /** The streams that have moved since the last look, whose workflows are watched from now on. */
  async function moved(): Promise<readonly Moved[]> {
    const those = await streams.moved();
    for (const { tenant, stream } of those) watched.add(workflowIdOf(tenant, stream));
    // A new holiday or meeting pokes the reviews around it, and those have not moved themselves.
    if (those.some((head) => streams.concernsOthers(head))) for (const id of streams.workflowIds) watched.add(id);
    return those;
  }

  /** What is under way: what has just happened, pokes that nobody has heard yet, workflows that have something to do. */
  async function underWay(): Promise<readonly string[]> {
    const those = await moved();
    if (those.length > 0) return those.map(({ stream, version }) => `${stream} ${version}`);
    const pokes = await ledger.owedPokes();
    const ids = [...watched];
    const quiet = await Promise.all(ids.map((id) => isQuiet(client, id)));
    return [...(pokes === 0 ? [] : [`${pokes} pokes`]), ...ids.filter((_, index) => !quiet[index])];
  }

  async function settle(): Promise<void> {
    await untilClear(underWay);
    watched.clear();
    streams.spreading = false;
  }

  /**
   * Until nothing is due any more, as the ledger says: whatever is still under way will find nothing to do, so that time
   * takes nothing from it. Where something stays due because it was refused, or where others must hear of what happened,
   * the engine must come to rest.
   */
  async function done(now: Instant): Promise<void> {
    let movedAt = performance.now();
    await untilClear(async () => {
      if ((await moved()).length > 0) movedAt = performance.now();
      const mayBeDone = performance.now() - movedAt < SOON_MS && !streams.spreading;
      return mayBeDone && (await streams.isDue(now)) ? [`what is due at ${now}`] : [];
    });
    if (streams.spreading || (await streams.isDue(now))) await settle();
  }

  /**
   * Lets the time pass for every workflow that has something due by then. Too long a span would do no harm. Where nobody
   * was woken nothing has begun, so there is nothing to wait for.
   */
  async function wake(at: Instant): Promise<void> {
    const due = (await streams.look()).flatMap(([id, { dueAt, since }]) => {
      const last = dueAt.findLast((one) => one <= at);
      const before = wokenFor.get(id) ?? '';
      return last === undefined || last <= before ? [] : [{ id, last, from: before > since ? before : since }];
    });
    if (due.length === 0) return;
    await Promise.all(
      due.map(async ({ id, last, from }) => {
        wokenFor.set(id, last);
        watched.add(id);
        await fastForward(client, id, Math.max(0, Date.parse(last) - Date.parse(from)) / 1000 + 1);
      }),
    );
    await done(at);
  }

  async function step(now: Instant, to: Instant): Promise<Instant> {
    // Only what waits by a timer can be fast-forwarded: whoever is to be woken must have come to rest.
    if ((await streams.nextDue(now, to)) !== null) await settle();
    const next = (await streams.nextDue(now, to)) ?? to;
    await ledger.setRehearsalClock(next);
    onTick?.(next);
    await wake(next);
    return next;
  }

  async function pass(to: Instant): Promise<Instant> {
    let now = await ledger.now();
    await done(now);
    // Due already and not done, as when an earlier advance broke off between the clock and the workflows.
    await wake(now);
    while (now < to) now = await step(now, to);
    return now;
  }

  return {
    settle,
    close,
    pass,
    async advance(to) {
      const now = await pass(to);
      await settle();
      return now;
    },
  };
}

/**
 * Looks until nothing is in the way, twice in a row: between two looks something may have been on its way from where the
 * second looked to where the first did. Patience is with standing still: on a slow machine much may be under way for
 * long, as long as it moves.
 */
async function untilClear(inTheWay: () => Promise<readonly string[]>): Promise<void> {
  let stillSince = performance.now();
  for (let clear = 0, before = '', pause = SHORTEST_PAUSE_MS; clear < 2; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
    const found = await inTheWay();
    clear = found.length === 0 ? clear + 1 : 0;
    if (found.join() !== before) stillSince = performance.now();
    before = found.join();
    if (performance.now() - stillSince > PATIENCE_MS) throw new NotAtRest(found);
    if (clear === 0) await new Promise((resume) => setTimeout(resume, pause));
  }
}

class NotAtRest extends Error {
  constructor(underWay: readonly string[]) {
    super(`The engine has stood still for ${PATIENCE_MS / 1000} s with something under way: ${underWay.join(', ')}. Is the worker running?`);
    this.name = 'NotAtRest';
  }
}

const PATIENCE_MS = 60_000;
/** What is due is mostly done before the ledger has stood still for so long: until then the engine need not be asked. */
const SOON_MS = 500;
/** Between two looks, longer from one to the next: whoever looks all the time takes the time that the engine needs. */
const SHORTEST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 40;
