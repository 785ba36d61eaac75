import { LogReader, signingKeysFrom, StoredLog } from '#libs/audit/checkpoints/index.js';
import { lastVerifications, lastVerificationsGood, verify } from '#libs/audit/verify/index.js';
import { openDeployment } from '#libs/application/index.js';
import { openBundling } from '#libs/audit/evidence-bundle/index.js';
import { tokensWith } from '#libs/identity/index.js';
import { readEnvironment } from '#libs/platform/environment.js';
import { logToError } from '#libs/platform/logging/log.js';
import { runUntilStopped } from '#libs/platform/process/run-until-stopped.js';
import { temporalClient } from '#libs/platform/temporal/connections.js';
import { createServer } from './create-server.js';
import { createMetrics } from './metrics.js';

/** The API as a process of its own. Any number may run side by side, and none needs the engine to take a command. */
await runUntilStopped(async () => {
  const environment = readEnvironment(process.env);
  const { databaseUrl, vaultMasterKey, shreddingRecord, tokenKey, temporal, port, metricsPort, host, mailFolder } =
    environment;
  const application = await openDeployment({
    databaseUrl,
    vault: { env: vaultMasterKey, shreddingRecord },
  });
  const bundling = openBundling({
    url: databaseUrl,
    ledger: application.ledger,
    vault: application.vault,
    identity: {
      name: environment.logName,
      mode: (await application.ledger.clock()).mode,
      keys: signingKeysFrom({ env: environment.logSigningKey }),
    },
  });
  const log = StoredLog.open(databaseUrl);
  const engine = temporalClient(temporal);
  const metrics = createMetrics({ verifications: () => lastVerifications(application.ledger) });
  // Letters lie where the worker puts them: only whoever was told where can look at them.
  const evidence = { ...application, log, mailFolder: process.env['MAIL_FOLDER'] ? mailFolder : null };
  const server = await createServer(
    {
      door: application.door,
      queries: application.queries,
      verify: (place) => verify(evidence, place),
      signIns: application.signIns,
      bundling,
      tokens: await tokensWith(tokenKey, application.directory),
      health: {
        ledger: () => application.ledger.now(),
        verification: () => lastVerificationsGood(application.ledger),
        temporal: () =>
          engine.connection.withDeadline(Date.now() + 2000, () =>
            engine.client.workflowService.getSystemInfo({}),
          ),
      },
      log: logToError(),
      logs: new LogReader(log),
    },
    application.entrances,
    metrics,
  );
  await server.listen(port, host);
  const url = await server.getUrl();
  const metricsUrl = new URL('/metrics', url);
  metricsUrl.port = String(await metrics.listen(metricsPort, host));
  process.stdout.write(`The API answers at ${url}\n  Metrics  ${metricsUrl.href}\n`);
  return {
    stop: async () => {
      await server.close();
      await metrics.close();
      await engine.close();
      await log.close();
      await bundling.close();
      await application.close();
    },
  };
});
