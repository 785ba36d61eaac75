import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { Connection } from '@temporalio/client';

const PATIENCE_MS = 20_000;

/**
 * A namespace of the test's own: a tasking series or a procedure has the same workflow id in every spec file, as it has
 * in every deployment. Returns once the server starts workflows in it.
 */
export const freshNamespace = (address: string): Promise<string> => registered(address, `t-${randomUUID()}`);

/** The same once more, on a server that has lost everything. */
export async function registered(address: string, namespace: string): Promise<string> {
  const connection = await Connection.connect({ address });
  const { workflowService } = connection;
  try {
    await workflowService.registerNamespace({
      namespace,
      workflowExecutionRetentionPeriod: { seconds: 86_400 } as never,
    });
    for (const end = performance.now() + PATIENCE_MS; ; await setTimeout(20)) {
      try {
        // Listing goes through the frontend's cache of namespaces, as starting a workflow does.
        await workflowService.countWorkflowExecutions({ namespace });
        return namespace;
      } catch (error) {
        if (performance.now() > end) throw error;
      }
    }
  } finally {
    await connection.close();
  }
}
