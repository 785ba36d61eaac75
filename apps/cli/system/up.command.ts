import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { Listr } from 'listr2';
import { s104Figures } from '#libs/application/queries/statistics.js';
import { rolesOf } from '#libs/identity/index.js';
import { dataFolder, runningSystem } from '#libs/platform/data-folder.js';
import { loadSeed } from '../seed/load-seed.js';
import { SEED_STARTS, WHAT_IS_INVENTED } from '../seed/seed-year.js';
import { account } from './account.js';
import { System, type Addresses } from './system.js';

interface Mode {
  readonly clock: 'wall' | 'rehearsal';
  /** The seed year was told to its end. */
  readonly seeded: boolean;
}

/** `npm start`: everything in one go, the same again where it was after a stop. */
export const upCommand = (): Command =>
  new Command('up')
    .description('start the whole system on this machine: database, engine, API')
    .option('--empty', 'without the demonstration year, on the wall clock: for real use')
    .action(async ({ empty }: { empty?: boolean }) => {
      const folder = dataFolder();
      const port = Number(process.env['PORT'] ?? 3000);
      try {
        const mode = await modeOf(folder, empty === true);
        const system = new System(folder, mode.clock === 'wall' ? { mode: 'wall' } : { mode: 'rehearsal', startAt: SEED_STARTS });
        await run(system, folder, mode, port);
      } catch (error) {
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
        process.exitCode = 1;
      }
    });

const MODE_FILE = 'mode.json';
const saveMode = (folder: string, mode: Mode): Promise<void> => writeFile(join(folder, MODE_FILE), JSON.stringify(mode));

/** What this data folder is: a new one becomes what was asked for, and stays it. */
async function modeOf(folder: string, empty: boolean): Promise<Mode> {
  const running = await runningSystem(folder);
  if (running !== null) throw new Error(`The system already runs on ${folder}: ${running.url} (process ${running.pid}). Stop it first, or set DATA_DIR.`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  if (!existsSync(join(folder, MODE_FILE))) await saveMode(folder, { clock: empty ? 'wall' : 'rehearsal', seeded: false });
  const mode = JSON.parse(await readFile(join(folder, MODE_FILE), 'utf8')) as Mode;
  if (empty && mode.clock === 'rehearsal') throw new Error(`${folder} holds the demonstration year. For real use choose another folder: DATA_DIR=/path/of/yours npm start -- --empty`);
  return mode;
}

async function run(system: System, folder: string, mode: Mode, port: number): Promise<void> {
  let stopping: Promise<void> | null = null;
  const stop = (): Promise<void> => (stopping ??= system.stop());
  // npm passes on the signal that a terminal sent to all: a second one must not interrupt the stopping, and leave servers.
  let signalled = false;
  const bySignal = (): void => {
    if (signalled) return;
    signalled = true;
    process.stdout.write('\nStopping …\n');
    stop().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`${String(error)}\n`);
        process.exit(1);
      },
    );
  };
  process.on('SIGINT', bySignal);
  process.on('SIGTERM', bySignal);

  let addresses: Addresses = { url: '', metricsUrl: '' };
  try {
    await steps(system, folder, mode, async () => {
      addresses = await system.startServer(port);
    });
  } catch (error) {
    await stop();
    throw error;
  }
  process.stdout.write(await welcome(system, mode, addresses));
  system.engineDied.catch(async (error: unknown) => {
    if (stopping !== null) return;
    process.stderr.write(`The engine died: ${String(error)}\n`);
    await stop();
    process.exit(1);
  });
}

const steps = (system: System, folder: string, mode: Mode, serve: () => Promise<void>): Promise<unknown> =>
  new Listr(
    [
      {
        title: 'Ledger (Postgres) and engine (Temporal)',
        task: (_, task) =>
          task.newListr(
            [
              { title: 'Postgres', task: (_, one) => system.startDatabase(saying(one)) },
              { title: 'Temporal', task: (_, one) => system.startTemporal(saying(one)) },
            ],
            { concurrent: true },
          ),
      },
      { title: 'Ledger', task: () => system.openLedger() },
      { title: 'Engine', task: () => system.startEngine((message) => process.stderr.write(`${message}\n`)) },
      {
        title: 'The demonstration year',
        enabled: () => mode.clock === 'rehearsal' && !mode.seeded,
        task: async (_, task) => {
          const { door, reviews } = system.application;
          const progress = bar(saying(task));
          await loadSeed({
            door,
            rehearsal: system.rehearsal!,
            versionOf: async (tenant, stream) => (await reviews.load(tenant, stream))?.version ?? 0,
            progress,
          });
          await system.rehearsal!.settle();
          await saveMode(folder, { ...mode, seeded: true });
        },
      },
      { title: 'API', task: serve },
    ],
    { fallbackRenderer: 'simple', fallbackRendererCondition: () => !process.stdout.isTTY, rendererOptions: { collapseSubtasks: false } },
  ).run();

/** In a terminal each word replaces the last; in a log a line every few seconds is enough. */
function saying(task: { output: string }): (message: string) => void {
  let last = -Infinity;
  return (message) => {
    if (!process.stdout.isTTY && performance.now() - last < 5000) return;
    last = performance.now();
    task.output = message;
  };
}

const bar =
  (say: (message: string) => void) =>
  (done: number, total: number, what: string): void => {
    const filled = Math.round((done / total) * 20);
    say(`${'█'.repeat(filled)}${'░'.repeat(20 - filled)} ${Math.round((done / total) * 100)} %  ${what}`);
  };

async function welcome(system: System, mode: Mode, { url, metricsUrl }: Addresses): Promise<string> {
  const { application } = system;
  const lines = ['', `Safer Reviews runs at ${url}`, `  API description  ${url}/api/v1/openapi.json`, `  Metrics          ${metricsUrl}`, ''];
  if (mode.clock === 'rehearsal') {
    const period = { from: '2022-04-01', to: '2023-03-31' };
    const { applications: a, thresholdNotMet: b, reviewsCarriedOut: c, reviewsWithRecommendations: d } = await s104Figures(application.ledger, application.reviews, 'ned', period);
    lines.push(
      WHAT_IS_INVENTED,
      '',
      `The rehearsal clock stands at ${await application.ledger.now()}.`,
      `s.104(9) figures, NED, 1 April 2022 to 31 March 2023: ${a}/${b}/${c}/${d} (applications/not met/reviews/with recommendations)`,
    );
  }
  lines.push(await account(application), '', 'Sign in as one of these fictional people with a token: npm run -s reviews -- token --as EMAIL');
  for (const { email, principal } of application.directory.people()) lines.push(`  ${email.padEnd(34)} ${rolesOf(principal).join(', ')}`);
  lines.push('', 'Stop with Ctrl-C; start again with npm start and everything goes on where it was.', '');
  return lines.join('\n');
}
