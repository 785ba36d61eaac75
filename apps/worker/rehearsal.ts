import type { Application } from '#libs/application/index.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import { temporalClient, type TemporalAddress } from '#libs/platform/temporal/connections.js';
import { fastForward, isQuiet } from '#libs/platform/temporal/time-skipping.js';
import { typeOfStream, workflowIdOf } from './workflow-ids.js';

/** One stream as the rehearsal sees it: how far it has come, and when it next does something by itself. */
interface Waiting {
  readonly tenant: string;
  readonly stream: string;
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
  const known = new Map<string, Waiting>();
  /** Streams of the partnership, which many reviews depend on. */
  const around = new Set(entrances.filter(({ rules }) => rules.referencePrefix === null).map(({ rules }) => rules.type));

  /** Looks again at the streams that have moved since, and only at those. Returns them. */
  async function look(): Promise<readonly Waiting[]> {
    const moved: Waiting[] = [];
    for (const tenant of await ledger.tenants()) {
      for (const { stream, version } of await ledger.heads(tenant)) {
        const id = workflowIdOf(tenant, stream);
        if (known.get(id)?.version === version) continue;
        const process = await reviews.processState(tenant, stream);
        const { events } = await ledger.load(tenant, stream);
        const waiting = {
          tenant,
          stream,
          version: events.length,
          dueAt: (process?.owed ?? []).map((one) => one.dueAt).sort(),
          since: events.at(-1)?.recordedAt ?? (await ledger.now()),
        };
        known.set(id, waiting);
        moved.push(waiting);
      }
    }
    return moved;
  }

  /** Whose workflow may have something under way. */
  const watched = new Set<string>();

  function watch(moved: readonly Waiting[]): void {
    for (const { tenant, stream } of moved) watched.add(workflowIdOf(tenant, stream));
    // A new holiday or meeting pokes the reviews around it, and those have not moved themselves.
    if (moved.some(({ stream }) => around.has(typeOfStream(stream)))) for (const id of known.keys()) watched.add(id);
  }

  /** Quiet twice in a row: between two looks a poke may have been on its way from the one to the other. */
  async function settle(): Promise<void> {
    for (let end = performance.now() + PATIENCE_MS, quiet = 0; quiet < 2; ) {
      const moved = await look();
      watch(moved);
      const idle = await Promise.all([...watched].map((id) => isQuiet(client, id)));
      quiet = moved.length === 0 && idle.every(Boolean) && (await ledger.owedPokes()) === 0 ? quiet + 1 : 0;
      if (performance.now() > end) throw new Error(`The engine did not come to rest within ${PATIENCE_MS / 1000} s. Is the worker running?`);
      if (quiet === 0) await new Promise((resume) => setTimeout(resume, 4));
    }
    watched.clear();
  }

  /** Lets the time pass for every workflow that has something due by then. Too long a span would do no harm. */
  async function wake(at: Instant): Promise<void> {
    await Promise.all(
      [...known.values()].map(async ({ tenant, stream, dueAt, since }) => {
        const last = dueAt.findLast((one) => one <= at);
        if (last === undefined) return;
        const id = workflowIdOf(tenant, stream);
        watched.add(id);
        await fastForward(client, id, Math.max(0, Date.parse(last) - Date.parse(since)) / 1000 + 1);
      }),
    );
    await settle();
  }

  async function step(now: Instant, to: Instant): Promise<Instant> {
    const ahead = [...known.values()].flatMap((one) => one.dueAt);
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

const PATIENCE_MS = 60_000;
