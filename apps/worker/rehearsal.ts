import type { Application } from '#libs/application/index.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import { temporalClient, type TemporalAddress } from '#libs/platform/temporal/connections.js';
import { fastForward, isQuiet } from '#libs/platform/temporal/time-skipping.js';
import { workflowIdOf } from './workflow-ids.js';

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
  const { ledger, reviews } = application;
  const { client, close } = temporalClient(temporal);
  const known = new Map<string, Waiting>();

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

  async function settle(): Promise<void> {
    for (const end = performance.now() + PATIENCE_MS; ; ) {
      const moved = await look();
      const toWatch = moved.length > 0 ? moved : [...known.values()].filter((one) => watched.has(workflowIdOf(one.tenant, one.stream)));
      for (const one of moved) watched.add(workflowIdOf(one.tenant, one.stream));
      const quiet = await Promise.all(toWatch.map((one) => isQuiet(client, workflowIdOf(one.tenant, one.stream))));
      if ((await ledger.owedPokes()) === 0 && moved.length === 0 && quiet.every(Boolean) && (await unmoved())) break;
      if (performance.now() > end) throw new Error(`The engine did not come to rest within ${PATIENCE_MS / 1000} s. Is the worker running?`);
      await new Promise((resume) => setTimeout(resume, 4));
    }
    watched.clear();
  }
  const watched = new Set<string>();

  async function unmoved(): Promise<boolean> {
    for (const tenant of await ledger.tenants()) {
      for (const { stream, version } of await ledger.heads(tenant)) {
        if (known.get(workflowIdOf(tenant, stream))?.version !== version) return false;
      }
    }
    return true;
  }

  async function step(now: Instant, to: Instant): Promise<Instant> {
    const waiting = [...known.values()];
    const next = waiting.flatMap((one) => one.dueAt).reduce((first, at) => (at > now && at < first ? at : first), to);
    await ledger.setRehearsalClock(next);
    onTick?.(next);
    const due = waiting.filter((one) => one.dueAt.some((at) => at > now && at <= next));
    await Promise.all(
      due.map(async (one) => {
        const id = workflowIdOf(one.tenant, one.stream);
        watched.add(id);
        await fastForward(client, id, (Date.parse(next) - Date.parse(one.since)) / 1000 + 1);
      }),
    );
    await settle();
    return next;
  }

  return {
    settle,
    close,
    async advance(to) {
      await settle();
      let now = await ledger.now();
      while (now < to) now = await step(now, to);
      return now;
    },
  };
}

const PATIENCE_MS = 60_000;
