import { engineStreamOf } from '#libs/domain/partnership/workflow-histories/index.js';
import type { EventBytes, Ledger } from '#libs/ledger/index.js';
import { encodeHistory } from '#libs/platform/temporal/workflow-history.js';
import { archivedRuns, openHistory, type ArchiveSources } from '../workflow-replay/index.js';
import { jsonFile, type BundleFile, type Evidence } from './evidence.js';

/** What the engine did by itself for a review, as far as the log's checkpoint holds it. */
export interface EngineRecord {
  readonly stream: string;
  readonly events: readonly EventBytes[];
  /** The histories that those events vouch for, and why one is not handed over. */
  readonly files: readonly BundleFile[];
}

export type EngineSources = ArchiveSources & { readonly ledger: Pick<Ledger, 'eventBytes'> };

/**
 * The histories of the review's runs: `workflow-histories/<run>.pb` is a `temporal.api.history.v1.History`, whose SHA-256
 * stands in the event that archived it. Runs that were archived behind the checkpoint are in a later bundle.
 */
export async function engineRecordOf(
  sources: EngineSources,
  { header: { tenant }, stream: review }: Pick<Evidence, 'header' | 'stream'>,
  size: number,
): Promise<EngineRecord> {
  const stream = engineStreamOf(review);
  const recorded = await sources.ledger.eventBytes(tenant, stream);
  const events = recorded.filter(({ position }) => position <= size);
  const files: BundleFile[] = [];
  const withheld: { readonly run: string; readonly why: string }[] = [];
  for await (const one of archivedRuns(sources, { tenant, stream: review })) {
    if (one.version > events.length) continue;
    const { run } = one.history;
    const found = await openHistory(sources, one);
    if (found.status === 'open') files.push([`workflow-histories/${run}.pb`, encodeHistory(found.history)]);
    else withheld.push({ run, why: found.status === 'shredded' ? 'ERASED' : found.problem.what });
  }
  return { stream, events, files: [...files, jsonFile('workflow-histories/withheld.json', withheld)] };
}
