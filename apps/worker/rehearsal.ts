import { pokes, type Application } from '#libs/application/index.js';
import type { Head } from '#libs/ledger/index.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import { temporalClient, type TemporalAddress } from '#libs/platform/temporal/connections.js';
import { fastForward, isQuiet } from '#libs/platform/temporal/time-skipping.js';
import { typeOfStream, workflowIdOf } from './workflow-ids.js';

/** One stream as the rehearsal sees it: how far it has come, and when it next does something by itself. */
interface Waiting {
  readonly version: number;
  /** Everything that may fall due, in order of time. */
  readonly dueAt: readonly Instant[];
  /** The run waits since this moment or later: what it waits for lies no further away. */
  readonly since: Instant;
}

export interface Rehearsal {
  /** Lets time pass, with everything that would have happened by itself, through the real engine. */
  advance(to: Instant): Promise<Instant>;
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
 * workflows whose moment it is are fast-forwarded by the span that they wait, and only when all is quiet does time go on.
 */
export function openRehearsal({ application, temporal, onTick }: RehearsalOptions): Rehearsal {
  const { ledger, reviews, entrances } = application;
  const { client, close } = temporalClient(temporal);
  /** By workflow id: how far each stream had come when it was last looked at. */
  const heads = new Map<string, Head>();
  const waiting = new Map<string, Waiting>();
  /** The latest due moment that each workflow was woken for: once is enough, whatever came of it. */
  const wokenFor = new Map<string, Instant>();
  /** Streams of the partnership, which many reviews depend on. */
  const around = new Set(entrances.filter(({ rules }) => rules.referencePrefix === null).map(({ rules }) => rules.type));
  /** Kinds of stream that no workflow listens to: whatever happens to them, nothing comes of it. */
  const unheard = new Set(entrances.filter((entrance) => !pokes(entrance)).map(({ rules }) => rules.type));

  /** How many events each tenant had then. */
  const sizes = new Map<string, number>();

  /** The streams that have moved since the last look. Where nothing was recorded, none has: that is asked in one question. */
  async function moved(): Promise<readonly Head[]> {
    const grown = (await ledger.sizes()).filter(({ tenant, events }) => sizes.get(tenant) !== events);
    const all = await Promise.all(grown.map(({ tenant }) => ledger.heads(tenant)));
    for (const { tenant, events } of grown) sizes.set(tenant, events);
    return all.flat().filter((head) => {
      if (unheard.has(typeOfStream(head.stream))) return false;
      const id = workflowIdOf(head.tenant, head.stream);
      if (heads.get(id)?.version === head.version) return false;
      heads.set(id, head);
      return true;
    });
  }

  /** When each stream next does something by itself. Only those that have moved are folded anew. */
  async function lookAhead(): Promise<readonly (readonly [id: string, Waiting])[]> {
    for (const [id, { tenant, stream, version }] of heads) {
      if (waiting.get(id)?.version === version) continue;
      const review = await reviews.load(tenant, stream);
      const process = review === null ? null : await reviews.processStateOf(review);
      waiting.set(id, {
        version,
        dueAt: (process?.owed ?? []).map((one) => one.dueAt).sort(),
        since: review?.events.at(-1)?.recordedAt ?? (await ledger.now()),
      });
    }
    return [...waiting];
  }

  /** Whose workflow may have something under way. */
  const watched = new Set<string>();

  function watch(those: readonly Head[]): void {
    for (const { tenant, stream } of those) watched.add(workflowIdOf(tenant, stream));
    // A new holiday or meeting pokes the reviews around it, and those have not moved themselves.
    if (those.some(({ stream }) => around.has(typeOfStream(stream)))) for (const id of heads.keys()) watched.add(id);
  }

  /** What is under way: pokes that nobody has heard yet, and the workflows that have something to do. */
  async function underWay(): Promise<readonly string[]> {
    const pokes = await ledger.owedPokes();
    const ids = [...watched];
    const quiet = await Promise.all(ids.map((id) => isQuiet(client, id)));
    return [...(pokes === 0 ? [] : [`${pokes} pokes`]), ...ids.filter((_, index) => !quiet[index])];
  }

  /**
   * Quiet twice in a row: between two looks a poke may have been on its way from the one to the other. Patience is with
   * standing still: on a slow machine much may be under way for long, as long as it moves.
   */
  async function settle(): Promise<void> {
    let stillSince = performance.now();
    for (let quiet = 0, before = '', pause = SHORTEST_PAUSE_MS; quiet < 2; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
      const those = await moved();
      watch(those);
      const busy = those.length > 0 ? those.map(({ stream, version }) => `${stream} ${version}`) : await underWay();
      quiet = busy.length === 0 ? quiet + 1 : 0;
      if (busy.join() !== before) stillSince = performance.now();
      before = busy.join();
      if (performance.now() - stillSince > PATIENCE_MS) throw new NotAtRest(busy);
      if (quiet === 0) await new Promise((resume) => setTimeout(resume, pause));
    }
    watched.clear();
  }

  /**
   * Lets the time pass for every workflow that has something due by then. Too long a span would do no harm. Where nobody
   * was woken nothing has begun, so there is nothing to wait for.
   */
  async function wake(at: Instant): Promise<void> {
    const due = (await lookAhead()).flatMap(([id, { dueAt, since }]) => {
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
    await settle();
  }

  async function step(now: Instant, to: Instant): Promise<Instant> {
    const ahead = (await lookAhead()).flatMap(([, { dueAt }]) => dueAt);
    const next = ahead.reduce((first, at) => (at > now && at < first ? at : first), to);
    await ledger.setRehearsalClock(next);
    onTick?.(next);
    await wake(next);
    return next;
  }

  return {
    settle,
    close,
    async advance(to) {
      await settle();
      let now = await ledger.now();
      // Due already and not done, as when an earlier advance broke off between the clock and the workflows.
      await wake(now);
      while (now < to) now = await step(now, to);
      return now;
    },
  };
}

class NotAtRest extends Error {
  constructor(underWay: readonly string[]) {
    super(`The engine has stood still for ${PATIENCE_MS / 1000} s with something under way: ${underWay.join(', ')}. Is the worker running?`);
    this.name = 'NotAtRest';
  }
}

const PATIENCE_MS = 60_000;
/** Between two looks, longer from one to the next: whoever looks all the time takes the time that the engine needs. */
const SHORTEST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 40;
