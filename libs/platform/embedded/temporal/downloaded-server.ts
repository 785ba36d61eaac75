import { lookup } from 'node:dns/promises';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { type Progress } from '../../progress.js';
import { freePort } from '../child-process.js';
import { cacheFolder } from './server-binary.js';
import type { RunningTemporal } from './embedded-temporal.js';
import { DYNAMIC_CONFIG_ARGUMENTS } from './server-config.js';

/** The command line that carries server 1.32, the first with time skipping. */
const COMMAND_LINE_VERSION = 'v1.9.1';

/** Can the SDK's download be reached? Where there is no internet this answers within a second. */
const online = (): Promise<boolean> =>
  Promise.race([
    lookup('temporal.download').then(
      () => true,
      () => false,
    ),
    new Promise<boolean>((resume) => setTimeout(resume, 1000, false).unref()),
  ]);

/** The development server as the SDK downloads, caches and starts it; null where there is no internet. */
export async function startDownloaded(folder: string, port: number | undefined, progress: Progress): Promise<RunningTemporal | null> {
  if (!(await online())) return null;
  progress('Downloading the Temporal server (once)');
  const downloadDir = cacheFolder();
  await mkdir(downloadDir, { recursive: true });
  const grpc = port ?? (await freePort());
  const environment = await TestWorkflowEnvironment.createLocal({
    server: {
      executable: { type: 'cached-download', version: COMMAND_LINE_VERSION, downloadDir },
      ip: '127.0.0.1',
      port: grpc,
      dbFilename: join(folder, 'temporal-dev.db'),
      extraArgs: [...DYNAMIC_CONFIG_ARGUMENTS],
    },
  }).catch((error: unknown) => {
    progress(`The download failed (${error instanceof Error ? error.message : String(error)}); trying the next way`);
    return null;
  });
  if (!environment) return null;
  const stop = (): Promise<void> => environment.teardown();
  return { address: `127.0.0.1:${grpc}`, pid: null, stop, kill: stop };
}
