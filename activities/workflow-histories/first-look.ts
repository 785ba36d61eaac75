import { Context } from '@temporalio/activity';
import type { ProcessActivities } from '../process-activities.js';
import { archiveRuns, recordOfRun, type ArchiveParts } from './archive.js';

export interface FirstLookParts extends ArchiveParts {
  /** SHA-256 of the workflow code that this worker runs; kept as an artefact. */
  readonly bundle: string;
}

/** Within the time that a look at the ledger may take. */
const PATIENCE_MS = 5_000;
const MOST_REMEMBERED = 10_000;

/**
 * A run's first look at the ledger is where it becomes known: it is recorded as begun, and the runs before it, which
 * have ended, are archived. The workflow itself sees nothing of it, so that its history is what it was. What cannot be
 * archived now is left to the sweep: no review waits for it.
 */
export function recordingRuns(
  activities: ProcessActivities,
  { bundle, ...parts }: FirstLookParts,
): ProcessActivities {
  /** Runs that this worker has seen. */
  const seen = new Set<string>();
  const firstLook = async (tenant: string, stream: string): Promise<void> => {
    const { info, log } = Context.current();
    const run = info.workflowExecution?.runId;
    if (run === undefined || seen.has(run)) return;
    const isNew = await recordOfRun(parts, { tenant, stream, run }, 'RecordWorkflowRunStarted', {
      run,
      workflow: info.workflowType ?? '',
      bundle,
    });
    if (seen.size >= MOST_REMEMBERED) seen.clear();
    seen.add(run);
    // It was known before this worker came: after a restart every run looks at once, and has more urgent things to do.
    if (!isNew) return;
    try {
      await parts.client.withDeadline(Date.now() + PATIENCE_MS, () =>
        archiveRuns(parts, { tenant, stream }, { except: run }),
      );
    } catch (error) {
      log.warn(`The runs before ${run} are left to the sweep: ${String(error)}`);
    }
  };
  return {
    ...activities,
    async loadProcess(ref) {
      const loaded = await activities.loadProcess(ref);
      if (loaded !== null) await firstLook(ref.tenant, ref.stream);
      return loaded;
    },
  };
}
