import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fictionalDirectory, fictionalPerson, newTokenKey, tokensWith } from '#libs/identity/index.js';
import { migrate } from '#libs/ledger/index.js';
import { openApplication, entrances } from '#libs/application/index.js';
import { ENGLAND_AND_WALES } from '#libs/domain/kernel/bank-holidays.js';
import { endChild, freePort, tail, waitUntil } from '#libs/platform/embedded/child-process.js';
import { masterKeyFrom } from '#libs/vault/index.js';
import { publishProcedure } from '#test/support/application.js';
import { anApplication } from '#test/support/an-application.js';
import { freshDatabase, servers, type FreshDatabase } from '#test/support/databases.js';

const ROOT = join(import.meta.dirname, '../..');
const VAULT_MASTER_KEY = Buffer.alloc(32, 9).toString('base64');

/** As production runs it: API and engine as two processes of the built code, against a real database and Temporal. */
describe('API and engine as processes apart', () => {
  let database: FreshDatabase;
  let folder: string;
  let variables: NodeJS.ProcessEnv;
  let api: string;
  let token: string;
  const children: ChildProcess[] = [];
  let server: ReturnType<typeof run>;

  const run = (file: string): { readonly child: ChildProcess; readonly lastWords: () => string } => {
    const child = spawn(process.execPath, [join(ROOT, 'dist/apps', file)], {
      env: variables,
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(child);
    return { child, lastWords: tail(child) };
  };

  const asked = async (path: string, init: RequestInit = {}): Promise<Response> =>
    fetch(`${api}${path}`, {
      ...init,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        ...(init.headers as Record<string, string>),
      },
    });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'safer-reviews-apart-'));
    const [first] = servers();
    database = await freshDatabase(first![1]);
    await migrate(database.url);
    const tokenKey = await newTokenKey();
    const port = await freePort();
    api = `http://127.0.0.1:${port}`;
    token = await (
      await tokensWith(tokenKey, fictionalDirectory())
    ).issue(fictionalPerson('coordinator@ned.example'));
    variables = {
      PATH: process.env['PATH'],
      TZ: 'UTC',
      PEOPLE: 'fictional',
      DATABASE_URL: database.url,
      TEMPORAL_ADDRESS: process.env['TEST_TEMPORAL_ADDRESS'],
      VAULT_MASTER_KEY,
      TOKEN_KEY: tokenKey,
      PORT: String(port),
      MAIL_FOLDER: join(folder, 'mail'),
    };
    const prepared = await openApplication({
      url: database.url,
      masterKey: await masterKeyFrom({ env: VAULT_MASTER_KEY }),
      directory: fictionalDirectory(),
      entrances,
      calendar: ENGLAND_AND_WALES,
      rulesBundle: Buffer.from('the rules under test'),
      tenants: ['ned'],
    });
    await publishProcedure(prepared, 'ned');
    await prepared.close();
  });

  afterAll(async () => {
    await Promise.all(children.map((child) => endChild(child, 'SIGTERM', 20_000)));
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  it('a process that lacks a setting ends at once and says which', async () => {
    const { DATABASE_URL: _, ...lacking } = variables;
    const child = spawn(process.execPath, [join(ROOT, 'dist/apps/server/main.js')], {
      env: lacking,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const words = tail(child);
    const [code] = (await once(child, 'close')) as [number];
    expect(code).toBe(1);
    expect(words()).toContain('Set DATABASE_URL');
  });

  it('the API says where its metrics are, and they are there', async () => {
    server = run('server/main.js');
    const where = (): string | undefined => /Metrics +(http\S+)/.exec(server.lastWords())?.[1];
    await waitUntil('The address of the metrics', () => Promise.resolve(where() !== undefined), {
      child: server.child,
      withinMs: 30_000,
      lastWords: server.lastWords,
    });
    const answer = await fetch(where() ?? '');
    expect(await answer.text()).toContain('http_request_duration_seconds');
  });

  it('the API takes an application while no engine runs, and the engine does what follows once it is there', async () => {
    await waitUntil(
      'The API',
      () =>
        fetch(`${api}/health/live`).then(
          ({ ok }) => ok,
          () => false,
        ),
      {
        child: server.child,
        withinMs: 30_000,
        lastWords: server.lastWords,
      },
    );
    const sent = await asked('/api/v1/community-triggers', {
      method: 'POST',
      headers: { 'Idempotency-Key': 'apart-1' },
      body: JSON.stringify(anApplication()),
    });
    expect(sent.status).toBe(201);
    const { reviewId } = (await sent.json()) as { reviewId: string };
    const types = async (): Promise<readonly string[]> => {
      const answer = (await (await asked(`/api/v1/reviews/${reviewId}/events`)).json()) as {
        events: { type: string }[];
      };
      return answer.events.map(({ type }) => type);
    };
    expect(await types()).not.toContain('ApplicationCirculated');
    const worker = run('worker/main.js');
    await waitUntil('The engine', async () => (await types()).includes('ApplicationCirculated'), {
      child: worker.child,
      withinMs: 60_000,
      lastWords: worker.lastWords,
    });
  }, 120_000);

  it('each process stops cleanly when it is told to', async () => {
    for (const child of children) {
      const gone = once(child, 'exit') as Promise<[number | null, string | null]>;
      child.kill('SIGTERM');
      expect(await gone).toEqual([0, null]);
    }
  });
});
