import { createHash } from 'node:crypto';
import {
  CheckpointTaking,
  newSigningKey,
  signingKey,
  StoredLog,
  vkey,
} from '#libs/audit/checkpoints/index.js';
import { openBundling, type SignedLog } from '#libs/audit/evidence-bundle/index.js';
import { request } from '#test/support/appends.js';
import { serve } from '#test/support/application.js';
import { servers } from '#test/support/databases.js';
import { logOf } from '#test/support/test-log.js';
import {
  aReviewWithALetter,
  bundleOf,
  evidenceFor,
  NAME,
  REVIEW,
  unpacked,
  type Unpacked,
} from './bundles.js';
import { bundledVerifier } from '../../scripts/bundle-verifier.mjs';

const COORDINATOR = 'coordinator@ned.example';
const AUDITOR = 'auditor@audit.example';

type Kept = Awaited<ReturnType<typeof aReviewWithALetter>>;

interface TextLine {
  readonly text?: string;
  readonly document?: string;
  readonly withheld?: string;
  readonly path: string;
}

let verifier: Uint8Array;
beforeAll(async () => {
  verifier = await bundledVerifier();
});

describe.each(servers())('An evidence bundle from %s', (_name, server) => {
  let kept: Kept;
  let log: SignedLog;
  beforeAll(async () => {
    kept = await aReviewWithALetter(server);
    log = await logOf(kept.application.ledger, 'ned');
  });
  afterAll(() => kept.close());

  const zipFor = async (email: string, asked: object = {}) =>
    bundleOf(kept.application, await evidenceFor(kept.application, email, asked), verifier, log);
  const opened = async <T>(zip: Uint8Array, look: (bundle: Unpacked) => Promise<T>): Promise<T> => {
    const bundle = await unpacked(zip);
    try {
      return await look(bundle);
    } finally {
      await bundle.close();
    }
  };
  const everything = ({ names, bytes }: Unpacked) =>
    Buffer.concat(names.map((name) => bytes(name))).toString('latin1');
  const textsIn = (bundle: Unpacked) =>
    (JSON.parse(bundle.bytes('texts.json').toString('utf8')) as { texts: readonly TextLine[] }).texts;

  it('is checked by plain Node on the folder that it was unpacked to, with and without the key from elsewhere', async () => {
    await opened(await zipFor(COORDINATOR), async (bundle) => {
      const { exit, said } = await bundle.verify('--key', log.keys[0] ?? '');
      expect(said).toContain('This bundle verifies.');
      expect(said).not.toContain('The key came with the bundle');
      expect(exit).toBe(0);
      const without = await bundle.verify();
      expect(without.said).toContain('The key came with the bundle');
      expect(without.exit).toBe(0);
    });
  });

  it('comes out the same byte for byte for the same version, reader and checkpoint', async () => {
    const first = await zipFor(AUDITOR);
    expect(Buffer.from(await zipFor(AUDITOR)).equals(first)).toBe(true);
    expect(Buffer.from(await zipFor(COORDINATOR)).equals(first)).toBe(false);
  });

  it('gives each reader the texts that the same reader sees of the review, and lists the rest as withheld', async () => {
    await opened(await zipFor(COORDINATOR), async (bundle) => {
      const texts = textsIn(bundle);
      expect(texts.find(({ path }) => path.endsWith('/deceasedName'))?.text).toBe(NAME);
      expect(texts.filter(({ withheld }) => withheld !== undefined)).toEqual([]);
      const documents = bundle.names.filter((name) => name.startsWith('documents/'));
      expect(documents.map((name) => name.split('.').at(-1)).sort()).toEqual(['docx', 'html', 'txt']);
      // The report names the letter's file; its words, and the markup of its page, lie there.
      const report = bundle.bytes('README.html').toString('utf8');
      const letter = documents.find((name) => name.endsWith('.txt')) ?? '';
      expect(report.slice(report.indexOf('id="case"'))).toContain(`<span class="words">${letter}</span>`);
      const word = documents.find((name) => name.endsWith('.docx')) ?? '';
      expect(report.slice(report.indexOf('id="case"'))).toContain(`<span class="words">${word}</span>`);
      expect(report).not.toMatch(/&lt;html|;base64,/);
      for (const name of documents)
        expect(name).toContain(createHash('sha256').update(bundle.bytes(name)).digest('hex'));
    });
    await opened(await zipFor(AUDITOR), async (bundle) => {
      expect(everything(bundle)).not.toMatch(/Linden|Wren|by a neighbour/);
      expect(textsIn(bundle).every(({ withheld }) => withheld === 'NOT_FOR_YOUR_ROLE')).toBe(true);
      expect(bundle.bytes('README.html').toString('utf8')).toContain('Not for this reader');
      expect((await bundle.verify()).exit).toBe(0);
    });
  });

  it('lifts the redaction for an auditor who gives a reason, and for nobody else', async () => {
    const asked = { reason: 'OMBUDSMAN', file: '23-015-369' };
    await opened(await zipFor(AUDITOR, asked), (bundle) => {
      expect(textsIn(bundle).some(({ text }) => text === NAME)).toBe(true);
      expect(bundle.bytes('manifest.json').toString('utf8')).toContain('OMBUDSMAN');
      return Promise.resolve();
    });
    await expect(zipFor(COORDINATOR, asked)).rejects.toMatchObject({ problem: { status: 403 } });
  });

  it('is of an earlier version where one is asked for, and names versions and reviews that there are not', async () => {
    await opened(await zipFor(COORDINATOR, { asOf: '1' }), async (bundle) => {
      expect(bundle.bytes('events.jsonl').toString('utf8').trimEnd().split('\n')).toHaveLength(1);
      expect((await bundle.verify()).exit).toBe(0);
    });
    await expect(zipFor(COORDINATOR, { asOf: '99' })).rejects.toMatchObject({
      problem: { status: 400, detail: expect.stringContaining('versions; ask for one of them') as unknown },
    });
    await expect(evidenceFor(kept.application, COORDINATOR, {}, 'no-such')).rejects.toMatchObject({
      problem: { status: 404 },
    });
  });

  it('stands under the first checkpoint that holds it, also when the log has grown since', async () => {
    const { application, database } = kept;
    const keys = [signingKey(newSigningKey())];
    const identity = {
      name: 'reviews.example',
      mode: 'rehearsal',
      keys: () => Promise.resolve(keys),
    } as const;
    const bundling = openBundling({
      url: database.url,
      ledger: application.ledger,
      vault: application.vault,
      identity,
      verifier: () => Promise.resolve(verifier),
    });
    const stored = StoredLog.open(database.url);
    try {
      const evidence = await evidenceFor(application, AUDITOR);
      const first = await bundling.bundle(evidence);
      await application.ledger.append(request());
      expect(await new CheckpointTaking(stored, identity).take('ned')).toBe('taken');
      const later = await bundling.bundle(evidence);
      expect(later.checkpoint).toEqual(first.checkpoint);
      expect(Buffer.from(later.bytes).equals(first.bytes)).toBe(true);
      expect(first.name).toBe('NED-DHR-2026-001-version-2.zip');
      await opened(first.bytes, async (bundle) => {
        const [key] = keys;
        const vouched = vkey({
          name: first.checkpoint.origin,
          type: 1,
          publicKey: key?.publicKey ?? Buffer.of(),
        });
        const { exit, said } = await bundle.verify('--key', vouched);
        expect([exit, said]).toEqual([0, expect.stringContaining('This bundle verifies.')]);
      });
      const unsigned = openBundling({
        url: database.url,
        ledger: application.ledger,
        vault: application.vault,
        identity: { ...identity, keys: () => Promise.resolve([]) },
        verifier: () => Promise.resolve(verifier),
      });
      await expect(unsigned.bundle(evidence)).rejects.toThrow('there is no signing key here');
      await unsigned.close();
    } finally {
      await stored.close();
      await bundling.close();
    }
  });

  it('is downloaded over HTTP by whoever may, and by nobody else', async () => {
    const served = await serve(kept.application);
    try {
      const at = `/api/v1/reviews/${REVIEW}/export`;
      const answer = await (
        await served.as(AUDITOR)
      )
        .post(at)
        .buffer(true)
        .parse((response, done) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => done(null, Buffer.concat(chunks)));
        });
      expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/zip']);
      expect(answer.headers['content-disposition']).toContain('.zip"');
      await opened(answer.body as Buffer, async (bundle) => expect((await bundle.verify()).exit).toBe(0));
      await (await served.as('police@derbyshire.example')).post(at).expect(403);
      await (await served.as('coordinator@bolsover.example')).post(at).expect(404);
      await (await served.as(null)).post(at).expect(401);
      await (await served.as(AUDITOR)).post(at, { reason: 'CURIOSITY' }).expect(400);
      await (await served.as(AUDITOR)).post('/api/v1/reviews/no-such/export').expect(404);
    } finally {
      await served.close();
    }
  });

  it('is refused to whoever does not read the log, and each export and each refusal is logged', async () => {
    await expect(zipFor('manager@ned.example')).rejects.toMatchObject({ problem: { status: 403 } });
    await expect(zipFor('coordinator@bolsover.example')).rejects.toMatchObject({ problem: { status: 404 } });
    await zipFor(AUDITOR, { reason: 'COURT', asOf: '1' });
    const lines: string[] = [];
    for await (const { kind, what, code } of kept.application.ledger.accessLog('ned'))
      lines.push(`${kind} ${what ?? ''} ${code ?? ''}`);
    expect(lines).toContain('EXPORTED evidence-bundle version-1 COURT');
    expect(lines.filter((line) => line.startsWith('REFUSED evidence')).length).toBeGreaterThanOrEqual(2);
    expect(await kept.application.ledger.verifyAccessLog('ned')).toBeNull();
  });
});

