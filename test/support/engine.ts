import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createActivities, letterWriters, type ProcessActivities } from '#activities/index.js';
import type { LetterWriter } from '#activities/letter-writer.js';
import { openRehearsal, type Rehearsal } from '#apps/worker/rehearsal.js';
import { startWorker, type RunningWorker } from '#apps/worker/worker.js';
import { typeOfStream } from '#apps/worker/workflow-ids.js';
import { londonTime } from '#apps/cli/seed/story.js';
import {
  entrances,
  type Application,
  type CommandOutcome,
  type CommandRequest,
  type Entrance,
} from '#libs/application/index.js';
import { mailFolder, type MailTransport } from '#libs/documents/transport/index.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import { fictionalPerson } from '#libs/identity/index.js';
import type { RecordedEvent } from '#libs/ledger/index.js';
import type { TemporalAddress } from '#libs/platform/temporal/connections.js';
import { MONDAY, openApplicationOn, openTestApplication, type TestApplication } from './application.js';
import { lettersIn, type DeliveredLetter } from './letters.js';
import { freshNamespace } from './temporal-namespace.js';
import { workflowBundle } from './workflow-bundle.js';

export interface EngineOptions {
  /** Where the rehearsal clock stands at first. */
  readonly startAt?: Instant;
  /** Areas with a procedure in force from the first; left out: both. */
  readonly published?: readonly string[];
  /** Review types beside our own. */
  readonly entrances?: readonly Entrance[];
  readonly writers?: Readonly<Record<string, LetterWriter>>;
  /** The file that exports the workflows; left out: our own registry. */
  readonly workflows?: string;
  /** What the worker gets to do instead of, or beside, the real activities. */
  readonly activities?: (real: ProcessActivities) => ProcessActivities;
  readonly transport?: (folder: MailTransport) => MailTransport;
  /** Begins new runs at this length of history. */
  readonly continueAt?: number;
  /** Another Temporal server than the one that all tests share. */
  readonly temporal?: TemporalAddress;
  /** Another Postgres than the first of `servers()`. */
  readonly server?: string;
  /** Left out: one by which nothing can be decided again. */
  readonly rulesBundle?: Buffer;
  /** File in which shreddings are written down outside the database. */
  readonly shreddingRecord?: string;
}

export type Accepted = Extract<CommandOutcome, { status: 'accepted' }>;

/** A fictional person, who looks at the newest version before each act and may not say when it happened. */
export interface Acting {
  /** The first command of a stream; returns the stream. */
  opens(
    command: string,
    body?: object,
    where?: { readonly type?: string; readonly tenant?: string; readonly stream?: string },
  ): Promise<string>;
  does(stream: string, command: string, body?: object, because?: string): Promise<Accepted>;
  /** The same, whatever the door says. */
  tries(stream: string, command: string, body?: object, because?: string): Promise<CommandOutcome>;
}

/**
 * The system of one partnership area as it runs: a server's side and a worker's side, each with the application on one
 * real Postgres, the real Temporal server between them, and a rehearsal that lets time pass.
 */
export class Engine {
  private readonly tenants = new Map<string, string>();
  private workerSide: { readonly application: Application; readonly worker: RunningWorker } | null = null;
  private acts = 0;

  private constructor(
    private readonly options: EngineOptions,
    private readonly opened: TestApplication,
    private serverSide: Application,
    readonly temporal: TemporalAddress,
    private rehearsal: Rehearsal,
    /** Where delivered letters lie. */
    readonly mail: string,
    private readonly bundle: { readonly code: string },
    readonly taskQueue: string,
  ) {}

  static async open(options: EngineOptions = {}): Promise<Engine> {
    const address = options.temporal?.address ?? process.env['TEST_TEMPORAL_ADDRESS'];
    if (address === undefined) throw new Error('The global set-up started no Temporal server');
    const [opened, namespace, mail, bundle] = await Promise.all([
      openTestApplication({
        ...opening(options),
        ...(options.published && { published: options.published }),
        ...(options.server && { server: options.server }),
      }),
      options.temporal?.namespace ?? freshNamespace(address),
      mkdtemp(join(tmpdir(), 'safer-reviews-mail-')),
      workflowBundle(options.workflows),
    ]);
    const temporal = { address, namespace };
    const rehearsal = openRehearsal({ application: opened.application, temporal });
    const engine = new Engine(
      options,
      opened,
      opened.application,
      temporal,
      rehearsal,
      mail,
      bundle,
      namespace,
    );
    await engine.startWorker();
    return engine;
  }

  /** The server's side. */
  get application(): Application {
    return this.serverSide;
  }

  get database(): TestApplication['database'] {
    return this.opened.database;
  }

  /** Between both sides and their database. */
  get line(): TestApplication['line'] {
    return this.opened.line;
  }

