import { streamOfEngine } from '#libs/domain/partnership/workflow-histories/index.js';
import { closedRuns } from '#libs/platform/temporal/workflow-history.js';
import { placeOfWorkflow, WORKFLOW_ID_PREFIX } from '#libs/platform/temporal/workflow-ids.js';
import { alive } from '../alive.js';
import { archiveRuns, type ArchiveParts } from './archive.js';
import type { Archived, HistoryActivities } from './history-activities.js';

/** By tenant and stream: the runs that the server names as ended. */
type Listed = Map<string, { readonly tenant: string; readonly stream: string; readonly runs: string[] }>;

/**
 * Every stream that has a record of its runs, and every run that the server still keeps. So nothing is missed: a run that
 * looked at the ledger is on record, and one that never did, because it was ended before, is known to the server alone.
 */
async function toLookAt({ application, client }: ArchiveParts): Promise<Listed> {
  const listed: Listed = new Map();
  const at = (tenant: string, stream: string) => {
    const key = `${tenant} ${stream}`;
    const found = listed.get(key) ?? { tenant, stream, runs: [] };
    listed.set(key, found);
    return found;
  };
  const tenants = await application.ledger.tenants();
  for (const tenant of tenants)
    for (const head of await application.ledger.heads(tenant)) {
      const stream = streamOfEngine(head.stream);
      if (stream !== null) at(tenant, stream);
    }
  for await (const { workflowId, runId } of closedRuns(client, WORKFLOW_ID_PREFIX)) {
    const place = placeOfWorkflow(workflowId);
    if (place !== null && tenants.includes(place.tenant)) at(place.tenant, place.stream).runs.push(runId);
  }
  return listed;
}

/** Archives what has ended and records what was lost, of all streams. Begun again after a crash it goes on where it was. */
export async function sweepHistories(parts: ArchiveParts): Promise<Archived> {
  const total = { archived: 0, lost: 0 };
  for (const { tenant, stream, runs } of (await toLookAt(parts)).values()) {
    const { archived, lost } = await archiveRuns(parts, { tenant, stream }, { listed: runs });
    total.archived += archived;
    total.lost += lost;
  }
  return total;
}

/** The part of the sweep's workflow that touches the world. */
export const historyActivities = (parts: ArchiveParts): HistoryActivities => ({
  sweepHistories: alive(() => sweepHistories(parts)),
});
