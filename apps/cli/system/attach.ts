import { type Logs, StoredLog } from '#libs/audit/checkpoints/index.js';
import { dataFolder, runningSystem, type RunningSystem } from '#libs/platform/data-folder.js';
import { startLedgerDatabase, startTemporal } from '#libs/platform/embedded/index.js';
import { temporalFrom } from '#libs/platform/environment.js';
import { join } from 'node:path';
import { existsSync } from 'node:fs';
import type { Bundling } from '#libs/audit/evidence-bundle/index.js';
import { BadCliInput, CliFinding, type CliContext, type OpenedForCli, type OpenedWithLogs } from '../context.js';
import type { OpenedForExport } from '../export.command.js';
import { logKeyFile } from './log-identity.js';
import { openLedgerSide, openLogSide, openSignedBundling, tokensOf } from './open-ledger-side.js';

const say = (text: string): void => void process.stderr.write(`${text}\n`);

/** Attaches to the system that runs on the data folder; where none runs, starts its database for this one command. */
export const cliContext: CliContext<OpenedForExport & OpenedWithLogs> = {
  out: (text) => void process.stdout.write(`${text}\n`),
  say,
  async open(): Promise<OpenedForExport & OpenedWithLogs> {
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
    let logs: Promise<Logs> | null = null;
    const log = StoredLog.open(databaseUrl);
    let bundling: Bundling | undefined;
    return {
      application,
      log,
      mailFolder: lettersIn(folder),
      databaseUrl,
      openCopy: (url) => openLedgerSide(folder, url, undefined, null),
      logs: () => (logs ??= openLogSide(folder, databaseUrl, application)),
      async logKeyFile() {
        const { mode } = await application.ledger.clock();
        return mode === 'wall' && process.env['LOG_SIGNING_KEY'] !== undefined ? null : logKeyFile(folder, mode);
      },
      async tokens() {
        // Whoever runs it for real signs people in by the council's own provider.
        if (process.env['DATABASE_URL'] !== undefined && (await application.ledger.clock()).mode === 'wall')
          throw new CliFinding('Fictional people have tokens on the embedded default and on a rehearsal only.');
        return tokensOf(folder, application);
      },
      async bundling() {
        bundling ??= await openSignedBundling(folder, databaseUrl, application);
        return bundling;
      },
      startWorkflows: () => startedIn(folder, running, application),
      close: async () => {
        await log.close();
        await bundling?.close();
        await (await logs)?.close();
        await application.close();
        await database?.stop();
      },
    };
  },
};

/** A database of somebody's own means a worker apart, which may put its letters where this machine cannot see them. */
function lettersIn(folder: string): string | null {
  const here = process.env['MAIL_FOLDER'] ?? join(folder, 'mail');
  return process.env['DATABASE_URL'] !== undefined && !existsSync(here) ? null : here;
}

/** In the Temporal server that runs, or in the folder's own: there the runs wait for the next start of the system. */
async function startedIn(
  folder: string,
  running: RunningSystem | null,
  application: OpenedForCli['application'],
): Promise<number> {
  const { startWorkflows } = await import('#apps/worker/start-workflows.js');
  if (running !== null) return startWorkflows({ application, temporal: { address: running.temporalAddress } });
  const server = await startTemporal({ dataDir: join(folder, 'temporal'), progress: say });
  try {
    return await startWorkflows({ application, temporal: temporalFrom(process.env, server.address) });
  } finally {
    await server.stop();
  }
}
