import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startWorkflows } from '#apps/worker/start-workflows.js';
import { s104Report } from '#libs/application/queries/statistics.js';
import { CheckpointTaking, newSigningKey, signingKey, StoredLog } from '#libs/audit/checkpoints/index.js';
import { openBundling } from '#libs/audit/evidence-bundle/index.js';
import { decideAgain } from '#libs/audit/re-decide/index.js';
import { verify } from '#libs/audit/verify/index.js';
import { archivedRuns, openHistory, replayHistories } from '#libs/audit/workflow-replay/index.js';
import type { State } from '#libs/domain/community-trigger/state.js';
import { fictionalPerson } from '#libs/identity/index.js';
import { encodeHistory } from '#libs/platform/temporal/workflow-history.js';
import { rebuildReadModels } from '#libs/read-models/index.js';
import { sealedIn } from '#libs/vault/index.js';
import { by, COORDINATOR, untilMet } from '#test/engine/acts.js';
import { OwnTemporal } from '#test/faults/own-temporal.js';
import { recordOf } from '#test/faults/record.js';
import { openApplicationOn } from '#test/support/application.js';
import { backupOf, servers } from '#test/support/databases.js';
import { openEngine, type Engine } from '#test/support/engine.js';
import { rulesBundle } from '#test/support/rules-bundle.js';
import { freshNamespace, registered } from '#test/support/temporal-namespace.js';
import { bundledVerifier } from '../../scripts/bundle-verifier.mjs';
import { unpacked } from './bundles.js';

/** As `anApplication` has it. The name stands in nothing else of the record. */
const NAME = /Penrose/u;
const APPLICANT = fictionalPerson('applicant@public.example').person;
const REGISTER = 'data-protection/ned';
const YEAR = { from: '2026-04-01', to: '2027-03-31' };

/** As far as the decision that the threshold is met, with a text of the case that names the person. */
const ACTS = [
  ...untilMet(),
  by(COORDINATOR, '2026-11-24 11:00', 'AssessRisk', {
    level: 'HIGH',
    assessment: 'Jamie Penrose is afraid to sleep at home.',
  }),
].sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

type Application = Engine['application'];
type Shown = Readonly<
  Record<'sealed texts' | 'database' | 'letters' | 'export' | 'archived histories' | 'verdict', string>
>;

/** Every sealed text of the area that opens to whoever holds the master key. */
async function textsOf({ ledger, vault }: Pick<Application, 'ledger' | 'vault'>): Promise<string> {
  const texts: string[] = [];
  for await (const { data } of ledger.loadAll('ned'))
    for (const found of (await vault.openAll('ned', sealedIn(data))).values())
      if ('text' in found) texts.push(found.text);
  return texts.join('\n');
}

