import { SIGNATURE_TYPE, newSigningKey, signingKey, vkey } from '#libs/audit/checkpoints/index.js';
import { checkpointText } from '#libs/audit/checkpoints/checkpoint.js';
import { handoverNote } from '#libs/audit/checkpoints/log-keys.js';
import { cosign, formatNote, formatSignature, parseNote, signNote } from '#libs/audit/checkpoints/note.js';
import type { SignedLog } from '#libs/audit/evidence-bundle/index.js';
import { consistencyProof, GrowingTree, hashLeaf } from '#libs/audit/merkle-tree/index.js';
import { request } from '#test/support/appends.js';
import { servers } from '#test/support/databases.js';
import { logOf } from '#test/support/test-log.js';
import { aReviewWithALetter, bundleOf, evidenceFor, unpacked, type Unpacked } from './bundles.js';
import { bundledVerifier } from '../../scripts/bundle-verifier.mjs';

const [OLD, NEW, STRANGER] = [newSigningKey(), newSigningKey(), newSigningKey()].map(signingKey) as [
  ReturnType<typeof signingKey>,
  ReturnType<typeof signingKey>,
  ReturnType<typeof signingKey>,
];
const WITNESS = { name: 'bolsover.example/witness', key: signingKey(newSigningKey()) };
const witnessKey = vkey({
  name: WITNESS.name,
  type: SIGNATURE_TYPE.cosignature,
  publicKey: WITNESS.key.publicKey,
});

