import { dataFolder, runningSystem } from '#libs/platform/data-folder.js';
import { startLedgerDatabase, startTemporal } from '#libs/platform/embedded/index.js';
import { join } from 'node:path';
import { existsSync } from 'node:fs';
import { BadCliInput, CliFinding, type CliContext, type OpenedForCli } from '../context.js';
import { openLedgerSide, tokensOf } from './open-ledger-side.js';

const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** Attaches to the system that runs on the data folder; where none runs, starts its database for this one command. */
export const cliContext: CliContext = {
  out: (text) => void process.stdout.write(`${text}\n`),
  say,
  async open(): Promise<OpenedForCli> {
    const folder = dataFolder();
    const running = await runningSystem(folder);
    if (running === null && process.env['DATABASE_URL'] === undefined && !existsSync(join(folder, 'postgres'))) {
      throw new BadCliInput(`There is no data in ${folder} yet. Start the system once with \`npm start\`, or name another folder with DATA_DIR.`);
    }
    const database = running === null ? await startLedgerDatabase({ dataDir: folder, progress: say }) : null;
    const databaseUrl = running?.databaseUrl ?? database!.url;
    const application = await openLedgerSide(folder, databaseUrl).catch(async (error: unknown) => {
      await database?.stop();
      throw error;
    });
    return {
      application,
      async tokens() {
        // Whoever runs it for real signs people in by the council's own provider.
        if (process.env['DATABASE_URL'] !== undefined && (await application.ledger.clock()).mode === 'wall')
          throw new CliFinding('Fictional people have tokens on the embedded default and on a rehearsal only.');
        return tokensOf(folder, application);
      },
      startWorkflows: async () => {
        const poked = await application.ledger.pokeEverything();
        if (running === null) await engineForOnce(folder, application);
        else await allHeard(application);
        return poked;
      },
      close: async () => {
        await application.close();
        await database?.stop();
      },
    };
  },
};

/** Runs the engine until every poke was heard: the workflows then wait in Temporal for the next start. */
async function engineForOnce(folder: string, application: OpenedForCli['application']): Promise<void> {
  const { startWorker } = await import('#apps/worker/worker.js');
  const { mailFolder } = await import('#libs/documents/transport/index.js');
  const temporal = await startTemporal({ dataDir: join(folder, 'temporal'), progress: say });
  try {
    const worker = await startWorker({ application, temporal, transport: mailFolder(join(folder, 'mail')), onTrouble: say });
    await allHeard(application);
    await worker.stop();
  } finally {
    await temporal.stop();
  }
}

async function allHeard({ ledger }: OpenedForCli['application']): Promise<void> {
  for (const end = performance.now() + 60_000; (await ledger.owedPokes()) > 0; ) {
    if (performance.now() > end) throw new Error('The engine did not answer within a minute. Is the Temporal server running?');
    await new Promise((resume) => setTimeout(resume, 50));
  }
}
