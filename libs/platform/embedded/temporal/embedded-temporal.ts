import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { Connection } from '@temporalio/client';
import { type Progress, silent } from '../../progress.js';
import { endChild, freePort, tail, waitUntil } from '../child-process.js';
import { buildServer, cachedServer, hasGo } from './server-binary.js';
import { DYNAMIC_CONFIG, DYNAMIC_CONFIG_ARGUMENTS, serverConfig } from './server-config.js';
import { serverPorts } from './server-ports.js';
import { startDownloaded } from './downloaded-server.js';

export interface RunningTemporal {
  readonly address: string;
  readonly pid: number | null;
  stop(): Promise<void>;
  /** As a power cut would: for tests. */
  kill(): Promise<void>;
}

export interface TemporalOptions {
  readonly dataDir: string;
  readonly progress?: Progress;
  readonly port?: number;
}

const run = promisify(execFile);
export const NAMESPACE = 'default';

const NO_SERVER = `There is no Temporal server here, and none can be had. Any one of these helps:
  - set TEMPORAL_ADDRESS to a Temporal server (1.32 or newer),
  - install the Temporal command line 1.9 or newer, so that \`temporal\` is on the PATH,
  - connect to the internet: the server is then downloaded,
  - install Go 1.26 or newer: the server is then built from source.`;

/**
 * Starts the real Temporal server on the loopback address, or uses TEMPORAL_ADDRESS. In this order: a `temporal`
 * command line, a server built before, a download, a build. Open workflows go on when the same folder is used again.
 */
export async function startTemporal({ dataDir, progress = silent, port }: TemporalOptions): Promise<RunningTemporal> {
  const given = process.env['TEMPORAL_ADDRESS'];
  if (given) return { address: given, pid: null, stop: async () => undefined, kill: async () => undefined };
  const folder = resolve(dataDir);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (await commandLineOnPath()) return startCommandLine('temporal', folder, port);
  const cached = await cachedServer();
  if (cached) return startServer(cached, folder, port);
  const downloaded = await startDownloaded(folder, port, progress);
  if (downloaded) return downloaded;
  if (!(await hasGo())) throw new Error(NO_SERVER);
  return startServer(await buildServer(progress), folder, port);
}

/** Is there a `temporal` on the PATH, new enough to skip time? */
async function commandLineOnPath(): Promise<boolean> {
  const printed = await run('temporal', ['--version']).catch(() => null);
  const version = /(\d+)\.(\d+)\.\d+/.exec(printed?.stdout ?? '');
  return version !== null && (Number(version[1]) > 1 || Number(version[2]) >= 9);
}

async function startCommandLine(command: string, folder: string, port: number | undefined): Promise<RunningTemporal> {
  const grpc = port ?? (await freePort());
  const http = await freePort();
  const child = spawn(
    command,
    ['server', 'start-dev', '--headless', '--ip', '127.0.0.1', '--port', String(grpc), '--http-port', String(http), '--db-filename', join(folder, 'temporal-dev.db'), '--log-level', 'error', ...DYNAMIC_CONFIG_ARGUMENTS],
    { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], detached: true },
  );
  return whenReady(child, `127.0.0.1:${grpc}`);
}

async function startServer(server: string, folder: string, port: number | undefined): Promise<RunningTemporal> {
  const ports = await serverPorts(folder, port);
  const config = join(folder, 'server.yaml');
  await writeFile(join(folder, 'dynamic.yaml'), DYNAMIC_CONFIG);
  await writeFile(config, serverConfig(folder, ports));
  const child = spawn(server, ['--config-file', config, '--allow-no-auth', 'start'], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  return whenReady(child, `127.0.0.1:${ports.frontend}`);
}

async function whenReady(child: ChildProcess, address: string): Promise<RunningTemporal> {
  const lastWords = tail(child);
  try {
    await waitUntil('The Temporal server', () => hasNamespace(address), { child, withinMs: 90_000, lastWords });
  } catch (error) {
    await endChild(child, 'SIGTERM', 5_000);
    throw error;
  }
  return { address, pid: child.pid ?? null, stop: () => endChild(child, 'SIGTERM', 15_000), kill: () => endChild(child, 'SIGKILL', 1_000) };
}

/** True once the namespace resolves for those who start workflows; registers it on a new server. */
async function hasNamespace(address: string): Promise<boolean> {
  let connection: Connection;
  try {
    connection = await Connection.connect({ address, connectTimeout: 1000 });
  } catch {
    return false;
  }
  try {
    await connection.workflowService
      .registerNamespace({ namespace: NAMESPACE, workflowExecutionRetentionPeriod: { seconds: 7 * 86_400 } as never })
      .catch((error: { code?: number }) => {
        if (error.code !== ALREADY_EXISTS) throw error;
      });
    // Listing goes through the frontend's cache of namespaces, as starting a workflow does.
    await connection.workflowService.countWorkflowExecutions({ namespace: NAMESPACE });
    return true;
  } catch {
    return false;
  } finally {
    await connection.close();
  }
}

const ALREADY_EXISTS = 6;
