import type { Client } from '@temporalio/client';

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

/** Lets this span pass for one workflow, timers firing in order, and waits until it has. */
export async function fastForward(client: Client, workflowId: string, seconds: number): Promise<void> {
  const { namespace } = client.options;
  const service = client.workflowService as unknown as SkippingService;
  const workflowExecution = { workflowId };
  const id = `${process.pid}-${(fastForwards += 1)}`;
  try {
    await service.updateWorkflowExecutionOptions({
      namespace,
      workflowExecution,
      workflowExecutionOptions: { timeSkippingConfig: { enabled: true, fastForwardConfig: { id, duration: { seconds: Math.ceil(seconds) } } } },
      updateMask: { paths: ['time_skipping_config'] },
    });
    await service.pollWorkflowExecutionTimeSkipping({ namespace, workflowExecution, fastForwardId: id });
  } catch (error) {
    const { code, details } = error as { code?: number; details?: string };
    // A run that ended meanwhile has nothing left to wait for.
    if (code === NOT_FOUND || /already completed|workflow execution completed/iu.test(details ?? '')) return;
    if (code === UNIMPLEMENTED || /time.?skipping/iu.test(details ?? '')) throw new NoTimeSkipping(details ?? String(error));
    throw error;
  }
}

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
