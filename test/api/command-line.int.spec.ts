import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { unzipSync } from 'fflate';
import type { CliContext } from '#apps/cli/context.js';
import { compareCommand } from '#apps/cli/compare.command.js';
import { exportCommand, type OpenedForExport } from '#apps/cli/export.command.js';
import { eventsCommand } from '#apps/cli/events.command.js';
import { listCommand } from '#apps/cli/list.command.js';
import { rebuildCommand } from '#apps/cli/rebuild.command.js';
import { showCommand } from '#apps/cli/show.command.js';
import { statsCommand } from '#apps/cli/stats.command.js';
import { tokenCommand } from '#apps/cli/token.command.js';
import { verifyCommand } from '#apps/cli/verify.command.js';
import { StoredLog } from '#libs/audit/checkpoints/index.js';
import type { Application } from '#libs/application/index.js';
import { migrate } from '#libs/ledger/index.js';
import { anApplication } from '#test/support/an-application.js';
import { openApplicationOn, openTestServer, type TestServer } from '#test/support/application.js';
import { freshDatabase, servers } from '#test/support/databases.js';
import { testBundling } from '#test/support/test-log.js';

describe('The command line', () => {
  let server: TestServer;
  let id: string;
  let reference: string;
  /** What the commands are run on. */
  let asked: Application;
  /** Of what the commands are run on. */
  let log: StoredLog;
  /** What the engine answers. */
  let engine = (): Promise<number> => Promise.resolve(2);

  beforeAll(async () => {
    server = await openTestServer();
    asked = server.application;
    log = StoredLog.open(server.database.url);
    const coordinator = await server.as('coordinator@ned.example');
    const { body } = await coordinator.send('/api/v1/community-triggers', anApplication()).expect(201);
    ({ reviewId: id, reference } = body as { reviewId: string; reference: string });
    await coordinator.send(`/api/v1/reviews/${id}/commands/AcknowledgeApplication`).expect(200);
    const bolsover = await server.as('coordinator@bolsover.example');
    await bolsover.send('/api/v1/community-triggers', anApplication({ area: 'bolsover' })).expect(201);
  });
  afterAll(async () => {
    await log.close();
    await server.close();
  });

  const run = async (...words: string[]): Promise<{ out: string[]; said: string[]; exit: number }> => {
    const out: string[] = [];
    const said: string[] = [];
    let closed = 0;
    const context: CliContext<OpenedForExport> = {
      open: () =>
        Promise.resolve({
          application: asked,
          mailFolder: join(tmpdir(), 'no-letters-here'),
          databaseUrl: '',
          log,
          openCopy: () => Promise.reject(new Error('Nothing is copied here')),
          tokens: () => Promise.resolve(server.tokens),
          bundling: () => Promise.resolve({ ...testBundling(asked.ledger), close: () => Promise.resolve() }),
          startWorkflows: () => engine(),
          close: () => {
            closed += 1;
            return Promise.resolve();
          },
        }),
      out: (text) => void out.push(text),
      say: (text) => void said.push(text),
    };
    const commands = [
      listCommand,
      showCommand,
      compareCommand,
      eventsCommand,
      statsCommand,
      exportCommand,
      verifyCommand,
      rebuildCommand,
      tokenCommand,
    ];
    const program = new Command('reviews');
    for (const make of commands) program.addCommand(make(context));
    const before = process.exitCode;
    process.exitCode = 0;
    await program.parseAsync(['node', 'reviews', ...words]);
    const exit = Number(process.exitCode);
    process.exitCode = before;
    expect(closed).toBe(1);
    return { out, said, exit };
  };
  const json = async (...words: string[]): Promise<unknown> =>
    JSON.parse((await run(...words)).out.join('\n')) as unknown;

  it('lists every review in order of reference', async () => {
    const all = (await json('list', '--json')) as Record<string, unknown>[];
    expect(all.map((one) => one['reference'])).toEqual(['BOLSOVER-CT-2026-001', 'NED-CT-2026-001']);
    expect(Object.keys(all[1] ?? {}).sort()).toEqual([
      'nextDue',
      'reference',
      'reviewId',
      'stage',
      'tenant',
      'type',
      'version',
    ]);
    expect(await json('list', '--tenant', 'ned', '--json')).toEqual([all[1]]);
    expect((await run('list')).out).toHaveLength(2);
  });

  it('shows a review by id or reference, now and as it was known', async () => {
    expect(await json('show', id, '--json')).toMatchObject({ reviewId: id, stage: 'ACKNOWLEDGED' });
    expect(await json('show', reference, '--as-of', '1', '--json')).toMatchObject({
      reviewId: id,
      version: 1,
    });
    expect(await json('show', id, '--as-of', '2026-11-23T09:00:00Z', '--json')).toMatchObject({
      stage: 'ACKNOWLEDGED',
    });
    expect((await run('show', id)).out.join('\n')).toContain(reference);
    expect(await json('show', id, '--json')).toMatchObject({
      case: { application: { applicantName: 'Jamie Penrose' }, returns: [] },
    });
  });

  it('tells a person how it stood, in words, with what must be known to read it rightly', async () => {
    const { out } = await run('show', reference, '--as-of', '1');
    expect(out.slice(0, 4)).toEqual([
      'Community Trigger NED-CT-2026-001',
      'As it was known on 23 November 2026 at 9am (version 1)',
      `Id: ${id}`,
      'Stage: application received',
    ]);
    expect(out).toEqual(
      expect.arrayContaining([
        'How to read this',
        '  “Acknowledge the application” (AD1), due 26 November 2026: open (The local procedure: local procedure)',
        '  Name of the applicant: Jamie Penrose',
      ]),
    );
    expect(await json('show', id, '--true-at', '2026-11-23T09:00:00Z', '--json')).toMatchObject({
      stage: 'ACKNOWLEDGED',
      standing: { basis: 'TRUE', datedLater: 0 },
    });
  });

  it('compares two points for a person, and for a program', async () => {
    const { out } = await run('compare', reference, '--from', '1');
    expect(out[0]).toBe('Community Trigger NED-CT-2026-001');
    expect(out.join('\n')).toMatch(
      /From: as it was known .* \(version 1\)\nTo: {3}as it was known .*\n\d changes by \d events\.\n\n1\. /,
    );
    expect(out).toContainEqual(
      '2. The case moved from “application received” to “application acknowledged”, because on 23 November 2026 the application was acknowledged (local procedure AD1; A23).',
    );
    expect(out[6]).toMatch(
      /^ {3}By the case coordinator \(person [0-9a-f-]{36}, North East Derbyshire District Council\), version 2, recorded 23 November 2026 at 9am\.$/,
    );
    expect(await json('compare', id, '--on', '2026-11-23', '--json')).toMatchObject({
      from: { basis: 'KNOWN' },
      to: { basis: 'TRUE' },
      lines: [],
    });
  });

  it('prints the events, one JSON object a line', async () => {
    const { out } = await run('events', id, '--json');
    const events = out.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(events.map((one) => one['streamversion'])).toEqual(events.map((_, index) => index + 1));
    expect(events[0]).toMatchObject({
      specversion: '1.0',
      id: expect.stringMatching(/^[0-9a-f-]{36}$/),
      source: '/tenants/ned',
      type: 'ApplicationReceived',
      subject: `community-trigger/${id}`,
      time: '2026-11-23T09:00:00.000Z',
      recordedat: '2026-11-23T09:00:00.000Z',
      clock: 'rehearsal',
      actorrole: 'CASE_COORDINATOR',
      authority: 's.104(1)',
      procedureversion: expect.any(String),
      rulesversion: expect.stringMatching(/^[0-9a-f]{64}$/),
      prevhash: '0'.repeat(64),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
  });

  it('counts exactly the four figures', async () => {
    const words = ['stats', 's104', '--tenant', 'ned', '--from', '2026-04-01', '--to', '2027-03-31'];
    expect(await json(...words)).toEqual({
      applications: 1,
      thresholdNotMet: 0,
      reviewsCarriedOut: 0,
      reviewsWithRecommendations: 0,
    });
  });

  it('issues a token that the API takes', async () => {
    const { out } = await run('token', '--as', 'coordinator@ned.example');
    const nobody = await server.as(null);
    await nobody
      .get(`/api/v1/reviews/${id}`)
      .set('Authorization', `Bearer ${out[0] ?? ''}`)
      .expect(200);
  });

  it('rebuilds the read models from the ledger alone', async () => {
    const before = await json('list', '--json');
    await server.database.query('delete from read_models.case_list');
    expect(await json('list', '--json')).toEqual([]);
    expect(await json('rebuild')).toMatchObject({
      streams: expect.any(Number),
      workflowsStarted: 2,
      readModelsRebuilt: 3,
    });
    expect(await json('list', '--json')).toEqual(before);
  });

  it('says that the engine did not answer, with the read models rebuilt all the same', async () => {
    engine = () => Promise.reject(new Error('No connection established'));
    const { out, said, exit } = await run('rebuild');
    engine = () => Promise.resolve(2);
    expect(JSON.parse(out.join('\n'))).toMatchObject({ workflowsStarted: 0, readModelsRebuilt: 3 });
    expect(said).toEqual([expect.stringContaining('No connection established')]);
    expect(exit).toBe(1);
  });

  it.each([
    [['show', 'no-such-review'], 1],
    [['show', 'NED-CT-2026-001', '--as-of', '2020-01-01'], 2],
    [['show', 'NED-CT-2026-001', '--as-of', '0'], 2],
    [['show', 'NED-CT-2026-001', '--as-of', '2030-01-01'], 2],
    [['show', 'NED-CT-2026-001', '--true-at', '1'], 2],
    [['show', 'NED-CT-2026-001', '--true-at', '2026-11-23', '--as-of', '1'], 2],
    [['compare', 'NED-CT-2026-001'], 2],
    [['compare', 'NED-CT-2026-001', '--from', '99'], 2],
    [['compare', 'no-such-review', '--from', '1'], 1],
    [['events', 'no-such-review', '--json'], 1],
    [['verify', 'no-such-review'], 1],
    [['stats', 's104', '--tenant', 'atlantis', '--from', '2026-04-01', '--to', '2027-03-31'], 2],
    [['stats', 's104', '--tenant', 'ned', '--from', '2026-04-31', '--to', '2027-03-31'], 2],
    [['stats', 's104', '--tenant', 'ned', '--from', '2026-04-02', '--to', '2026-04-01'], 2],
    [['list', '--tenant', 'atlantis'], 2],
    [['stats', 's104', '--tenant', 'ned', '--from', '2026-04-01', '--to', '2027-04-01'], 2],
    [['token', '--as', 'nobody@ned.example'], 2],
  ] as const)('ends with a sentence and its exit code: %j', async (words, exit) => {
    const got = await run(...words);
    expect([got.exit, got.out, got.said.length]).toEqual([exit, [], 1]);
  });

  it('knows the areas of a deployment before anything has happened in them', async () => {
    const [first] = servers();
    const database = await freshDatabase(first?.[1] ?? '');
    await migrate(database.url);
    asked = await openApplicationOn(database.url);
    expect(await json('list', '--json')).toEqual([]);
    expect(await json('list', '--tenant', 'ned', '--json')).toEqual([]);
    const period = ['--from', '2026-04-01', '--to', '2027-03-31'];
    expect(await json('stats', 's104', '--tenant', 'ned', ...period)).toEqual({
      applications: 0,
      thresholdNotMet: 0,
      reviewsCarriedOut: 0,
      reviewsWithRecommendations: 0,
    });
    expect(await json('verify')).toMatchObject({ ok: true, events: 0, streams: 0 });
    await asked.close();
    await database.drop();
    asked = server.application;
  });

  it('refuses a version that the review does not have', async () => {
    expect((await run('show', id, '--as-of', '999')).exit).toBe(2);
    expect((await run('show', id, '--as-of', 'soon')).exit).toBe(2);
  });

  it('exports the evidence of a review for the auditor of its area, or for whoever is named', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'export-'));
    const file = join(folder, 'evidence.zip');
    const { out, said, exit } = await run('export', reference, '--out', file);
    expect([exit, JSON.parse(out[0] ?? '{}')]).toMatchObject([
      0,
      { file, reviewId: id, reference, version: expect.any(Number), exportedBy: { roles: ['AUDITOR'] }, checkpoint: { size: expect.any(Number) } },
    ]);
    expect(said.join('\n')).toContain('node verify.mjs .');
    expect(Object.keys(unzipSync(await readFile(file)))).toEqual(expect.arrayContaining(['events.jsonl', 'verify.mjs']));
    expect(await json('export', id, '--out', file, '--as', 'coordinator@ned.example', '--as-of', '1')).toMatchObject({
      version: 1,
      exportedBy: { roles: ['CASE_COORDINATOR'] },
      withheld: 0,
    });
    const refusals = [
      [2, 'versions; ask for one of them', id, '--out', file, '--as-of', '99'],
      [2, 'there is nobody with the address', id, '--out', file, '--as', 'nobody@ned.example'],
      [1, 'There is no review NED-CT-1999-001', 'NED-CT-1999-001', '--out', file],
      [1, 'does not read its log', id, '--out', file, '--as', 'decider@ned.example'],
      [1, 'cannot be written', id, '--out', join(folder, 'no', 'such', 'folder.zip')],
    ] as const;
    for (const [code, sentence, ...words] of refusals) {
      const refused = await run('export', ...words);
      expect([refused.exit, refused.said.join(' ')]).toEqual([code, expect.stringContaining(sentence)]);
    }
    await rm(folder, { recursive: true });
  });

  it('verifies the ledger, and finds what somebody changed behind its back', async () => {
    expect(await json('verify')).toMatchObject({
      ok: true,
      streams: expect.any(Number),
      events: expect.any(Number),
    });
    expect(await json('verify', reference)).toMatchObject({ ok: true, streams: 1 });
    await server.database.query(
      `alter table ledger.event disable trigger user;
       update ledger.event set body = convert_to(replace(convert_from(body, 'UTF8'), 'TELEPHONE', 'ONLINE'), 'UTF8')
       where stream = 'community-trigger/${id}' and version = 1`,
    );
    const { out, exit } = await run('verify');
    expect([exit, JSON.parse(out[0] ?? '{}')]).toMatchObject([
      1,
      { ok: false, firstProblem: { stream: `community-trigger/${id}`, version: 1 } },
    ]);
  });
});
