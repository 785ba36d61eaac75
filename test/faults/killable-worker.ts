import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { TemporalAddress } from '#libs/platform/temporal/connections.js';
import type { Engine } from '#test/support/engine.js';

export interface WorkerOrders {
  readonly databaseUrl: string;
  readonly temporal: TemporalAddress;
  readonly taskQueue: string;
  readonly mail: string;
  /** The workflows, bundled. */
  readonly bundle: string;
  /** It never comes back from handing a letter over: before anything went out, or after. */
  readonly hangs: 'never' | 'before-delivery' | 'after-delivery';
}

export const RUNNING = 'RUNNING';
export const HANGS = 'HANGS';

export interface KillableWorker {
  /** Resolves when the process has said this. */
  said(word: string): Promise<void>;
  /** As a power cut would. */
  kill(): Promise<void>;
}

/** A worker of this engine in a process of its own. Returns once it runs. */
export async function killableWorker(
  engine: Engine,
  hangs: WorkerOrders['hangs'] = 'never',
): Promise<KillableWorker> {
  const orders: WorkerOrders = {
    databaseUrl: engine.line.url,
    temporal: engine.temporal,
    taskQueue: engine.taskQueue,
    mail: engine.mail,
    bundle: process.env['TEST_WORKFLOW_BUNDLE']!,
    hangs,
  };
  const child = spawn(
    process.execPath,
    [
      '--import',
      join(import.meta.dirname, '../support/run-typescript.mjs'),
      join(import.meta.dirname, 'worker-process.ts'),
    ],
    { env: { ...process.env, WORKER_ORDERS: JSON.stringify(orders) }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let words = '';
  const heard = new Set<() => void>();
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (text: Buffer) => {
      words += String(text);
      heard.forEach((look) => look());
    });
  }
  const ended = once(child, 'exit');
  const said = (word: string): Promise<void> =>
    new Promise((resume, fail) => {
      const look = (): void => {
        if (!words.split('\n').includes(word)) return;
        heard.delete(look);
        resume();
      };
      heard.add(look);
      look();
      void ended.then(() => fail(new Error(`The worker ended before it said ${word}:\n${words}`)));
    });
  await said(RUNNING);
  return {
    said,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
