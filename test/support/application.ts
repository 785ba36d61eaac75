import type { NestExpressApplication } from '@nestjs/platform-express';
import supertest from 'supertest';
import { ENGLAND_AND_WALES } from '#libs/domain/kernel/bank-holidays.js';
import { createServer } from '#apps/server/create-server.js';
import type { Metrics } from '#apps/server/metrics.js';
import type { Rehearsal, ServerLog, ServerParts } from '#apps/server/rest/parts.js';
import {
  entrances,
  openApplication,
  type Application,
  type CommandRequest,
  type Entrance,
} from '#libs/application/index.js';
import { verify, type Evidence } from '#libs/audit/verify/index.js';
import { exampleSettings } from '#libs/application/partnership/procedure-settings.dto.js';
import {
  directoryOf,
  FICTIONAL_ORGANISATIONS,
  FICTIONAL_PEOPLE,
  fictionalPerson,
  newTokenKey,
  tokensWith,
  type Person,
  type Tokens,
} from '#libs/identity/index.js';
import { migrate, type ClockChoice } from '#libs/ledger/index.js';
import { MasterKey } from '#libs/vault/index.js';
import { cuttable, type Cuttable } from './cuttable.js';
import { testBundling } from './test-log.js';
import { freshDatabase, servers, type FreshDatabase } from './databases.js';

export const MONDAY = '2026-11-23T09:00:00.000Z';

export interface TestApplication {
  readonly application: Application;
  readonly database: FreshDatabase;
  /** Between the application and its database. */
  readonly line: Cuttable;
  close(): Promise<void>;
}

const anyServer = (): string => {
  const [first] = servers();
  if (first === undefined) throw new Error('The global set-up started no Postgres');
  return first[1];
};

/** What a test may have otherwise than the rest; left out: as everywhere. */
interface OpeningOptions {
  readonly clock?: ClockChoice;
  readonly letIn?: readonly Entrance[];
  readonly rulesBundle?: Buffer;
  /** People whom the test needs beside those of the demonstration year. */
  readonly guests?: readonly Person[];
  /** File in which shreddings are written down outside the database. */
  readonly shreddingRecord?: string;
}

/** The application on a database that stands already: another process, or the same one after a restart. */
export const openApplicationOn = (
  url: string,
  {
    clock = { mode: 'rehearsal', startAt: MONDAY },
    letIn = entrances,
    rulesBundle = Buffer.from('the rules under test'),
    guests = [],
    shreddingRecord,
  }: OpeningOptions = {},
): Promise<Application> =>
  openApplication({
    url,
    masterKey: new MasterKey(Buffer.alloc(32, 7)),
    directory: directoryOf([...FICTIONAL_PEOPLE, ...guests], FICTIONAL_ORGANISATIONS),
    entrances: letIn,
    calendar: ENGLAND_AND_WALES,
    rulesBundle,
    tenants: ['ned', 'bolsover'],
    clock,
    shreddingRecord,
  });

/** The whole application on a real, empty Postgres of the test's own, with a procedure in force in these areas. */
export async function openTestApplication({
  server = anyServer(),
  published = ['ned', 'bolsover'],
  ...options
}: OpeningOptions & {
  /** Of `servers()`. */
  readonly server?: string;
  readonly published?: readonly string[];
} = {}): Promise<TestApplication> {
  const database = await freshDatabase(server);
  await migrate(database.url);
  const line = await cuttable(database.url);
  const application = await openApplicationOn(line.url, options);
  for (const tenant of published) await publishProcedure(application, tenant);
  return {
    application,
    database,
    line,
    close: async () => {
      await application.close();
      await line.close();
      await database.drop();
    },
  };
}

