import type { Client } from '@temporalio/client';
import type { Application } from '#libs/application/index.js';
import { ARCHIVE_FORMAT, packHistory, type RunOfStream } from '#libs/audit/workflow-replay/archive-format.js';
import {
  engineStreamOf,
  runsUnderWay,
  type ArchivedHistory,
  type WorkflowHistoriesState,
} from '#libs/domain/partnership/workflow-histories/index.js';
import { factsOf, findRun, type WorkflowHistory } from '#libs/platform/temporal/workflow-history.js';
import { workflowIdOf } from '#libs/platform/temporal/workflow-ids.js';
import type { Archived } from './history-activities.js';

export interface ArchiveParts {
  readonly application: Pick<Application, 'door' | 'ledger' | 'reviews' | 'vault'>;
  readonly client: Client;
}

/** Somebody else was faster: the next run and the sweep may come upon the same run at once. */
const DONE_ALREADY = ['RUN_KNOWN', 'HISTORY_ARCHIVED', 'RUN_NOT_OPEN', 'KEY_USED_FOR_ANOTHER_COMMAND'];

/** Writes down what the engine did about one stream, through the door like everything else. */
export async function recordOfRun(
  { application: { door } }: ArchiveParts,
  { tenant, stream, run }: RunOfStream,
  command: string,
  body: object,
): Promise<boolean> {
  const engine = engineStreamOf(stream);
  const outcome = await door.handle({
    tenant,
    type: 'engine',
    stream: engine,
    command,
    body,
    actor: { kind: 'process' },
    commandId: `${engine}/${run}/${command}`,
  });
  if (outcome.status === 'accepted') return !outcome.repeated;
  if (DONE_ALREADY.includes(outcome.problem.code)) return false;
  throw new Error(`${command} of run ${run}: ${outcome.problem.detail}`);
}

/** Seals the history of a run that has ended, keeps its bytes, and records their hash. False: it was archived before. */
export async function archiveHistory(
  parts: ArchiveParts,
  ref: RunOfStream,
  history: WorkflowHistory,
): Promise<boolean> {
  const { outcome, continues, continuedBy, sdk, workflow, steps, bundles } = factsOf(history);
  if (outcome === null) throw new Error(`The history of run ${ref.run} has no end: it is still under way.`);
  const { ledger, vault } = parts.application;
  const { sealed, hash, bytes } = await packHistory(vault, ref, history);
  // First the bytes, then the record of them: whoever finds the record finds the bytes.
  const artefact = await ledger.storeArtefact('workflow-history', sealed);
  const body: ArchivedHistory = {
    run: ref.run,
    workflow,
    end: outcome,
    ...(continues === null ? {} : { continues }),
    ...(continuedBy === null ? {} : { continuedBy }),
    format: ARCHIVE_FORMAT,
    steps,
    bytes,
    hash,
    artefact,
    bundles,
    ...(sdk === null ? {} : { sdk }),
  };
  return recordOfRun(parts, ref, 'RecordWorkflowHistory', body);
}

/**
 * Archives every run of a stream that has ended and is not archived, and records as lost what has begun and is not to
 * be found any more. `except`: the run that asks. `listed`: runs that the server names as ended, which the record may
 * not know because they ended before they looked at the ledger.
 */
export async function archiveRuns(
  parts: ArchiveParts,
  { tenant, stream }: Omit<RunOfStream, 'run'>,
  { except, listed = [] }: { readonly except?: string; readonly listed?: readonly string[] } = {},
): Promise<Archived> {
  const { reviews } = parts.application;
  const review = await reviews.load(tenant, engineStreamOf(stream));
  const state = (review?.state ?? { runs: [] }) as WorkflowHistoriesState;
  const archived = new Set(
    state.runs.filter(({ standing }) => standing === 'ARCHIVED').map(({ run }) => run),
  );
  const begun = runsUnderWay(state);
  const asked = [...new Set([...begun, ...listed])].filter((run) => run !== except && !archived.has(run));
  const count = { archived: 0, lost: 0 };
  // One after the other: a history may take some megabytes.
  for (const run of asked) {
    const ref = { tenant, stream, run };
    const found = await findRun(parts.client, { workflowId: workflowIdOf(tenant, stream), runId: run });
    if (found.status === 'closed') {
      if (await archiveHistory(parts, ref, found.history)) count.archived += 1;
    } else if (found.status === 'unknown' && begun.includes(run)) {
      if (await recordOfRun(parts, ref, 'RecordWorkflowRunLost', { run })) count.lost += 1;
    }
  }
  return count;
}
