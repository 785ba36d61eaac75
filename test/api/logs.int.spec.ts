import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import SwaggerParser from '@apidevtools/swagger-parser';
import { verifyEverything } from '#activities/nightly-verification.js';
import { logCommand } from '#apps/cli/log.command.js';
import { verifyCommand } from '#apps/cli/verify.command.js';
import type { CliContext, OpenedWithLogs } from '#apps/cli/context.js';
import { witnessCommand } from '#apps/cli/witness.command.js';
import { DecisionCheckpoints } from '#apps/worker/decision-checkpoints.js';
import { openApiDocument } from '#apps/server/openapi/document.js';
import { entrances } from '#libs/application/index.js';
import { checkpointProving, type Logs, newSigningKey, openLogs, parseNote, parseTlogProof, parseVkey, SIGNATURE_TYPE, signersOf, signingKey, signingKeysFrom, type SigningKeys, witnessOnce } from '#libs/audit/checkpoints/index.js';
import { provesConsistency } from '#libs/audit/merkle-tree/index.js';
import { hashLeaf } from '#libs/audit/merkle-tree/index.js';
import { anApplication } from '#test/support/an-application.js';
import { openTestApplication, serve, type Asking, type ServedApplication, type TestApplication } from '#test/support/application.js';
import { until } from '#test/faults/until.js';

const LOG = '/api/v1/log/ned';

