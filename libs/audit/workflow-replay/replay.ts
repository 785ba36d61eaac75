import { Worker, type ReplayResult } from '@temporalio/worker';
import { quietRuntime } from '#libs/platform/temporal/connections.js';
import { SDK_VERSION, type WorkflowHistory } from '#libs/platform/temporal/workflow-history.js';
import { workflowIdOf } from '#libs/platform/temporal/workflow-ids.js';
import {
  archivedRuns,
  bundleOf,
  openHistory,
  problemWith,
  type ArchivedRun,
  type ArchiveProblem,
  type ArchiveSources,
  type ReplayScope,
} from './archived-run.js';
import { differenceInWords } from './difference.js';

export interface Replayed {
  /** Histories that were run again and came out as they were. */
  readonly histories: number;
  /** Runs whose key was destroyed, so that nobody can replay them. */
  readonly shredded: number;
  /** The first that did not hold. */
  readonly problem: ArchiveProblem | null;
}

/** One history that today's workflow code would not have made. */
export interface Difference {
  readonly tenant: string;
  readonly stream: string;
  readonly run: string;
  /** A sentence for an auditor. */
  readonly what: string;
}

/** A history that opened, with the run that it is of. */
interface Ready {
  readonly run: ArchivedRun;
  readonly history: WorkflowHistory;
}

/** The code of one bundle and every run that it ran to the end: they share one context. */
type Groups = ReadonlyMap<string, readonly ArchivedRun[]>;

/** A run that ended before its first step has no code, and nothing to replay: that its bytes hold is all there is to it. */
const NO_CODE = '';

async function grouped(sources: ArchiveSources, scope: ReplayScope): Promise<Groups> {
  const groups = new Map<string, ArchivedRun[]>();
  for await (const run of archivedRuns(sources, scope)) {
    const bundle = bundleOf(run) ?? NO_CODE;
    const group = groups.get(bundle);
    if (group === undefined) groups.set(bundle, [run]);
    else group.push(run);
  }
  return groups;
}

/** Opens one history ahead of the one that is being replayed, and keeps no more. What does not open is put aside. */
async function* opened(
  sources: ArchiveSources,
  runs: readonly ArchivedRun[],
  aside: (one: ReplayedRun) => void,
): AsyncGenerator<Ready> {
  const open = (run: ArchivedRun | undefined) => {
    const found = run === undefined ? null : openHistory(sources, run).then((was) => ({ run, was }));
    // If nobody asks for it any more, nobody hears that it failed.
    found?.catch(() => undefined);
    return found;
  };
  let next = open(runs[0]);
  for (let at = 1; next !== null; at += 1) {
    const { run, was } = await next;
    next = open(runs[at]);
    if (was.status === 'open') yield { run, history: was.history };
    else aside({ run, outcome: was.status === 'shredded' ? 'shredded' : was.problem });
  }
}

/** What came of each history, on this code. */
async function* replayed(
  code: string,
  histories: AsyncIterable<Ready>,
): AsyncGenerator<Ready & Pick<ReplayResult, 'error'>> {
  quietRuntime();
  let current: Ready | null = null;
  const fed = (async function* () {
    for await (const ready of histories) {
      current = ready;
      const { tenant, stream } = ready.run;
      yield { workflowId: workflowIdOf(tenant, stream), history: ready.history };
    }
  })();
  // One worker and one context for all of them: to begin these takes longer than to replay a history.
  for await (const { error } of Worker.runReplayHistories({ workflowBundle: { code } }, fed))
    yield { ...(current as unknown as Ready), error };
}

/** One history run again, on the code that made it. */
export interface ReplayedRun {
  readonly run: ArchivedRun;
  /** `shredded`: its key was destroyed, so that nobody can replay it. */
  readonly outcome: 'as-recorded' | 'shredded' | ArchiveProblem;
}

/** Where the code of a run does not make its history any more: the SDK beneath it may be another one. */
function notAsRecorded({ run, history }: Ready, error: Error): ArchiveProblem {
  const { run: id, sdk } = run.history;
  const other =
    sdk === null || sdk === SDK_VERSION
      ? ''
      : ` It ran on version ${sdk} of the Temporal SDK and here is ${SDK_VERSION}: replay it on that version before you believe it.`;
  return problemWith(
    run,
    `The run ${id} does not come out as it is recorded, on the code that made it.${other} ${differenceInWords(history, error)}`,
  );
}

async function* replayedGroup(
  sources: ArchiveSources,
  bundle: string,
  runs: readonly ArchivedRun[],
): AsyncGenerator<ReplayedRun> {
  const aside: ReplayedRun[] = [];
  const ready = opened(sources, runs, (one) => aside.push(one));
  if (bundle === NO_CODE) for await (const { run } of ready) yield { run, outcome: 'as-recorded' };
  else {
    const code = await sources.ledger.loadArtefact(bundle);
    if (code === null) {
      const [run] = runs as readonly [ArchivedRun];
      const what = `The workflow code ${bundle} that made this history is not kept here: nobody can replay it without that.`;
      yield { run, outcome: problemWith(run, what) };
      return;
    }
    for await (const { run, history, error } of replayed(code.bytes.toString('utf8'), ready))
      yield { run, outcome: error === undefined ? 'as-recorded' : notAsRecorded({ run, history }, error) };
  }
  yield* aside;
}

/**
 * Runs archived histories again, each on the very code that made it. Histories of one bundle share one worker and one
 * context.
 */
export async function* replayEach(
  sources: ArchiveSources,
  scope: ReplayScope = {},
): AsyncGenerator<ReplayedRun> {
  for (const [bundle, runs] of await grouped(sources, scope)) yield* replayedGroup(sources, bundle, runs);
}

/** Stops at the first that does not come out as it is recorded. */
export async function replayHistories(sources: ArchiveSources, scope: ReplayScope = {}): Promise<Replayed> {
  let histories = 0;
  let shredded = 0;
  for await (const { outcome } of replayEach(sources, scope)) {
    if (outcome === 'as-recorded') histories += 1;
    else if (outcome === 'shredded') shredded += 1;
    else return { histories, shredded, problem: outcome };
  }
  return { histories, shredded, problem: null };
}

/** The same on other code, as today's, and every history that this code would not have made. */
export async function replayOnCode(
  sources: ArchiveSources,
  code: string,
  scope: ReplayScope = {},
): Promise<Replayed & { readonly differences: readonly Difference[] }> {
  const aside: ReplayedRun[] = [];
  const differences: Difference[] = [];
  let histories = 0;
  const runs = [...(await grouped(sources, scope))].flatMap(([bundle, of]) => (bundle === NO_CODE ? [] : of));
  const ready = opened(sources, runs, (one) => aside.push(one));
  for await (const { run, history, error } of replayed(code, ready)) {
    const { tenant, stream } = run;
    if (error === undefined) histories += 1;
    else differences.push({ tenant, stream, run: run.history.run, what: differenceInWords(history, error) });
  }
  const problem = aside.map(({ outcome }) => outcome).find((outcome) => typeof outcome === 'object') ?? null;
  return { histories, shredded: aside.filter(({ outcome }) => outcome === 'shredded').length, problem, differences };
}
