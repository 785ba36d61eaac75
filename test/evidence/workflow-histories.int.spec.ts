import { join } from 'node:path';
import { sweepHistories } from '#activities/workflow-histories/sweep.js';
import { workflowIdOf } from '#apps/worker/workflow-ids.js';
import {
  archivedRuns,
  checkArchives,
  openHistory,
  replayHistories,
  replayOnCode,
  type ArchivedRun,
  type ArchiveSources,
} from '#libs/audit/workflow-replay/index.js';
import type { WorkflowHistoriesState } from '#libs/domain/partnership/workflow-histories/index.js';
import { temporalClient } from '#libs/platform/temporal/connections.js';
import { encodeHistory, sha256 } from '#libs/platform/temporal/workflow-history.js';
import { TALES } from '#test/replay/tales.js';
import { logOf } from '#test/support/test-log.js';
import { bundleFiles, engineRecordOf, zipped } from '#libs/audit/evidence-bundle/index.js';
import { fictionalPerson } from '#libs/identity/index.js';
import { unpacked } from './bundles.js';
import { bundledVerifier } from '../../scripts/bundle-verifier.mjs';
import { openEngine, type Engine } from '#test/support/engine.js';
import { workflowBundle } from '#test/support/workflow-bundle.js';

const all = async <T>(found: AsyncIterable<T>): Promise<readonly T[]> => {
  const list: T[] = [];
  for await (const one of found) list.push(one);
  return list;
};