describe('An evidence bundle that somebody meddled with', () => {
  let kept: Kept;
  let bundle: Unpacked;
  let log: SignedLog;
  const key = signingKey(newSigningKey());
  beforeAll(async () => {
    const [first] = servers();
    kept = await aReviewWithALetter(first?.[1] ?? '');
    log = await logOf(kept.application.ledger, 'ned', key);
    bundle = await unpacked(
      await bundleOf(kept.application, await evidenceFor(kept.application, COORDINATOR), verifier, log),
    );
  });
  afterEach(() => bundle.restore());
  afterAll(async () => {
    await bundle.close();
    await kept.close();
  });

  const flipped = (bytes: Buffer, at: number): Buffer => {
    const spoilt = Buffer.from(bytes);
    spoilt[at] = (spoilt[at] ?? 0) ^ 1;
    return spoilt;
  };
  const named = (beginning: string, ending = ''): string =>
    bundle.names.find((name) => name.startsWith(beginning) && name.endsWith(ending)) ?? `no ${beginning}`;
  /** As somebody who has the log's key would hide it: list and signature fit the changed files. */
  const signedAnew = async (
    changes: Readonly<Record<string, string | Buffer>>,
    by: SignedLog = log,
  ): Promise<void> => {
    const manifest = JSON.parse(bundle.bytes('manifest.json').toString('utf8')) as {
      files: { name: string; length: number; sha256: string }[];
    };
    for (const [name, content] of Object.entries(changes)) {
      const bytes = Buffer.from(content);
      await bundle.put(name, bytes);
      const line = manifest.files.find((one) => one.name === name);
      if (line === undefined) throw new Error(`${name} is not in the manifest`);
      line.length = bytes.length;
      line.sha256 = createHash('sha256').update(bytes).digest('hex');
    }
    const written = Buffer.from(JSON.stringify(manifest));
    await bundle.put('manifest.json', written);
    const statement = `Safer Reviews evidence bundle\nmanifest.json sha256 ${createHash('sha256').update(written).digest('hex')}\n`;
    await bundle.put('manifest.sig', by.signed(statement));
  };
  const finding = async (...words: readonly string[]): Promise<string> => {
    const { exit, said } = await bundle.verify(...words);
    expect(said).toContain('This bundle does NOT verify');
    expect(exit).toBe(1);
    return said
      .split('\n')
      .filter((line) => line.startsWith('FAIL'))
      .join('\n');
  };

  it('is found out by one byte in any kind of file, and the sentence names the file', async () => {
    const kinds = [
      ...bundle.names.filter((name) => !name.includes('/')),
      named('documents/', '.txt'),
      named('documents/', '.html'),
      named('documents/', '.docx'),
      named('proofs/'),
      named('rules/'),
      named('schemas/commands/'),
    ];
    for (const name of kinds) {
      const bytes = bundle.bytes(name);
      // In the verifier itself the byte is one of a comment, so that it still runs.
      const at = name === 'verify.mjs' ? bytes.indexOf('nothing to install') : Math.floor(bytes.length / 2);
      await bundle.put(name, flipped(bytes, at));
      expect([name, await finding()]).toEqual([name, expect.stringContaining(name)]);
      await bundle.restore();
    }
  });

  it('is found out where it is cut short: a file, a line, the end of a line', async () => {
    await bundle.remove(named('documents/'));
    expect(await finding()).toContain('is missing: the bundle is cut short');
    await bundle.restore();
    await bundle.put('manifest.json', bundle.bytes('manifest.json').subarray(0, 300));
    expect(await finding()).toContain('manifest.json cannot be read as JSON: it is cut short');
    await bundle.restore();
    const events = bundle.bytes('events.jsonl');
    await bundle.put('events.jsonl', events.subarray(0, events.length - 1));
    expect(await finding()).toContain('events.jsonl is cut short');
    await bundle.restore();
    await signedAnew({ 'events.jsonl': events.subarray(0, events.indexOf('\n') + 1) });
    expect(await finding()).toMatch(
      /events.jsonl ends at version 1 and the manifest names \d: it is cut short/,
    );
  });

  it('says that a newer format needs a newer verifier, and that a folder is no bundle', async () => {
    const manifest = bundle.bytes('manifest.json').toString('utf8');
    await bundle.put('manifest.json', manifest.replace('"formatVersion": 1', '"formatVersion": 2'));
    expect(await finding()).toContain('the newer format 2; this verifier knows formats up to 1');
    await bundle.put('manifest.json', '{}');
    expect(await finding()).toContain('not that of an evidence bundle');
  });

  it('does not pass under another key, nor under a key that is none', async () => {
    const another = await logOf(kept.application.ledger, 'ned');
    expect(await finding('--key', another.keys[0] ?? '')).toContain(
      'checkpoint.txt was not signed by the key',
    );
    expect(await finding('--key', 'whatever')).toContain('--key: "whatever" is neither a key');
    // Somebody without the log's key signs everything anew with a key of their own.
    await signedAnew(
      {
        'checkpoint.txt': another.note,
        'public-keys.json': JSON.stringify({ keys: another.keys.map((one) => ({ key: one })) }),
      },
      another,
    );
    expect(await finding('--key', log.keys[0] ?? '')).toContain('checkpoint.txt was not signed by the key');
  });

  it('is found out even where list and signature fit, because the record itself does not', async () => {
    const events = bundle.bytes('events.jsonl').toString('utf8');
    await signedAnew({ 'events.jsonl': events.replace('"residence":"IN_AREA"', '"residence":"UNKNOWN"') });
    expect(await finding()).toContain('events.jsonl line 1');
    await bundle.restore();

    const texts = bundle.bytes('texts.json').toString('utf8');
    await signedAnew({ 'texts.json': texts.replace(NAME, 'Somebody Else') });
    expect(await finding()).toMatch(
      /The text \S+ \(version 1, data\/notification\/deceasedName\).* is not what was recorded/,
    );
    await bundle.restore();

    const letter = named('documents/', '.txt');
    await signedAnew({ [letter]: 'Another letter.' });
    expect(await finding()).toContain(`${letter} does not have the hash that it is named after`);
    await bundle.restore();

    await signedAnew({ 'texts.json': '{"texts":[]}' });
    expect(await finding()).toContain('texts.json does not list the text');
    await bundle.restore();

    await bundle.put('documents/one-more.txt', 'Put in by somebody.');
    expect(await finding()).toContain('documents/one-more.txt is not in the manifest: somebody put it in');
  });
});