describe('The log of an area, from outside', () => {
  let opened: TestApplication;
  let served: ServedApplication;
  let logs: Logs;
  let nobody: Asking;
  let coordinator: Asking;
  let folder: string;
  let url: string;
  let reviewId: string;
  let keys: SigningKeys;
  let event: { id: string; hash: string; position: number };

  /** One run of the command, as a schedule makes it. */
  const witness = async (...more: readonly string[]) => {
    const [out, said]: [string[], string[]] = [[], []];
    const voice = { out: (text: string) => void out.push(text), say: (text: string) => void said.push(text) };
    process.exitCode = 0;
    try {
      await witnessCommand(voice).parseAsync(['node', 'witness', '--url', url, '--state', join(folder, 'state.json'), '--key', join(folder, 'witness.key'), ...more]);
      return { code: Number(process.exitCode), out: out.join('\n'), said: said.join('\n') };
    } finally {
      process.exitCode = 0;
    }
  };
  /** The council's own commands, on what the server shows. */
  const council = async (...words: readonly string[]) => {
    const [out, said]: [string[], string[]] = [[], []];
    const context: CliContext<OpenedWithLogs> = {
      open: () =>
        Promise.resolve({
          application: opened.application,
          mailFolder: null,
          databaseUrl: '',
          log: logs.stored,
          openCopy: () => Promise.reject(new Error('Nothing is copied here')),
          tokens: () => Promise.reject(new Error('Nobody signs in here')),
          startWorkflows: () => Promise.reject(new Error('There is no engine here')),
          logs: () => Promise.resolve(logs),
          logKeyFile: () => Promise.resolve(join(folder, 'log-keys')),
          close: () => Promise.resolve(),
        }),
      out: (text) => void out.push(text),
      say: (text) => void said.push(text),
    };
    process.exitCode = 0;
    try {
      await new Command('reviews').addCommand(logCommand(context)).addCommand(verifyCommand(context)).parseAsync(['node', 'reviews', ...words]);
      return { code: Number(process.exitCode), out: out.join('\n'), said: said.join('\n') };
    } finally {
      process.exitCode = 0;
    }
  };
  const submit = async () => ((await coordinator.send('/api/v1/community-triggers', anApplication()).expect(201)).body as { reviewId: string }).reviewId;
  const note = async () => (await nobody.get(`${LOG}/checkpoint`).expect(200)).text;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'safer-reviews-witness-'));
    keys = signingKeysFrom({ keyFile: join(folder, 'log-keys') });
    opened = await openTestApplication({ clock: { mode: 'wall' } });
    logs = openLogs({ databaseUrl: opened.database.url, mode: 'wall', name: 'council.example', keys });
    served = await serve(opened.application, { logs: logs.reader });
    nobody = await served.as(null);
    coordinator = await served.as('coordinator@ned.example');
    url = `${nobody.get('/').url.replace(/\/$/, '')}${LOG}`;
  });
  afterAll(async () => {
    await served?.close();
    await logs?.close();
    await opened?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is not there before anything is signed, and never for an area that there is not', async () => {
    await nobody.get(`${LOG}/checkpoint`).expect(404).expect(({ body }) => expect((body as { code: string }).code).toBe('NOT_SIGNED_YET'));
    for (const path of ['checkpoint', 'checkpoints', 'keys', 'consistency?from=1']) {
      await nobody.get(`/api/v1/log/nowhere/${path}`).expect(404).expect(({ body }) => expect((body as { code: string }).code).toBe('NO_SUCH_LOG'));
    }
  });

  it('is described with what it proves and what not, in valid OpenAPI', async () => {
    const document = openApiDocument(entrances, '1.0.0', { rehearsal: false, logs: true });
    await expect(SwaggerParser.validate(structuredClone(document) as never)).resolves.toBeDefined();
    const told = JSON.stringify((await nobody.get('/api/v1/openapi.json').expect(200)).body);
    expect(told).toContain('What it does not: that what was recorded is true');
  });

  it('shows checkpoints and keys to everybody, and proves each checkpoint to contain the one before', async () => {
    reviewId = await submit();
    await logs.takeAll();
    const first = parseNote(await note()).text.split('\n');
    await submit();
    await logs.takeAll();
    const { checkpoints } = (await nobody.get(`${LOG}/checkpoints`).expect(200)).body as { checkpoints: { size: number; root: string; note: string }[] };
    expect(checkpoints).toHaveLength(2);
    const [from, to] = checkpoints as [(typeof checkpoints)[0], (typeof checkpoints)[0]];
    expect([from.size, from.root]).toEqual([Number(first[1]), first[2]]);
    const { proof } = (await nobody.get(`${LOG}/consistency?from=${from.size}&to=${to.size}`).expect(200)).body as { proof: string[] };
    const bytes = (text: string) => Buffer.from(text, 'base64');
    expect(provesConsistency({ first: from.size, firstRoot: bytes(from.root), second: to.size, secondRoot: bytes(to.root), proof: proof.map(bytes) })).toBe(true);
    expect((await nobody.get(`${LOG}/checkpoints?after=${to.size}`).expect(200)).body).toEqual({ checkpoints: [], next: null });
    expect((await nobody.get(`${LOG}/keys`).expect(200)).body).toMatchObject({ origin: 'council.example/ned', keys: [{ until: null, handover: null }], witnesses: [] });
    // Nothing of a case stands in it.
    expect(JSON.stringify([checkpoints, proof])).not.toMatch(new RegExp(reviewId));
  });

  it('proves to whoever may read a review’s log that an event stands in it, in a file that needs nobody afterwards', async () => {
    const auditor = await served.as('auditor@audit.example');
    const { events } = (await auditor.get(`/api/v1/reviews/${reviewId}/events`).expect(200)).body as { events: (typeof event)[] };
    event = events[0]!;
    const found = (await auditor.get(`${LOG}/proof?event=${event.id}`).expect(200)).body as { position: number; hash: string; tlogProof: string };
    expect([found.position, found.hash]).toEqual([event.position, event.hash]);
    const { text, headers } = await auditor.get(`${LOG}/proof?position=${event.position}&form=tlog-proof`).expect(200);
    expect(headers['content-type']).toContain('text/plain');
    expect(text).toBe(found.tlogProof);
    const { keys: published } = (await nobody.get(`${LOG}/keys`)).body as { keys: { key: string }[] };
    const known = published.map(({ key }) => parseVkey(key, SIGNATURE_TYPE.note));
    expect(checkpointProving(parseTlogProof(text), hashLeaf(Buffer.from(event.hash, 'hex')), known)).not.toBeNull();
    const { checkpoints } = (await nobody.get(`${LOG}/checkpoints`)).body as { checkpoints: { size: number }[] };
    expect((await auditor.get(`${LOG}/proof?event=${event.id}&size=${checkpoints[0]!.size}`).expect(200)).body).toMatchObject({ size: checkpoints[0]!.size });
  });

  it('proves it to nobody else: without a sign-in, in another area, or of a procedure', async () => {
    const path = `${LOG}/proof?event=${event.id}`;
    await nobody.get(path).expect(401);
    await (await served.as('coordinator@bolsover.example')).get(path).expect(404);
    await (await served.as('admin@ned.example')).get(path).expect(({ status }) => expect([403, 404]).toContain(status));
    const auditor = await served.as('auditor@audit.example');
    await auditor.get(`${LOG}/proof?position=1`).expect(404);
    await auditor.get(`/api/v1/log/bolsover/proof?event=${event.id}`).expect(404);
    await auditor.get(`${LOG}/proof?event=6b1b36cb-6c19-4f8a-9d8b-0d3f6f7f0005`).expect(404);
  });

  it('is signed and shown by its people at the command line as everybody else sees it', async () => {
    await submit();
    const signed = await council('log', 'checkpoint', '--tenant', 'ned');
    expect([signed.code, signed.said]).toEqual([0, 'Signed now.']);
    expect(`${signed.out}\n`).toBe(await note());
    expect((await council('log', 'checkpoint', '--tenant', 'ned')).said).toBe('Nothing new since the newest checkpoint.');
    const { out } = await council('log', 'keys', '--tenant', 'ned');
    const told = JSON.parse(out) as { keys: { key: string }[] };
    expect(told).toEqual((await nobody.get(`${LOG}/keys`)).body);
    const known = told.keys.map(({ key }) => parseVkey(key, SIGNATURE_TYPE.note));
    expect(signersOf(parseNote(`${signed.out}\n`), known)).toEqual(known);
    const stranger = { ...known[0]!, publicKey: signingKey(newSigningKey()).publicKey };
    expect(signersOf(parseNote(`${signed.out}\n`), [stranger])).toEqual([]);
  });

  it.each([
    [['log', 'keys', '--tenant', 'nowhere'], 2, 'There is no area nowhere. Known are: bolsover, ned'],
    [['log', 'trust-witness', '--tenant', 'ned', 'nonsense'], 2, 'That is no key of a witness. A public key has the form name+id+key'],
    [['verify', '--witness', 'no-such-file'], 2, 'The witness\'s checkpoint no-such-file cannot be read'],
    [['verify', '--witness', 'package.json'], 2, 'package.json is no checkpoint. It is neither a signed note nor the state file'],
    [['verify', '--witness', 'README.md'], 2, 'README.md is no checkpoint.'],
  ])('tells whoever types %j what is wrong with it', async (words, code, saying) => {
    expect(await council(...words)).toEqual({ code, out: '', said: expect.stringContaining(saying) as string });
  });

  it.each([
    ['proof', 'event', 'Name one event'],
    ['proof?event=x', 'event', 'the id of an event'],
    ['proof?position=0', 'position', 'whole number'],
    ['proof?position=1&form=pdf', 'form', 'tlog-proof'],
    ['proof?event=EVENT&size=99999', 'size', 'beyond the log'],
    ['proof?event=EVENT&size=2', 'size', 'No checkpoint was signed over 2'],
    ['consistency', 'from', 'is needed'],
    ['consistency?from=x', 'from', 'whole number'],
    ['consistency?from=5&to=4', 'from', 'the earlier size'],
    ['consistency?from=1&to=99999', 'to', 'beyond the log'],
    ['checkpoints?after=-1', 'after', 'whole number'],
    ['keys2', undefined, ''],
  ])('says what is wrong with %s', async (path, field, saying) => {
    const auditor = await served.as('auditor@audit.example');
    const { body, status } = await auditor.get(`${LOG}/${path.replace('EVENT', event.id)}`);
    const problem = body as { field?: string; detail: string };
    expect([status, problem.field]).toEqual([field === undefined ? 404 : 400, field]);
    expect(problem.detail).toContain(saying);
  });

  /** What a night does. */
  const night = () => verifyEverything({ ...opened.application, log: logs.stored, mailFolder: null }, () => undefined)();
  const reports = async () => {
    const auditor = await served.as('auditor@audit.example');
    return ((await auditor.get('/api/v1/verification?tenant=ned').expect(200)).body as { reports: { ok: boolean; endedAt: string; firstProblem?: { what: string } }[] }).reports;
  };

  it('whose readers are told whether a review is as it was recorded, and what the nights found, and nobody else is', async () => {
    const auditor = await served.as('auditor@audit.example');
    expect((await auditor.get(`/api/v1/reviews/${reviewId}/verify`).expect(200)).body).toMatchObject({ ok: true, streams: 1, events: 1, checked: { sealedTexts: expect.any(Number) as number } });
    expect(await reports()).toEqual([]);
    await night();
    expect(await reports()).toMatchObject([{ ok: true, endedAt: expect.stringMatching(/^\d{4}-/) as string, checked: { checkpoints: expect.any(Number) as number } }]);
    for (const path of [`/api/v1/reviews/${reviewId}/verify`, '/api/v1/verification?tenant=ned']) {
      await nobody.get(path).expect(401);
      await (await served.as('manager@ned.example')).get(path).expect(({ status }) => expect([403, 404]).toContain(status));
    }
    await auditor.get('/api/v1/reviews/no-such/verify').expect(404);
    await auditor.get('/api/v1/verification').expect(400).expect(({ body }) => expect(body).toMatchObject({ field: 'tenant' }));
  });

  it('is signed behind a decision, and not behind what is none', async () => {
    const decisions = new DecisionCheckpoints({ ledger: opened.application.ledger, logs, isDecision: (type, command) => type === 'community-trigger' && command === 'SubmitApplication' });
    await logs.takeAll();
    const sizes = async () => ((await nobody.get(`${LOG}/checkpoints`)).body as { checkpoints: { size: number }[] }).checkpoints.length;
    const before = await sizes();
    await decisions.start();
    try {
      await submit();
      await until('a checkpoint was signed', async () => (await sizes()) > before);
    } finally {
      await decisions.stop();
    }
    expect(await sizes()).toBe(before + 1);
  });

  describe('is watched by a witness', () => {
    it('that must have a name and be let in before its word is kept', async () => {
      expect(await witness()).toMatchObject({ code: 2, said: expect.stringContaining('Name the witness once with --name') as string });
      const first = await witness('--name', 'bolsover.example/witness');
      expect(first).toMatchObject({ code: 1, out: '' });
      expect(first.said).toContain('believed unseen');
      expect(first.said).toContain('is good and was kept. Its cosignature was not taken');
      const key = /bolsover\.example\/witness\+\S+/.exec(first.said)![0];
      const letIn = await council('log', 'trust-witness', '--tenant', 'ned', key);
      expect([letIn.code, JSON.parse(letIn.out)]).toEqual([0, { tenant: 'ned', witness: 'bolsover.example/witness', standing: 'IN_USE' }]);
    });

    it('that cosigns what contains what it saw before, and whose word stands under the checkpoint and in every proof', async () => {
      await submit();
      await logs.takeAll();
      const { code, out, said } = await witness();
      expect([code, said]).toEqual([0, '']);
      expect(JSON.parse(out)).toMatchObject({ origin: 'council.example/ned', before: 'consistent', witness: 'bolsover.example/witness' });
      expect(await note()).toMatch(/\n— bolsover\.example\/witness /);
      const auditor = await served.as('auditor@audit.example');
      expect((await auditor.get(`${LOG}/proof?event=${event.id}&form=tlog-proof`).expect(200)).text).toMatch(/\n— bolsover\.example\/witness /);
      expect((await nobody.get(`${LOG}/keys`)).body).toMatchObject({ witnesses: [{ until: null }] });
    });

    it('whose word nobody else can give', async () => {
      const signed = parseNote(await note());
      const size = Number(signed.text.split('\n')[1]);
      const [line] = (await note()).split('\n').filter((one) => one.includes('bolsover'));
      const cosign = (body: object) => nobody.post(`${LOG}/cosignatures`, body);
      await cosign({ size, cosignature: line }).expect(201);
      for (const [body, saying] of [
        [{ size, cosignature: line!.replace('bolsover', 'amber') }, 'not known here'],
        [{ size, cosignature: `${line!.slice(0, -10)}AAAAAAAA==` }, ''],
        [{ size: size - 1, cosignature: line }, ''],
        [{ size: 'x', cosignature: line }, 'size'],
        [{ size, cosignature: 'hello' }, 'signature line'],
        [{ size }, 'signature line'],
        [[], 'signature line'],
      ] as const) {
        const { status, body: problem } = await cosign(body);
        expect([status, (problem as { detail: string }).detail]).toEqual([400, expect.stringContaining(saying)]);
      }
    });

    it('that follows the log to a new key for which the old one vouches', async () => {
      expect(await council('log', 'rotate-key')).toMatchObject({ code: 0, said: expect.stringContaining('2 keys sign from the next checkpoint on') as string });
      await submit();
      await logs.takeAll();
      expect((await witness()).code).toBe(0);
      expect(await council('log', 'retire-key')).toMatchObject({ code: 0, said: 'One key signs from the next checkpoint on.' });
      await submit();
      await logs.takeAll();
      expect((await witness()).code).toBe(0);
      expect((JSON.parse(await readFile(join(folder, 'state.json'), 'utf8')) as { keys: string[] }).keys).toHaveLength(2);
    });

    it('whose file shows the council’s own verification what must still be there', async () => {
      const { code, said } = await council('verify', '--witness', join(folder, 'state.json'));
      expect([code, said]).toEqual([0, expect.stringContaining('Everything is as it was recorded')]);
      const { note: seen, ...rest } = JSON.parse(await readFile(join(folder, 'state.json'), 'utf8')) as { note: string };
      const [origin, size, , ...more] = seen.split('\n');
      const forged = join(folder, 'forged.json');
      await writeFile(forged, JSON.stringify({ ...rest, note: [origin, size, Buffer.alloc(32, 1).toString('base64'), ...more].join('\n') }));
      expect(await council('verify', '--witness', forged)).toMatchObject({ code: 1, said: expect.stringContaining('NOT as it was recorded: ned') as string });
    });

    it('that finds a log with another past, a cut tail and a stranger’s key, and cosigns none of them', async () => {
      const seen = JSON.parse(await readFile(join(folder, 'state.json'), 'utf8')) as { origin: string; keys: string[]; note: string };
      const kept = { name: 'bolsover.example/witness', key: signingKey(newSigningKey()) };
      // The same keys sign the log of a ledger that was put there anew, without what had been seen.
      const other = await openTestApplication({ clock: { mode: 'wall' } });
      const fork = openLogs({ databaseUrl: other.database.url, mode: 'wall', name: 'council.example', keys });
      const otherServed = await serve(other.application, { logs: fork.reader });
      try {
        await fork.takeAll();
        const asOther = await otherServed.as(null);
        const there = `${asOther.get('/').url.replace(/\/$/, '')}${LOG}`;
        const here = url;
        url = there;
        const cut = await witness();
        expect(cut).toMatchObject({ code: 1, out: '' });
        expect(cut.said).toContain('has lost its tail');
        const writer = await otherServed.as('coordinator@ned.example');
        for (let i = 0; i < 8; i += 1) await writer.send('/api/v1/community-triggers', anApplication()).expect(201);
        await fork.takeAll();
        const forked = await witness();
        expect(forked.said).toContain('contradicts itself');
        expect(forked.said).toContain('Nothing was cosigned');
        expect(await readFile(join(folder, 'state.json.contradicted.txt'), 'utf8')).toContain('council.example/ned');
        expect(JSON.parse(await readFile(join(folder, 'state.json'), 'utf8'))).toEqual(seen);
        url = here;
        const stranger = { checkpoint: () => note(), keys: () => Promise.resolve([]), consistency: () => Promise.resolve([]) };
        const believing = { ...seen, keys: [seen.keys[0]!] };
        await expect(witnessOnce(stranger, believing, kept, Date.now())).rejects.toThrow('not signed by the key of this log that you know');
      } finally {
        await otherServed.close();
        await fork.close();
        await other.close();
      }
      expect((await witness()).code).toBe(0);
    });

    it('that says plainly what is wrong with its own files and addresses', async () => {
      const good = url;
      url = 'ftp://x';
      expect(await witness()).toMatchObject({ code: 2 });
      url = good.replace('/ned', '/nowhere');
      expect(await witness()).toMatchObject({ code: 1, said: expect.stringContaining('There is no log of an area nowhere') as string });
      url = good;
      expect(await witness('--name', 'else.example/witness')).toMatchObject({ code: 2, said: expect.stringContaining('choose another file') as string });
      await writeFile(join(folder, 'state.json'), '{');
      expect(await witness()).toMatchObject({ code: 2, said: expect.stringContaining('does not hold what a witness has seen') as string });
    });
  });

  it('refuses to prove anything once the ledger was rewritten, and says so loudly', async () => {
    await opened.database.query(`alter table ledger.event disable trigger stays_as_it_is; update ledger.event set hash = decode(repeat('ab', 32), 'hex') where tenant = 'ned' and position = 2`);
    const { body } = await nobody.get(`${LOG}/consistency?from=2`).expect(500);
    expect((body as { code: string; detail: string }).detail).toContain('reviews verify');
    expect(served.logged.join('\n')).toContain('LOG_CONTRADICTED');
    await night();
    expect((await reports())[0]).toMatchObject({ ok: false, firstProblem: { what: expect.stringContaining('somebody has changed it') as string } });
    await submit();
    await expect(logs.takeAll()).rejects.toThrow('Nothing more is signed of this log');
  });
});