  /** The worker's process comes up: an application of its own, activities, workflows, relay. */
  async startWorker(): Promise<void> {
    if (this.workerSide !== null) throw new Error('The worker runs already');
    const { options, temporal, taskQueue } = this;
    const application = await this.openApplication();
    const folder = mailFolder(this.mail);
    const transport = options.transport?.(folder) ?? folder;
    const real = createActivities({
      application,
      transport,
      writers: { ...letterWriters, ...options.writers },
    });
    const worker = await startWorker({
      application,
      temporal,
      transport,
      taskQueue,
      workflowBundle: this.bundle,
      activities: options.activities?.(real) ?? real,
      takeOverAfter: '1 second',
      ...(options.continueAt === undefined ? {} : { continueAt: options.continueAt }),
    });
    this.workerSide = { application, worker };
  }

  /** And goes, with everything that it kept in memory. */
  async stopWorker(): Promise<void> {
    const side = this.workerSide;
    this.workerSide = null;
    await side?.worker.stop();
    await side?.application.close();
  }

  async restartWorker(): Promise<void> {
    await this.stopWorker();
    await this.startWorker();
  }

  /** The server's process is closed and opened again on the same database. The worker works on. */
  async restartServer(): Promise<void> {
    await this.rehearsal.close();
    await this.serverSide.close();
    this.serverSide = await this.openApplication();
    this.rehearsal = openRehearsal({ application: this.serverSide, temporal: this.temporal });
  }

  private openApplication(): Promise<Application> {
    return openApplicationOn(this.line.url, opening(this.options));
  }

  /** Lets time pass until then, an instant or a London time such as `2026-12-01 09:00`, through the engine. */
  async advance(to: string): Promise<void> {
    await this.rehearsal.advance(instantOf(to));
  }

  /** The same without waiting for workflows that have done all that is due and are about to say so. */
  async pass(to: string): Promise<void> {
    await this.rehearsal.pass(instantOf(to));
  }

  /** Waits until nothing that is due is left undone. */
  settle(): Promise<void> {
    return this.rehearsal.settle();
  }

  /** The clock alone goes on, as it does while nobody works. */
  async setClock(to: string): Promise<void> {
    await this.application.ledger.setRehearsalClock(instantOf(to));
  }

  now(): Promise<Instant> {
    return this.application.ledger.now();
  }

  as(email: string): Acting {
    const tries: Acting['tries'] = async (stream, command, body = {}, because) => {
      const tenant = this.tenantOf(stream);
      for (;;) {
        const { version } = await this.application.ledger.load(tenant, stream);
        const outcome = await this.handle(email, {
          tenant,
          type: typeOfStream(stream),
          stream,
          command,
          body,
          ...(version === 0 ? {} : { expectedVersion: version }),
          ...(because === undefined ? {} : { reason: because }),
        });
        // The engine was quicker: whoever is told so looks again.
        if (outcome.status === 'accepted' || outcome.problem.code !== 'STALE_VERSION') return outcome;
      }
    };
    return {
      tries,
      does: async (...act) => accepted(email, act[1], await tries(...act)),
      opens: async (command, body = {}, where = {}) => {
        const { type = 'community-trigger', tenant = 'ned', stream = null } = where;
        const outcome = accepted(
          email,
          command,
          await this.handle(email, { tenant, type, stream, command, body }),
        );
        this.tenants.set(outcome.stream, tenant);
        return outcome.stream;
      },
    };
  }

  private handle(
    email: string,
    request: Omit<CommandRequest, 'actor' | 'commandId'>,
  ): Promise<CommandOutcome> {
    this.acts += 1;
    return this.application.door.handle({
      ...request,
      actor: fictionalPerson(email),
      commandId: `act-${this.acts}`,
    });
  }

  private tenantOf(stream: string): string {
    return this.tenants.get(stream) ?? 'ned';
  }

  async events(stream: string): Promise<readonly RecordedEvent[]> {
    return (await this.application.ledger.load(this.tenantOf(stream), stream)).events;
  }

  /** The folded state, as its type's rules see it. */
  async state<S>(stream: string): Promise<S> {
    const review = await this.application.reviews.load(this.tenantOf(stream), stream);
    if (review === null) throw new Error(`There is no ${stream}`);
    return review.state as S;
  }

  /** Everything in the mail folder, in the order of delivery. */
  letters(): Promise<readonly DeliveredLetter[]> {
    return lettersIn(this.mail);
  }

  async close(): Promise<void> {
    await this.stopWorker();
    await this.rehearsal.close();
    await this.serverSide.close();
    await this.line.close();
    await this.database.drop();
    await rm(this.mail, { recursive: true, force: true });
  }
}

export const openEngine = (options?: EngineOptions): Promise<Engine> => Engine.open(options);

const opening = ({ startAt = MONDAY, entrances: others = [], rulesBundle, shreddingRecord }: EngineOptions) => ({
  clock: { mode: 'rehearsal' as const, startAt },
  letIn: [...entrances, ...others],
  ...(rulesBundle && { rulesBundle }),
  ...(shreddingRecord && { shreddingRecord }),
});

const instantOf = (time: string): Instant => (time.includes('T') ? time : londonTime(time));

function accepted(email: string, command: string, outcome: CommandOutcome): Accepted {
  if (outcome.status === 'accepted') return outcome;
  const { code, detail, field } = outcome.problem;
  throw new Error(`${email} ${command}: ${code} ${field ?? ''} ${detail}`);
}
