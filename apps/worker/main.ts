import { alive } from '#activities/alive.js';
import { verifyEverything } from '#activities/nightly-verification.js';
import { StoredLog } from '#libs/audit/checkpoints/index.js';
import { openDeployment } from '#libs/application/index.js';
import { mailFolder } from '#libs/documents/transport/index.js';
import { readEnvironment } from '#libs/platform/environment.js';
import { runUntilStopped } from '#libs/platform/process/run-until-stopped.js';
import { createWorker, WorkerRunner } from './create-worker.js';

/** The engine as a process of its own: workflows, activities and the relay. Any number may run side by side. */
await runUntilStopped(async () => {
  const environment = readEnvironment(process.env);
  const application = await openDeployment({
    databaseUrl: environment.databaseUrl,
    vault: { env: environment.vaultMasterKey, shreddingRecord: environment.shreddingRecord },
  });
  const say = (message: string): void => void process.stderr.write(`${message}\n`);
  const log = StoredLog.open(environment.databaseUrl);
  const evidence = { ...application, log, mailFolder: environment.mailFolder };
  try {
    const worker = await createWorker({
      application,
      temporal: environment.temporal,
      transport: mailFolder(environment.mailFolder),
      evidence: { verifyEverything: alive(verifyEverything(evidence, say)) },
      onTrouble: say,
    });
    process.stdout.write('The engine runs.\n');
    return {
      died: worker.get(WorkerRunner).died,
      stop: async () => {
        await worker.close();
        await log.close();
        await application.close();
      },
    };
  } catch (error) {
    await log.close();
    await application.close();
    throw error;
  }
});
