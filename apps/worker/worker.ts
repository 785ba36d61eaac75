import type { Duration } from '@temporalio/common';
import { Worker, type WorkflowBundleOption } from '@temporalio/worker';
import type { EvidenceActivities } from '#activities/evidence-activities.js';
import { createActivities, historyActivities, recordingRuns, type ProcessActivities } from '#activities/index.js';
import { pokes, type Application } from '#libs/application/index.js';
import type { Logs } from '#libs/audit/checkpoints/index.js';
import type { MailTransport } from '#libs/documents/transport/index.js';
import { NAMESPACE } from '#libs/platform/embedded/index.js';
import { temporalClient, type TemporalAddress, workerConnection } from '#libs/platform/temporal/connections.js';
import { buildIdOf } from '#libs/platform/temporal/workflow-history.js';
import { DecisionCheckpoints } from './decision-checkpoints.js';
import { Relay } from './relay.js';
import { keepSchedules, SCHEDULES } from './schedules.js';
import { bundleFromSources, builtBundle, codeOf } from './workflow-bundle.js';
import { TASK_QUEUE } from './workflow-ids.js';

export interface WorkerOptions {
  readonly application: Application;
  readonly temporal: TemporalAddress;
  readonly transport: MailTransport;
  readonly taskQueue?: string;
  /** The workflows as they were built. Left out: bundled from the sources now. */
  readonly workflowBundle?: WorkflowBundleOption;
  readonly activities?: ProcessActivities;
  /** What the schedules of evidence do, beside the sweep of histories, which every worker can. Left out: there are no schedules. */
  readonly evidence?: Partial<EvidenceActivities>;
  /** The logs that are signed behind each decision. Left out: they are not. */
  readonly logs?: Logs;
  readonly onTrouble?: (message: string) => void;
  readonly sweepMs?: number;
  readonly continueAt?: number;
  /** For tests: how soon another worker goes on with what a stopped one had in hand; the SDK's ten seconds otherwise. */
  readonly takeOverAfter?: Duration;
}

export interface RunningWorker {
  /** Rejects when the worker died by itself: the process must then end, and be started anew. */
  readonly died: Promise<never>;
  stop(): Promise<void>;
}

/** The engine: workflows and activities on one task queue, and the relay that wakes them. */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { application, temporal, transport, taskQueue = TASK_QUEUE } = options;
  const connection = await workerConnection(temporal);
  const { client, close } = temporalClient(temporal);
  const workflowBundle = options.workflowBundle ?? builtBundle() ?? (await bundleFromSources());
  // Kept for ever: what a run did is replayed years later on the code that did it.
  const bundle = await application.ledger.storeArtefact('workflow-bundle', Buffer.from(codeOf(workflowBundle)));
  const activities = options.activities ?? createActivities({ application, transport });
  const worker = await Worker.create({
    connection,
    namespace: temporal.namespace ?? NAMESPACE,
    taskQueue,
    workflowBundle,
    buildId: buildIdOf(bundle),
    activities: {
      ...recordingRuns(activities, { application, client, bundle }),
      ...historyActivities({ application, client }),
      ...options.evidence,
    },
    maxConcurrentWorkflowTaskExecutions: WORKFLOW_TASKS_AT_ONCE,
    // Within the ledger's pool: an activity never waits for a connection that another one holds.
    maxConcurrentActivityTaskExecutions: 10,
    shutdownGraceTime: '15 seconds',
    shutdownForceTime: '30 seconds',
    ...(options.takeOverAfter !== undefined && { stickyQueueScheduleToStartTimeout: options.takeOverAfter }),
  });
  const run = worker.run();
  const relay = new Relay({
    ledger: application.ledger,
    client,
    taskQueue,
    types: application.entrances.filter(pokes).map((entrance) => entrance.rules.type),
    ...(options.onTrouble && { onTrouble: options.onTrouble }),
    ...(options.sweepMs !== undefined && { sweepMs: options.sweepMs }),
    ...(options.continueAt !== undefined && { continueAt: options.continueAt }),
  });
  await relay.start();
  const done = options.evidence === undefined ? [] : ['sweepHistories', ...Object.keys(options.evidence)];
  await keepSchedules(client, taskQueue, SCHEDULES.filter(({ activity }) => done.includes(activity)));
  const decisions = options.logs === undefined ? null : decisionCheckpoints(options, options.logs);
  await decisions?.start();
  let stopping = false;
  const died = run.then(
    () => (stopping ? new Promise<never>(() => undefined) : Promise.reject(new Error('The worker stopped by itself.'))),
    (error: unknown) => (stopping ? new Promise<never>(() => undefined) : Promise.reject(error)),
  );
  // Whoever does not watch must still not be brought down by an unhandled rejection while stopping.
  died.catch(() => undefined);
  return {
    died,
    stop: async () => {
      stopping = true;
      await relay.stop();
      await decisions?.stop();
      if (worker.getState() === 'RUNNING') worker.shutdown();
      await run.catch(() => undefined);
      await close();
      await connection.close();
    },
  };
}

function decisionCheckpoints({ application, onTrouble }: WorkerOptions, logs: Logs): DecisionCheckpoints {
  const decisions = new Set(
    application.entrances.flatMap(({ rules }) => rules.catalogue.filter((spec) => spec.decision).map(({ name }) => `${rules.type} ${name}`)),
  );
  return new DecisionCheckpoints({
    ledger: application.ledger,
    logs,
    isDecision: (type, command) => decisions.has(`${type} ${command}`),
    ...(onTrouble && { onTrouble }),
  });
}

/**
 * A workflow task that was taken must be answered within ten seconds, and all run on one thread. After a restart every
 * review wants to be replayed at once: with the SDK's 40 in hand none is done in time, each is handed out again, and on a
 * slow machine that never ends. What is not taken yet waits at the server, and costs nothing.
 */
const WORKFLOW_TASKS_AT_ONCE = 4;