/** What a reader who has something of the log from elsewhere is told of one bundle. */
describe('An evidence bundle held against what its reader knows of the log', () => {
  let kept: Awaited<ReturnType<typeof aReviewWithALetter>>;
  let log: SignedLog;
  const bundles: Unpacked[] = [];

  const keyOf = ({ origin }: SignedLog, key: typeof OLD): string =>
    vkey({ name: origin, type: SIGNATURE_TYPE.note, publicKey: key.publicKey });
  const exported = async (changes: Partial<SignedLog> = {}): Promise<Unpacked> => {
    const evidence = await evidenceFor(kept.application, 'coordinator@ned.example');
    const verifier = await bundledVerifier();
    const bundle = await unpacked(await bundleOf(kept.application, evidence, verifier, { ...log, ...changes }));
    bundles.push(bundle);
    return bundle;
  };
  const told = async (bundle: Unpacked, ...words: readonly string[]) => {
    const { exit, said } = await bundle.verify(...words);
    expect(said).toContain(exit === 0 ? 'This bundle verifies.' : 'This bundle does NOT verify');
    return said.split('\n').filter((line) => line.startsWith(exit === 0 ? 'ok' : 'FAIL')).join('\n');
  };
  const checkpoint = (size: number, root: Buffer, key = NEW, origin = log.origin): string => {
    const text = checkpointText({ origin, size, root });
    return formatNote({ text, signatures: [signNote(text, origin, key)] });
  };

  beforeAll(async () => {
    kept = await aReviewWithALetter(servers()[0]?.[1] ?? '');
    log = await logOf(kept.application.ledger, 'ned', NEW);
  });
  afterAll(async () => {
    for (const bundle of bundles) await bundle.close();
    await kept.close();
  });

  it('signed by a key that came later, verifies for whoever knows the key before, by the note with which it was handed on', async () => {
    const keys = [keyOf(log, OLD), keyOf(log, NEW)];
    const bundle = await exported({ keys, handovers: [handoverNote(log.origin, OLD, NEW)] });
    for (const known of keys)
      expect(await told(bundle, '--key', known)).toContain(`was signed by the key ${log.origin}`);
    expect(await told(bundle, '--key', keyOf(log, STRANGER))).toContain('checkpoint.txt was not signed by the key');
  });

  it('signed by a later key is refused without that note, or where the old key did not sign it, with the way out', async () => {
    const keys = [keyOf(log, OLD), keyOf(log, NEW)];
    const forged = handoverNote(log.origin, STRANGER, NEW).replaceAll(keyOf(log, STRANGER), keyOf(log, OLD));
    const refused = [await exported({ keys }), await exported({ keys, handovers: [forged] })];
    for (const bundle of refused) {
      const found = await told(bundle, '--key', keyOf(log, OLD));
      expect(found).toContain('checkpoint.txt was not signed by the key');
      expect(found).toContain('the note by which the key that you gave vouches for the next one; it holds none');
      expect(found).toContain('Ask the council by another way');
    }
  });

  it('with the word of a witness says when that saw it, and without it where to ask', async () => {
    const seen = cosign(parseNote(log.note).text, WITNESS.name, WITNESS.key, Date.parse('2026-11-23T10:00:00Z'));
    const cosigned = await exported({ note: log.note + formatSignature(seen), witnesses: [witnessKey] });
    expect(await told(cosigned, '--witness', witnessKey)).toContain(
      `The witness ${WITNESS.name} had seen this checkpoint by 2026-11-23T10:00:00.000Z.`,
    );
    const another = vkey({ name: WITNESS.name, type: SIGNATURE_TYPE.cosignature, publicKey: STRANGER.publicKey });
    for (const [bundle, key] of [[cosigned, another], [await exported(), witnessKey]] as const)
      expect(await told(bundle, '--witness', key)).toMatch(
        /was not cosigned by the witness \S+ \w+\. If it has seen a later one, ask it for that and name it with --checkpoint\./,
      );
    expect(await told(cosigned, '--witness', keyOf(log, NEW))).toContain('--witness: "log.example');
  });

  it('is held against a checkpoint that somebody kept: the same, a later one, an earlier one, and what contradicts it', async () => {
    const bundle = await exported();
    const against = async (note: string, proof?: readonly Buffer[]) => {
      await bundle.put('kept.txt', note);
      if (proof === undefined) return told(bundle, '--checkpoint', 'kept.txt');
      await bundle.put('proof.json', JSON.stringify({ proof: proof.map((hash) => hash.toString('base64')) }));
      return told(bundle, '--checkpoint', 'kept.txt', '--consistency', 'proof.json');
    };
    expect(await against(log.note)).toContain('kept.txt is the bundle’s own: who kept it saw the same log.');
    expect(await against(JSON.stringify({ origin: log.origin, keys: [], note: log.note }))).toContain('saw the same log');

    const tree = new GrowingTree(0);
    const roots: Buffer[] = [];
    await kept.application.ledger.append(request());
    for await (const { hash } of kept.application.ledger.loadAll('ned')) {
      tree.append(hashLeaf(Buffer.from(hash, 'hex')));
      roots.push(Buffer.from(tree.root()));
    }
    const { size } = log;
    for (let other = 1; other <= roots.length; other += 1) {
      if (other === size) continue;
      const [first, second] = other < size ? [other, size] : [size, other];
      const note = checkpoint(other, roots[other - 1] as Buffer);
      const proof = consistencyProof(tree.node, first, second);
      expect(await against(note, proof)).toContain(
        `The log of ${second} events begins with the log of ${first}: kept.txt and the bundle are of one history.`,
      );
    }
    const later = checkpoint(size + 1, roots[size] as Buffer);
    const ask = `consistency?from=${size}&to=${size + 1}`;
    expect(await against(later)).toContain(`Save what the log answers to ${ask} and name the file with --consistency.`);
    const proof = consistencyProof(tree.node, size, size + 1);
    for (const wrong of [[], proof.slice(1), [...proof, proof[0] as Buffer], proof.map(() => Buffer.alloc(32)), [Buffer.alloc(3)]])
      expect(await against(later, wrong)).toContain('proof.json does not prove that the log of');
    expect(await against(checkpoint(size + 1, Buffer.alloc(32, 1)), proof)).toContain('contradicts the bundle: keep both');

    expect(await against(checkpoint(size, Buffer.alloc(32, 1)))).toContain(
      `kept.txt contradicts the bundle: the log signed two different histories of ${size} events. Keep both: together they are the proof.`,
    );
    expect(await against(checkpoint(size, log.root, STRANGER))).toContain('kept.txt was not signed by the log’s key');
    expect(await against('hello')).toContain('kept.txt was not signed by the log’s key, or is no checkpoint');
    const elsewhere = checkpoint(size, log.root, NEW, 'log.example/bolsover');
    expect(await against(elsewhere)).toContain('kept.txt was not signed by the log’s key');
  });

  it('says what is wrong with the files and words that it is given', async () => {
    const bundle = await exported();
    const note = ['--checkpoint', 'checkpoint.txt'];
    for (const [words, saying] of [
      [['--checkpoint', 'nowhere.txt'], '--checkpoint: there is no file nowhere.txt.'],
      [['--checkpoint', 'manifest.json'], '--checkpoint: manifest.json holds no checkpoint'],
      [['--checkpoint', 'half.json'], '--checkpoint: half.json cannot be read as JSON: it is cut short'],
    ] as const) {
      await bundle.put('half.json', '{"note":');
      expect(await told(bundle, ...words)).toContain(saying);
    }
    const later = checkpoint(log.size + 1, Buffer.alloc(32));
    await bundle.put('later.txt', later);
    for (const [file, saying] of [
      ['nowhere.json', '--consistency: there is no file nowhere.json.'],
      ['manifest.json', '--consistency: manifest.json holds no proof'],
    ] as const)
      expect(await told(bundle, '--checkpoint', 'later.txt', '--consistency', file)).toContain(saying);
    for (const words of [['--consistency', 'later.txt'], ['--key'], ['--else', 'x'], ['another folder']])
      expect(await bundle.verify(...words)).toMatchObject({ exit: 1, said: expect.stringMatching(/^Say which folder: /) as string });
    expect((await bundle.verify(...note)).exit).toBe(0);
  });
});
