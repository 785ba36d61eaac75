import { join } from 'node:path';
import { createEvidenceActivities } from '#activities/evidence.js';
import { createMetrics } from '#apps/server/metrics.js';
import { createServer } from '#apps/server/create-server.js';
import { openRehearsal, type Rehearsal } from '#apps/worker/rehearsal.js';
import { createWorker, WorkerRunner } from '#apps/worker/create-worker.js';
import { alive } from '#activities/alive.js';
import { verifyEverything } from '#activities/nightly-verification.js';
import type { Application } from '#libs/application/index.js';
import type { Logs } from '#libs/audit/checkpoints/index.js';
import { lastVerifications, lastVerificationsGood, verify, type Evidence } from '#libs/audit/verify/index.js';
import { mailFolder } from '#libs/documents/transport/index.js';
import type { ClockChoice } from '#libs/ledger/index.js';
import { announceRunning } from '#libs/platform/data-folder.js';
import { startLedgerDatabase, startTemporal, type RunningPostgres, type RunningTemporal } from '#libs/platform/embedded/index.js';
import { logTo } from '#libs/platform/logging/log.js';
import type { Progress } from '#libs/platform/progress.js';
import { temporalClient } from '#libs/platform/temporal/connections.js';
import { openLedgerSide, openLogSide, openSignedBundling, tokensOf } from './open-ledger-side.js';

/** Undoes what was started, the last first. */
type Stop = () => Promise<void>;

/** Where the API answers people, and where a monitor reads the figures: on a port of their own. */
export interface Addresses {
  readonly url: string;
  readonly metricsUrl: string;
}

/** The whole system on one machine, brought up part by part; `stop` takes down whatever stands. */
export class System {
  private readonly stops: Stop[] = [];
  private postgres!: RunningPostgres;
  private temporal!: RunningTemporal;
  application!: Application;
  private logs!: Logs;
  rehearsal: Rehearsal | null = null;
  /** Rejects when the engine ended by itself. */
  engineDied!: Promise<never>;

  constructor(
    private readonly folder: string,
    private readonly clock: ClockChoice,
  ) {}

  async startDatabase(progress: Progress): Promise<void> {
    this.postgres = await startLedgerDatabase({ dataDir: this.folder, progress });
    this.stops.push(() => this.postgres.stop());
  }

  async startTemporal(progress: Progress): Promise<void> {
    this.temporal = await startTemporal({ dataDir: join(this.folder, 'temporal'), progress });
    this.stops.push(() => this.temporal.stop());
  }

  get temporalAddress(): string {
    return this.temporal.address;
  }

  async openLedger(): Promise<void> {
    this.application = await openLedgerSide(this.folder, this.postgres.url, this.clock);
    this.stops.push(() => this.application.close());
    this.logs = await openLogSide(this.folder, this.postgres.url, this.application);
    this.stops.push(() => this.logs.close());
  }

  async startEngine(onTrouble: (message: string) => void): Promise<void> {
    const { application, temporal, logs } = this;
    const worker = await createWorker({
      application,
      temporal,
      transport: mailFolder(join(this.folder, 'mail')),
      logs,
      evidence: {
        ...createEvidenceActivities({ logs, onTrouble }),
        verifyEverything: alive(verifyEverything(this.evidence, onTrouble)),
      },
      onTrouble,
    });
    this.stops.push(() => worker.close());
    this.engineDied = worker.get(WorkerRunner).died;
    if (this.clock.mode === 'rehearsal') {
      const rehearsal = openRehearsal({ application, temporal });
      this.rehearsal = rehearsal;
      this.stops.push(() => rehearsal.close());
    }
  }

  private get evidence(): Evidence {
    return { ...this.application, log: this.logs.stored, mailFolder: join(this.folder, 'mail') };
  }

  async startServer(port: number): Promise<Addresses> {
    const { application, rehearsal, temporal } = this;
    const { client, connection, close } = temporalClient(temporal);
    this.stops.push(close);
    const metrics = createMetrics({ verifications: () => lastVerifications(application.ledger) });
    const bundling = await openSignedBundling(this.folder, this.postgres.url, application);
    this.stops.push(() => bundling.close());
    const server = await createServer(
      {
        door: application.door,
        queries: application.queries,
        verify: (place) => verify(this.evidence, place),
        signIns: application.signIns,
        bundling,
        tokens: await tokensOf(this.folder, application),
        health: {
          ledger: () => application.ledger.now(),
          verification: () => lastVerificationsGood(application.ledger),
          temporal: () => connection.withDeadline(Date.now() + 2000, () => client.workflowService.getSystemInfo({})),
        },
        log: logTo(join(this.folder, 'server.log')),
        logs: this.logs.reader,
        ...(rehearsal && {
          rehearsal: {
            where: () => application.ledger.clock(),
            advance: async (to: string) => ({ now: await rehearsal.advance(to) }),
          },
        }),
      },
      application.entrances,
      metrics,
    );
    // Password-less sign-in must never be reachable from another machine.
    await server.listen(port, '127.0.0.1');
    this.stops.push(() => server.close());
    const metricsPort = await metrics.listen(Number(process.env['METRICS_PORT'] ?? 0), '127.0.0.1');
    this.stops.push(() => metrics.close());
    const address = server.getHttpServer().address() as { port: number };
    const url = `http://localhost:${address.port}`;
    this.stops.push(await announceRunning(this.folder, { pid: process.pid, url, databaseUrl: this.postgres.url, temporalAddress: this.temporal.address }));
    return { url, metricsUrl: `http://localhost:${metricsPort}/metrics` };
  }

  async stop(): Promise<void> {
    for (const stop of this.stops.splice(0).reverse()) await stop();
  }
}
