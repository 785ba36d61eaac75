import { readFile, writeFile } from 'node:fs/promises';
import { historyFromJson, historyToJson, type WorkflowHistory } from '#libs/platform/temporal/workflow-history.js';

/** One run as the server told it. */
export interface Run {
  readonly workflowId: string;
  readonly history: WorkflowHistory;
}

/** What a history says of the machine that made it, and the words of errors. No replay looks at them. */
const NOT_KEPT = [
  'identity',
  'stackTrace',
  'binaryChecksum',
  'buildId',
  'workerVersion',
  'requestId',
  'message',
];

/** A worker's own queue is named after its machine. */
const OF_A_WORKER = /^\d+@\S+$/;

function kept(value: unknown): unknown {
  if (typeof value === 'string') return OF_A_WORKER.test(value) ? 'worker' : value;
  if (Array.isArray(value)) return value.map(kept);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (NOT_KEPT.includes(key) ? [] : [[key, kept(inner)]])),
  );
}

/** As JSON, so that a change to a recorded history can be read and compared. */
export async function writeRun(file: string, { workflowId, history }: Run): Promise<void> {
  await writeFile(file, `${JSON.stringify({ workflowId, history: kept(historyToJson(history)) })}\n`);
}

export async function readRun(file: string): Promise<Run> {
  const { workflowId, history } = JSON.parse(await readFile(file, 'utf8')) as {
    workflowId: string;
    history: object;
  };
  return { workflowId, history: historyFromJson(history) };
}
