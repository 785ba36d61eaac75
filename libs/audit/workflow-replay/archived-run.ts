import { workflowHistories, streamOfEngine, type ArchivedHistory } from '#libs/domain/partnership/workflow-histories/index.js';
import type { Ledger, RecordedEvent } from '#libs/ledger/index.js';
import { decodeHistory, sha256, type WorkflowHistory } from '#libs/platform/temporal/workflow-history.js';
import { BrokenSeal, type Vault } from '#libs/vault/index.js';
import { ARCHIVE_FORMAT, unpackHistory } from './archive-format.js';

export interface ArchiveSources {
  readonly ledger: Pick<Ledger, 'tenants' | 'heads' | 'load' | 'loadArtefact'>;
  readonly vault: Pick<Vault, 'openBytes'>;
}

export interface ReplayScope {
  readonly tenant?: string;
  /** The stream that the runs worked on, e.g. `community-trigger/<id>`. */
  readonly stream?: string;
}

/** What does not hold, in a sentence for an auditor, and the event of the engine's stream that says what should. */
export interface ArchiveProblem {
  readonly tenant: string;
  readonly stream: string;
  readonly version: number;
  readonly what: string;
}

/** One run as it is on record. */
export interface ArchivedRun {
  readonly tenant: string;
  /** The stream that it worked on. */
  readonly stream: string;
  /** Where that is on record, and by which event. */
  readonly engineStream: string;
  readonly version: number;
  readonly history: Omit<ArchivedHistory, 'continues' | 'continuedBy' | 'sdk'> & { readonly sdk: string | null };
}

export const problemWith = ({ tenant, engineStream, version }: ArchivedRun, what: string): ArchiveProblem => ({
  tenant,
  stream: engineStream,
  version,
  what,
});

const archivedIn = (tenant: string, stream: string, events: readonly RecordedEvent[]): readonly ArchivedRun[] =>
  events
    .filter(({ type }) => type === 'WorkflowHistoryArchived')
    .map((event) => ({
      tenant,
      stream,
      engineStream: event.stream,
      version: event.version,
      history: event.data as ArchivedRun['history'],
    }));

/** Every stream of which the engine has a record, with that record. */
async function* engineRecords(
  { ledger }: Pick<ArchiveSources, 'ledger'>,
  { tenant: only, stream: of }: ReplayScope,
): AsyncIterable<{ readonly tenant: string; readonly stream: string; readonly events: readonly RecordedEvent[] }> {
  const tenants = only === undefined ? await ledger.tenants() : [only];
  for (const tenant of tenants) {
    for (const head of await ledger.heads(tenant)) {
      const stream = streamOfEngine(head.stream);
      if (stream === null || (of !== undefined && of !== stream)) continue;
      yield { tenant, stream, events: (await ledger.load(tenant, head.stream)).events };
    }
  }
}

/** Every archived run, in order of stream and of the record. */
export async function* archivedRuns(
  sources: Pick<ArchiveSources, 'ledger'>,
  scope: ReplayScope = {},
): AsyncIterable<ArchivedRun> {
  for await (const { tenant, stream, events } of engineRecords(sources, scope))
    yield* archivedIn(tenant, stream, events);
}

/** How many runs are on record as lost: nobody can replay them. */
export async function lostRuns(
  sources: Pick<ArchiveSources, 'ledger'>,
  scope: ReplayScope = {},
): Promise<number> {
  let lost = 0;
  for await (const { events } of engineRecords(sources, scope)) {
    const { runs } = events.reduce(workflowHistories.evolve, workflowHistories.initial());
    lost += runs.filter(({ standing }) => standing === 'LOST').length;
  }
  return lost;
}

/** The workflow code that ran a history to its end: it alone can replay the whole. Null: the run ended before its first step. */
export const bundleOf = ({ history }: ArchivedRun): string | null => history.bundles.at(-1) ?? null;

export type OpenedHistory =
  | { readonly status: 'open'; readonly history: WorkflowHistory }
  /** The key of the engine's record of this stream was destroyed. */
  | { readonly status: 'shredded' }
  | { readonly status: 'problem'; readonly problem: ArchiveProblem };

/** The history of a run, after everything about it that can be checked was checked. */
export async function openHistory({ ledger, vault }: ArchiveSources, one: ArchivedRun): Promise<OpenedHistory> {
  const { run, artefact, format, hash } = one.history;
  const bad = (what: string): OpenedHistory => ({ status: 'problem', problem: problemWith(one, what) });
  const stored = await ledger.loadArtefact(artefact);
  if (stored === null)
    return bad(`The history of run ${run} is not there: its ${one.history.bytes} bytes were removed after they were archived.`);
  if (sha256(stored.bytes) !== artefact)
    return bad(`The stored history of run ${run} does not have the hash under which it was archived: somebody has changed it.`);
  if (format > ARCHIVE_FORMAT)
    return bad(
      `The history of run ${run} was archived in format ${format}, by a newer release than this one, which reads formats up to ${ARCHIVE_FORMAT}. Replay it with that release.`,
    );
  try {
    const opened = await unpackHistory(vault, { ...one, run }, stored.bytes);
    if (opened.status === 'shredded') return { status: 'shredded' };
    if (opened.status === 'missing')
      return bad(`The history of run ${run} cannot be opened: the vault has no key for it.`);
    if (sha256(opened.bytes) !== hash)
      return bad(`The history of run ${run} opens, but it is not the one whose hash was recorded.`);
    return { status: 'open', history: decodeHistory(opened.bytes) };
  } catch (error) {
    if (!(error instanceof BrokenSeal)) throw error;
    return bad(`The history of run ${run} cannot be opened: its bytes are not those that the vault sealed for this run.`);
  }
}