export async function publishProcedure({ door }: Application, tenant: string): Promise<void> {
  const send = async (command: string, body: object) => {
    const outcome = await door.handle({
      tenant,
      type: 'procedure',
      stream: `procedure/${tenant}`,
      command,
      body,
      actor: fictionalPerson(`admin@${tenant}.example`),
      commandId: `procedure-${command}`,
    } satisfies CommandRequest);
    if (outcome.status === 'accepted') return outcome.version;
    throw new Error(`${command}: ${outcome.problem.detail}`);
  };
  const settings = { ...exampleSettings, areaIds: [tenant] };
  await send('DraftProcedure', {
    settings: {
      ...settings,
      relevantBodies: [`${tenant}-council`, 'derbyshire-police', 'derbyshire-health'],
    },
  });
  const expectedVersion = await send('ConsultLocalPolicingBody', {
    body: 'local-policing-body',
    on: '2022-01-10',
  });
  const outcome = await door.handle({
    tenant,
    type: 'procedure',
    stream: `procedure/${tenant}`,
    command: 'PublishProcedure',
    body: { effectiveFrom: '2022-01-31', publishedUrl: `https://${tenant}.example/asb-case-review` },
    actor: fictionalPerson(`admin@${tenant}.example`),
    commandId: 'procedure-PublishProcedure',
    expectedVersion,
  });
  if (outcome.status === 'refused') throw new Error(outcome.problem.detail);
}

/** The API over an application that somebody else opened and closes. */
export interface ServedApplication {
  readonly tokens: Tokens;
  readonly logged: string[];
  /** A request as this fictional person; without one, as nobody. */
  as(email: string | null): Promise<Asking>;
  close(): Promise<void>;
}

export type TestServer = TestApplication & ServedApplication;

export interface Asking {
  get(path: string): supertest.Test;
  post(path: string, body?: unknown, headers?: Readonly<Record<string, string>>): supertest.Test;
  /** With a new key, unless one is given. */
  send(path: string, body?: unknown, headers?: Readonly<Record<string, string>>): supertest.Test;
}

const NO_LOG = null as unknown as Evidence['log'];

let keys = 0;
export const newKey = (): string => `key-${(keys += 1)}-${process.hrtime.bigint()}`;

interface ServingOptions {
  readonly logs?: ServerParts['logs'];
  readonly metrics?: Metrics;
  readonly rehearsal?: Rehearsal;
  readonly requestsPerMinute?: number;
}

export async function openTestServer(
  options: ServingOptions & {
    readonly clock?: ClockChoice;
    /** People whom the test needs beside those of the demonstration year. */
    readonly guests?: readonly Person[];
  } = {},
): Promise<TestServer> {
  const { clock, guests } = options;
  const opened = await openTestApplication({ ...(clock && { clock }), ...(guests && { guests }) });
  const served = await serve(opened.application, options);
  return {
    ...opened,
    ...served,
    close: async () => {
      await served.close();
      await opened.close();
    },
  };
}

export async function serve(
  application: Application,
  options: ServingOptions = {},
): Promise<ServedApplication> {
  const tokens = await tokensWith(await newTokenKey(), application.directory);
  const logged: string[] = [];
  const write = (facts: object, message: string) => void logged.push(JSON.stringify({ ...facts, message }));
  const log: ServerLog = { info: write, error: write };
  const principal = (email: string) => {
    const found = application.directory.byEmail(email);
    if (found === null) throw new Error(`There is no ${email}`);
    return found.principal;
  };
  const nest: NestExpressApplication = await createServer(
    {
      door: application.door,
      queries: application.queries,
      // Of one review, of which no checkpoint speaks alone.
      verify: (place) => verify({ ...application, log: NO_LOG, mailFolder: null }, place),
      signIns: application.signIns,
      bundling: testBundling(application.ledger),
      tokens,
      log,
      health: { ledger: () => application.ledger.now() },
      ...(options.logs && { logs: options.logs }),
      ...(options.rehearsal && { rehearsal: options.rehearsal }),
      ...(options.requestsPerMinute && { requestsPerMinute: options.requestsPerMinute }),
    },
    application.entrances,
    options.metrics,
  );
  await nest.listen(0, '127.0.0.1');
  const agent = supertest(nest.getHttpServer());
  return {
    tokens,
    logged,
    as: async (email) => {
      const authorization = email === null ? null : `Bearer ${await tokens.issue(principal(email))}`;
      const signed = (test: supertest.Test) =>
        authorization === null ? test : test.set('Authorization', authorization);
      const post: Asking['post'] = (path, body = {}, headers = {}) =>
        signed(agent.post(path))
          .set('Content-Type', 'application/json')
          .set(headers)
          .send(body as object);
      return {
        get: (path) => signed(agent.get(path)),
        post,
        send: (path, body, headers) => post(path, body, { 'Idempotency-Key': newKey(), ...headers }),
      };
    },
    close: () => nest.close(),
  };
}