describe('The histories of what the engine did', () => {
  let engine: Engine;
  let stream: string;
  let temporal: ReturnType<typeof temporalClient>;

  beforeAll(async () => {
    // From the application to the last return, and then withdrawn.
    const acts = TALES['a-case-in-several-runs'].acts.slice(0, 5);
    engine = await openEngine({ continueAt: 30 });
    temporal = temporalClient(engine.temporal);
    for (const { at, who, does, with: body, because } of acts) {
      if ((await engine.now()) < at.replace(' ', 'T')) await engine.advance(at);
      if (stream !== undefined) await engine.as(who).does(stream, does, body as object, because);
      else stream = await engine.as(who).opens(does, body as object);
    }
    await engine.settle();
    await engine.as('coordinator@ned.example').does(stream, 'Withdraw', {}, 'The applicant has moved away.');
    await engine.settle();
  }, 120_000);
  afterAll(async () => {
    await temporal.close();
    await engine.close();
  });

  const runs = async () => (await engine.state<WorkflowHistoriesState>(`engine/${stream}`)).runs;
  const sweep = () => sweepHistories({ application: engine.application, client: temporal.client });
  const archived = () => all(archivedRuns(engine.application, { tenant: 'ned', stream }));

  it('each run archives the one before it, and the sweep the last', async () => {
    const before = await runs();
    expect(before.length).toBeGreaterThan(2);
    expect(before.slice(0, -1).every(({ standing }) => standing === 'ARCHIVED')).toBe(true);
    expect(before.at(-1)).toMatchObject({ standing: 'BEGUN' });
    await sweep();
    expect((await runs()).every(({ standing }) => standing === 'ARCHIVED')).toBe(true);
    expect(await sweep()).toEqual({ archived: 0, lost: 0 });
  });

  it('are the bytes that the server tells, each run continued by the next, all by the code that this worker runs', async () => {
    const found = await archived();
    const bundle = sha256((await workflowBundle()).code);
    for (const [index, run] of found.entries()) {
      const opened = await openHistory(engine.application, run);
      if (opened.status !== 'open') throw new Error(JSON.stringify(opened));
      const told = await temporal.client.workflow.getHandle(workflowIdOf('ned', stream), run.history.run).fetchHistory();
      expect(sha256(encodeHistory(told))).toBe(run.history.hash);
      expect(sha256(encodeHistory(opened.history))).toBe(run.history.hash);
      expect(run.history).toMatchObject({
        workflow: 'communityTrigger',
        continues: found[index - 1]?.history.run ?? null,
        continuedBy: found[index + 1]?.history.run ?? null,
        bundles: [bundle],
        sdk: '1.24.0',
        end: index === found.length - 1 ? 'COMPLETED' : 'CONTINUED_AS_NEW',
      });
    }
    expect((await engine.application.ledger.loadArtefact(bundle))?.kind).toBe('workflow-bundle');
  });

  it('come out as they are recorded when they are run again on the code that made them', async () => {
    const { histories, problem } = await replayHistories(engine.application, { tenant: 'ned', stream });
    expect(problem).toBeNull();
    expect(histories).toBe((await runs()).length);
  });

  it('show on other code where that code would have done something else, in words', async () => {
    const others = await workflowBundle(join(import.meta.dirname, '../replay/workflows-of-another-mind.ts'));
    const one = (await archived())[0]!;
    const { problem, differences } = await replayOnCode(engine.application, others.code, { tenant: 'ned', stream });
    expect(problem).toBeNull();
    expect(differences.map(({ run }) => run)).toContain(one.history.run);
    for (const { what } of differences)
      expect(what).toMatch(/^At step \d+ the run did loadProcess; this code does something else there\. \(.+\)$/);
    const todays = await workflowBundle();
    expect(await replayOnCode(engine.application, todays.code, { tenant: 'ned', stream })).toEqual({
      histories: (await runs()).length,
      shredded: 0,
      problem: null,
      differences: [],
    });
  });

  describe('say in a sentence what does not hold:', () => {
    type Ledger = ArchiveSources['ledger'];
    const withLedger = (changes: (real: Ledger) => Partial<Ledger>): ArchiveSources => {
      const { ledger, vault } = engine.application;
      const real: Ledger = {
        tenants: () => ledger.tenants(),
        heads: (tenant) => ledger.heads(tenant),
        load: (tenant, of) => ledger.load(tenant, of),
        loadArtefact: (hash) => ledger.loadArtefact(hash),
      };
      return { ledger: { ...real, ...changes(real) }, vault };
    };
    /** As somebody who may write to the database would leave it. */
    const artefact = (change: (bytes: Buffer) => Buffer | null, kind = 'workflow-history') =>
      withLedger((real) => ({
        loadArtefact: async (hash) => {
          const found = await real.loadArtefact(hash);
          if (found?.kind !== kind) return found;
          const bytes = change(found.bytes);
          return bytes === null ? null : { ...found, bytes };
        },
      }));
    const recorded = (change: (history: ArchivedRun['history']) => object) =>
      withLedger((real) => ({
        load: async (tenant, of) => {
          const found = await real.load(tenant, of);
          return {
            ...found,
            events: found.events.map((event) =>
              event.type === 'WorkflowHistoryArchived'
                ? { ...event, data: { ...event.data, ...change(event.data as ArchivedRun['history']) } }
                : event,
            ),
          };
        },
      }));
    const cases: readonly (readonly [string, () => ArchiveSources, RegExp])[] = [
      [
        'one byte of a history was changed',
        () => artefact((bytes) => Buffer.from(bytes.with(40, bytes[40]! ^ 1))),
        /^The stored history of run \S+ does not have the hash under which it was archived: somebody has changed it\.$/,
      ],
      ['a history was removed', () => artefact(() => null), /^The history of run \S+ is not there: its \d+ bytes were removed/],
      [
        'another hash was recorded',
        () => recorded(() => ({ hash: '0'.repeat(64) })),
        /^The history of run \S+ opens, but it is not the one whose hash was recorded\.$/,
      ],
      [
        'it is another run’s history',
        () => recorded(() => ({ run: 'another-run' })),
        /^The history of run another-run cannot be opened: its bytes are not those that the vault sealed for this run\.$/,
      ],
      [
        'a newer release archived it',
        () => recorded(() => ({ format: 2 })),
        /^The history of run \S+ was archived in format 2, by a newer release than this one, which reads formats up to 1\./,
      ],
      [
        'the code that made it was removed',
        () => artefact(() => null, 'workflow-bundle'),
        /^The workflow code [0-9a-f]{64}.* nobody can replay/,
      ],
    ];
    it.each(cases)('%s', async (_, sources, what) => {
      const first = (await archived())[0]!;
      const found = await replayHistories(sources(), { tenant: 'ned', stream });
      expect(found).toMatchObject({
        histories: 0,
        problem: { tenant: 'ned', stream: `engine/${stream}`, version: first.version, what: expect.stringMatching(what) },
      });
      expect((await checkArchives(sources(), { tenant: 'ned', stream })).problem?.what).toMatch(what);
    });

    it('and nothing where all of it holds', async () => {
      expect(await checkArchives(engine.application, { tenant: 'ned', stream })).toEqual({
        histories: (await runs()).length,
        problem: null,
      });
    });
  });

  it('go with the review into its evidence bundle, whose verifier misses one that was changed or left out', async () => {
    const { queries, ledger, vault } = engine.application;
    const evidence = await queries.evidence(fictionalPerson('coordinator@ned.example'), stream.split('/')[1] ?? '', {});
    const log = await logOf(ledger, 'ned');
    const bundled = async (size: number) => {
      const engineRecord = await engineRecordOf({ ledger, vault }, evidence, size);
      const verifier = await bundledVerifier();
      const artefact = async (hash: string) => (await ledger.loadArtefact(hash))?.bytes ?? null;
      return unpacked(zipped(await bundleFiles(evidence, { log, verifier, engine: engineRecord, artefact })));
    };
    const found = await archived();
    const bundle = await bundled(log.size);
    const names = found.map(({ history }) => `workflow-histories/${history.run}.pb`);
    expect(bundle.names.filter((name) => name.endsWith('.pb')).sort()).toEqual([...names].sort());
    const whole = await bundle.verify();
    expect(whole.said).toContain(`Histories of the engine handed over: ${found.length}; withheld: 0.`);
    expect(whole.exit).toBe(0);
    const [first = '', second = ''] = names;
    await bundle.put(first, bundle.bytes(second));
    expect((await bundle.verify()).said).toContain(`${first} is not the history that`);
    await bundle.restore();
    await bundle.remove(first);
    const { said, exit } = await bundle.verify();
    expect(said).toMatch(/the history that .* names, is missing/);
    expect(exit).toBe(1);
    await bundle.close();
    // Under a checkpoint from before the engine's record began there is nothing of it to prove.
    const none = await engineRecordOf({ ledger, vault }, evidence, 0);
    expect([none.events.length, none.files.length]).toEqual([0, 1]);
  });

  it('are sealed: neither the ids nor the facts in them can be read where they lie', async () => {
    for (const { history } of await archived()) {
      const { bytes } = (await engine.application.ledger.loadArtefact(history.artefact))!;
      expect(bytes.toString('latin1')).not.toMatch(/communityTrigger|loadProcess|temporal/);
      expect(bytes.length).toBeLessThan(history.bytes);
    }
  });

  it('are still replayed after a person and the case were erased, and not after the engine’s own record was', async () => {
    const { vault } = engine.application;
    await vault.shred('ned', { case: stream });
    const scope = { tenant: 'ned', stream };
    expect(await replayHistories(engine.application, scope)).toEqual({
      histories: (await runs()).length,
      shredded: 0,
      problem: null,
    });
    await vault.shred('ned', { case: `engine/${stream}` });
    expect(await replayHistories(engine.application, scope)).toEqual({
      histories: 0,
      shredded: (await runs()).length,
      problem: null,
    });
    expect((await checkArchives(engine.application, scope)).problem).toBeNull();
  });
});
