import { alive } from '#activities/alive.js';
import { createEvidenceActivities } from '#activities/evidence.js';
import { verifyEverything } from '#activities/nightly-verification.js';
import { openDeployment } from '#libs/application/index.js';
import { openLogs, signingKeysFrom } from '#libs/audit/checkpoints/index.js';
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
  const { databaseUrl, logName, logSigningKey } = environment;
  const { mode } = await application.ledger.clock();
  const logs = openLogs({ databaseUrl, mode, name: logName, keys: signingKeysFrom({ env: mode === 'wall' ? logSigningKey : undefined }) });
  if (logSigningKey === undefined) say('There is no LOG_SIGNING_KEY: the logs of the areas are not signed. `reviews secrets` prints one.');
  const evidence = { ...application, log: logs.stored, mailFolder: environment.mailFolder };
  try {
    const worker = await createWorker({
      application,
      temporal: environment.temporal,
      transport: mailFolder(environment.mailFolder),
      evidence: {
        ...createEvidenceActivities({ logs, onTrouble: say }),
        verifyEverything: alive(verifyEverything(evidence, say)),
      },
      logs,
      onTrouble: say,
    });
    process.stdout.write('The engine runs.\n');
    return {
      died: worker.get(WorkerRunner).died,
      stop: async () => {
        await worker.close();
        await logs.close();
        await application.close();
      },
    };
  } catch (error) {
    await logs.close();
    await application.close();
    throw error;
  }
});
