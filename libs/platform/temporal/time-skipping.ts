import { WorkflowNotFoundError, type Client } from '@temporalio/client';

/** The server is too old for time skipping, or has it switched off. */
export class NoTimeSkipping extends Error {
  constructor(detail: string) {
    super(`This Temporal server cannot skip time, so a rehearsal cannot be advanced (${detail}). It needs server 1.32 or newer with frontend.WorkflowTimeSkippingEnabled.`);
  }
}

let fastForwards = 0;

/** The SDK's types do not know these calls yet; the server's API does, from 1.32. */
interface SkippingService {
  updateWorkflowExecutionOptions(request: object): Promise<unknown>;
  pollWorkflowExecutionTimeSkipping(request: object): Promise<unknown>;
}

/** Lets this span pass for one workflow, timers firing in order, and waits until the workflow was woken by it. */
export async function fastForward(client: Client, workflowId: string, seconds: number): Promise<void> {
  const { namespace } = client.options;
  const service = client.workflowService as unknown as SkippingService;
  const workflowExecution = { workflowId };
  const id = `${process.pid}-${(fastForwards += 1)}`;
  try {
    const before = await standing(client, workflowId);
    if (before === null) return;
    await service.updateWorkflowExecutionOptions({
      namespace,
      workflowExecution,
      workflowExecutionOptions: { timeSkippingConfig: { enabled: true, fastForwardConfig: { id, duration: { seconds: Math.ceil(seconds) } } } },
      updateMask: { paths: ['time_skipping_config'] },
    });
    const passed = service.pollWorkflowExecutionTimeSkipping({ namespace, workflowExecution, fastForwardId: id });
    await woken(client, workflowId, before, passed);
  } catch (error) {
    const { code, details } = error as { code?: number; details?: string };
    // A run that ended meanwhile has nothing left to wait for.
    if (error instanceof WorkflowNotFoundError || code === NOT_FOUND || /already completed|workflow execution completed/iu.test(details ?? '')) return;
    if (code === UNIMPLEMENTED || /time.?skipping/iu.test(details ?? '')) throw new NoTimeSkipping(details ?? String(error));
    throw error;
  }
}

interface RunStanding {
  readonly runId: string;
  readonly lastEvent: number;
}

/** Null where no run is open: whoever has ended is woken by a poke and by nothing else. */
async function standing(client: Client, workflowId: string): Promise<RunStanding | null> {
  const { status, runId, historyLength } = await client.workflow.getHandle(workflowId).describe();
  return status.name === 'RUNNING' ? { runId, lastEvent: historyLength } : null;
}

/**
 * Until the timer has fired nothing of the workflow is under way, and whoever only looked for that would let time go on
 * without it. The server says that the span has passed before it has fired the timers in it; and where a second is left
 * of the span behind the timer, it lets that second pass by the clock on the wall, for which nobody need wait. A timer
 * that lies further away than the span never fires.
 */
async function woken(client: Client, workflowId: string, before: RunStanding, passed: Promise<unknown>): Promise<void> {
  const waiting: { until: number; failure?: { readonly error: unknown } } = { until: Infinity };
  passed.then(
    () => (waiting.until = performance.now() + LONGEST_TO_FIRE_MS),
    (error: unknown) => (waiting.failure = { error }),
  );
  while (performance.now() < waiting.until && !(await hasFired(client, workflowId, before))) {
    if (waiting.failure !== undefined) throw waiting.failure.error;
    await new Promise((resume) => setTimeout(resume, PAUSE_MS));
  }
}

/** Has a timer fired since, or has that run ended? */
async function hasFired(client: Client, workflowId: string, { runId, lastEvent }: RunStanding): Promise<boolean> {
  const now = await standing(client, workflowId);
  if (now?.runId !== runId) return true;
  const { history } = await client.workflowService.getWorkflowExecutionHistoryReverse({
    namespace: client.options.namespace,
    execution: { workflowId, runId },
    maximumPageSize: now.lastEvent - lastEvent + 1,
  });
  const since = (history?.events ?? []).filter(({ eventId }) => Number(eventId) > lastEvent);
  return since.some(({ timerFiredEventAttributes }) => timerFiredEventAttributes != null);
}

const LONGEST_TO_FIRE_MS = 3000;
const PAUSE_MS = 10;
const NOT_FOUND = 5;
const UNIMPLEMENTED = 12;
const UNAVAILABLE = 14;

/** Nothing of this workflow is under way: no task waits for a worker, no activity runs. */
export async function isQuiet(client: Client, workflowId: string): Promise<boolean> {
  try {
    const found = await client.workflowService.describeWorkflowExecution({ namespace: client.options.namespace, execution: { workflowId } });
    return found.pendingWorkflowTask == null && (found.pendingActivities ?? []).length === 0;
  } catch (error) {
    const { code } = error as { code?: number };
    if (code === NOT_FOUND) return true;
    // A server that is away for a moment has not come to rest.
    if (code === UNAVAILABLE) return false;
    throw error;
  }
}
