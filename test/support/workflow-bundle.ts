import { readFile } from 'node:fs/promises';
import { bundleFromSources } from '#apps/worker/workflow-bundle.js';

/** Our own workflows as the global set-up bundled them, once for a whole run; others are bundled here. */
export async function workflowBundle(entry?: string): Promise<{ code: string }> {
  const ready = process.env['TEST_WORKFLOW_BUNDLE'];
  if (entry !== undefined || ready === undefined) return bundleFromSources(entry);
  return { code: await readFile(ready, 'utf8') };
}