/** Every value in the database, bytes as text where they are any. */
async function bytesOf(database: Engine['database']): Promise<string> {
  const { rows: tables } = await database.query(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname in ('ledger', 'vault', 'read_models')`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await database.query(`select * from ${String(name)}`);
    for (const value of rows.flatMap((row) => Object.values(row)))
      found.push(Buffer.isBuffer(value) ? value.toString('utf8') : (JSON.stringify(value) ?? ''));
  }
  return found.join('\n');
}

async function historiesOf(application: Application, stream: string): Promise<string> {
  const found: string[] = [];
  for await (const run of archivedRuns(application, { tenant: 'ned', stream })) {
    const opened = await openHistory(application, run);
    if (opened.status !== 'open') throw new Error(JSON.stringify(opened));
    found.push(Buffer.from(encodeHistory(opened.history)).toString('utf8'));
  }
  return found.join('\n');
}

const checkpointIn = (verdict: string): string | undefined => /The checkpoint of .*/u.exec(verdict)?.[0];

let temporal: OwnTemporal;
beforeAll(async () => {
  temporal = await OwnTemporal.start();
});
afterAll(() => temporal.close());

describe.each(servers())('After a person was erased from an open review, on %s,', (_name, server) => {
  let folder: string;
  let engine: Engine;
  let stream: string;
  let log: StoredLog;
  let shreddingRecord: string;
  let backup: Awaited<ReturnType<typeof backupOf>>;
  let before: Shown;
  let after: Shown;
  /** Before. */
  let proven: Awaited<ReturnType<typeof proofs>>;
  const keys = [signingKey(newSigningKey())];
  const identity = { name: 'council.example', mode: 'rehearsal', keys: () => Promise.resolve(keys) } as const;

  /** What anybody can be shown who does not believe. */
  const proofs = async () => {
    const { application, mail } = engine;
    const scope = { tenant: 'ned', stream };
    return {
      verified: await verify({ ...application, log, mailFolder: mail }),
      decided: await decideAgain(application.ledger, scope),
      replayed: await replayHistories(application, scope),
      figures: (await s104Report(application, 'ned', YEAR)).figures,
      hashes: (await engine.events(stream)).map(({ hash }) => hash),
    };
  };
  const standing = async () => {
    const process = await engine.application.reviews.processState('ned', stream);
    const owed = process?.owed.map(({ key, dueAt }) => ({ key, dueAt }));
    return { process: process?.state, owed, state: await engine.state<State>(stream) };
  };
  const bundle = async () => {
    const { application, database } = engine;
    const evidence = await application.queries.evidence(
      fictionalPerson(COORDINATOR),
      stream.slice(stream.indexOf('/') + 1),
      {},
    );
    const verifier = await bundledVerifier();
    const bundling = openBundling({
      ...{ url: database.url, ledger: application.ledger, vault: application.vault },
      identity,
      verifier: () => Promise.resolve(verifier),
    });
    const { bytes } = await bundling.bundle(evidence);
    await bundling.close();
    return unpacked(bytes);
  };
  const mailed = async (...endings: readonly string[]) =>
    (await readdir(engine.mail)).filter((name) => endings.some((ending) => name.endsWith(ending))).sort();
  /** In every place where somebody might find a person, what can be read there. */
  const shown = async (): Promise<Shown> => {
    const { application, database, mail } = engine;
    const letters = await mailed('.txt', '.html', '.docx', '.json', '.erased');
    const unzipped = await bundle();
    const verdict = await unzipped.verify();
    await unzipped.close();
    return {
      'sealed texts': await textsOf(application),
      database: await bytesOf(database),
      letters: (await Promise.all(letters.map((name) => readFile(join(mail, name), 'latin1')))).join('\n'),
      export: unzipped.names.map((name) => unzipped.bytes(name).toString('utf8')).join('\n'),
      'archived histories': await historiesOf(application, stream),
      verdict: `${verdict.exit} ${verdict.said}`,
    };
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'erasure-'));
    shreddingRecord = join(folder, 'shreddings.jsonl');
    engine = await openEngine({
      ...{ server, shreddingRecord, rulesBundle: await rulesBundle() },
      temporal: { address: temporal.address, namespace: await freshNamespace(temporal.address) },
      published: ['ned'],
      continueAt: 30,
    });
    log = StoredLog.open(engine.database.url);
    for (const { at, who, does, with: body, because } of ACTS) {
      await engine.advance(at);
      if (stream === undefined) stream = await engine.as(who).opens(does, body as object);
      else await engine.as(who).does(stream, does, body as object, because);
    }
    await engine.settle();
    await engine.stopWorker();
    await new CheckpointTaking(log, identity).take('ned');
    [proven, before] = [await proofs(), await shown()];
    backup = await backupOf(engine.database.url, server);
    await engine.startWorker();
    const where = { type: 'data-protection', stream: REGISTER };
    const asked = { subject: APPLICANT, lawfulBasis: 'RETENTION_ENDED' };
    await engine.as('dpo@ned.example').opens('RequestErasure', asked, where);
    await engine.as('csp.chair@ned.example').does(REGISTER, 'ApproveErasure', { erasure: 'erasure-1' });
    await engine.settle();
    after = await shown();
  }, 180_000);
  afterAll(async () => {
    await log?.close();
    await engine?.close();
    await backup?.drop();
    await rm(folder, { recursive: true, force: true });
  });

  it('nobody reads the person’s name any more where it could be read, nor anywhere else', async () => {
    for (const place of ['sealed texts', 'letters', 'export'] as const)
      expect([place, NAME.test(before[place]), NAME.test(after[place])]).toEqual([place, true, false]);
    // Here it never could: what is searched is whole, since it holds what everybody may know.
    for (const place of ['database', 'archived histories'] as const) {
      const found = [before[place], after[place]].map((text) => [text.includes(stream), NAME.test(text)]);
      expect([place, ...found]).toEqual([place, [true, false], [true, false]]);
    }
    expect(after['sealed texts']).toContain('[removed] is afraid to sleep at home.');
    expect(await engine.application.vault.searchNames('ned', 'Jamie Penrose')).toEqual([]);
  });

  it('a backup of the database from before, with its keys, does not bring the person back', async () => {
    const alone = await openApplicationOn(backup.url);
    expect(await textsOf(alone)).toMatch(NAME);
    await alone.close();
    const restored = await openApplicationOn(backup.url, { shreddingRecord });
    expect(await textsOf(restored)).not.toMatch(NAME);
    expect(await textsOf(restored)).toContain('is afraid to sleep at home.');
    await restored.close();
    expect(await readFile(shreddingRecord, 'utf8')).toBe(
      `${JSON.stringify({ tenant: 'ned', subject: `person/${APPLICANT}` })}\n`,
    );
  });

  it('everything verifies, each decision of the review is the one that its rules give, the engine’s histories replay, and s.104(9) counts as before', async () => {
    const now = await proofs();
    expect(now.verified).toMatchObject({ ok: true, checked: { checkpoints: 1 } });
    const commands = new Set((await engine.events(stream)).map(({ commandId }) => commandId)).size;
    expect(now.decided).toEqual({ ok: true, decisions: commands, problems: 0 });
    expect(await decideAgain(engine.application.ledger)).toMatchObject({ ok: true });
    expect(now.replayed).toEqual({ histories: expect.any(Number), shredded: 0, problem: null });
    expect(now.replayed.histories).toBeGreaterThanOrEqual(Math.max(2, proven.replayed.histories));
    expect(now.hashes).toEqual(proven.hashes);
    expect(now.figures).toEqual(proven.figures);
    expect(now.figures).toMatchObject({ applications: 1 });
  });

  it('the evidence still proves itself to an outsider, under the checkpoint that was signed before', () => {
    for (const { verdict } of [before, after]) {
      expect(verdict).toMatch(/^0 /u);
      expect(verdict).toContain('Each of these events stands in the signed log, at its place.');
    }
    expect(checkpointIn(after.verdict)).toBe(checkpointIn(before.verdict));
    expect(before.verdict).not.toContain('a person was taken out');
    expect(after.verdict).toContain('a person was taken out');
  });

  it('the ledger alone, without Temporal’s database and read models, gives the same review and goes on with it, and nothing is delivered twice', async () => {
    const { database, application } = engine;
    const was = await standing();
    expect(was.owed).not.toEqual([]);
    expect(was.state.deadlines.some(({ status }) => status === 'OPEN')).toBe(true);
    const sent = await mailed('.json');
    await engine.stopWorker();
    await temporal.loseData();
    await database.query('truncate read_models.case_list, read_models.deadline_list, read_models.task_list');
    await temporal.startAgain();
    await registered(temporal.address, engine.temporal.namespace ?? '');
    await rebuildReadModels(application);
    await startWorkflows({ application, temporal: engine.temporal, taskQueue: engine.taskQueue });
    await engine.startWorker();
    await engine.settle();
    expect(await standing()).toEqual(was);
    expect(await mailed('.json')).toEqual(sent);

    const known = (await engine.events(stream)).length;
    await engine.advance('2026-12-15 09:00');
    const since = (await engine.events(stream)).slice(known);
    expect(since.map(({ type }) => type)).toContain('DeadlineMissed');
    const delivered = (await recordOf(engine)).filter(({ type }) => type === 'NoticeDelivered');
    expect(await mailed('.json')).toHaveLength(delivered.length);
    expect(await proofs()).toMatchObject({
      verified: { ok: true },
      decided: { ok: true },
      replayed: { problem: null },
      figures: proven.figures,
    });
    expect(NAME.test(await textsOf(application))).toBe(false);
  });
});
