import { GrowingTree, hashLeaf, inclusionProof } from '../merkle-tree/index.js';
import { checkpointText, parseCheckpoint } from './checkpoint.js';
import { BadKey, isSignedBy, keyId, newSigningKey, parseVkey, signingKey, vkey, type VerifierKey } from './keys.js';
import { cosign, cosignedAt, formatNote, parseNote, signersOf, signNote } from './note.js';
import { checkpointProving, formatTlogProof, parseTlogProof } from './tlog-proof.js';

/** The example of c2sp.org/signed-note. */
const EXAMPLE_KEY = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
const EXAMPLE = `This is an example message.

— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
`;
/** The example of c2sp.org/tlog-cosignature: the spec gives no keys for it, so it is read and not verified. */
const COSIGNED = `example.com/behind-the-sofa
20852163
CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=

— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=
— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==
`;

const log = signingKey('11'.repeat(32));
const logKey: VerifierKey = { name: 'council.example/ned', type: 1, publicKey: log.publicKey };
const witness = signingKey('22'.repeat(32));
const witnessKey: VerifierKey = { name: 'bolsover.example/witness', type: 4, publicKey: witness.publicKey };
const NOON = Date.parse('2026-11-30T12:00:00.700Z');

describe('a signed note', () => {
  it('is read and checked as the specification’s own example is', () => {
    const key = parseVkey(EXAMPLE_KEY, 1);
    expect(vkey(key)).toBe(EXAMPLE_KEY);
    expect(signersOf(parseNote(EXAMPLE), [key])).toEqual([key]);
    expect(formatNote(parseNote(EXAMPLE))).toBe(EXAMPLE);
    expect(signersOf(parseNote(EXAMPLE.replace('an example', 'no example')), [key])).toBeNull();
  });

  it('is signed as RFC 8032 says: the first test vector of it gives the same public key and signature', () => {
    const key = signingKey('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60');
    expect(key.publicKey.toString('hex')).toBe('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a');
    expect(key.sign(Buffer.alloc(0)).toString('hex')).toBe(
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    );
  });

  const text = checkpointText({ origin: logKey.name, size: 3, root: Buffer.alloc(32, 7) });
  const signed = { text, signatures: [signNote(text, logKey.name, log)] };

  it('may carry lines of keys that nobody knows: they are passed over', () => {
    const stranger = signingKey('33'.repeat(32));
    const note = { text, signatures: [signNote(text, logKey.name, stranger), ...signed.signatures, signNote(text, 'else.example', stranger)] };
    expect(signersOf(parseNote(formatNote(note)), [logKey])).toEqual([logKey]);
    expect(signersOf(note, [])).toEqual([]);
  });

  it('is spoilt by a line that only claims to be by a known key', () => {
    const [line] = signed.signatures;
    const forged = { ...line!, bytes: Buffer.alloc(64, 1) };
    expect(signersOf({ text, signatures: [...signed.signatures, forged] }, [logKey])).toBeNull();
    expect(signersOf({ text, signatures: [{ ...line!, bytes: line!.bytes.subarray(1) }] }, [logKey])).toBeNull();
  });

  it('is cosigned by a witness together with the time, to the second', () => {
    const line = cosign(text, witnessKey.name, witness, NOON);
    expect(cosignedAt(line)?.toISOString()).toBe('2026-11-30T12:00:00.000Z');
    const note = { text, signatures: [...signed.signatures, line] };
    expect(signersOf(parseNote(formatNote(note)), [logKey, witnessKey])).toEqual([logKey, witnessKey]);
    const later = Buffer.from(line.bytes);
    later.writeBigUInt64BE(BigInt(NOON), 0);
    expect(signersOf({ text, signatures: [{ ...line, bytes: later }] }, [witnessKey])).toBeNull();
    // The very message of c2sp.org/tlog-cosignature.
    const message = `cosignature/v1\ntime 1796040000\n${text}`;
    expect(isSignedBy(witness.publicKey, Buffer.from(message), line.bytes.subarray(8))).toBe(true);
  });

  it('with a cosignature is read as the specification’s own example is', () => {
    const { text: body, signatures } = parseNote(COSIGNED);
    expect(parseCheckpoint(body)).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20852163 });
    expect(signatures.map(cosignedAt)[1]?.toISOString()).toBe('2023-03-20T12:25:47.000Z');
    expect(cosignedAt(signatures[0]!)).toBeNull();
  });

  it.each([
    ['no empty line', 'text\n— a.example AAAAAAA=\n'],
    ['no last newline', EXAMPLE.slice(0, -1)],
    ['a control character', EXAMPLE.replace('This', 'Th\u0007s')],
    ['a carriage return', EXAMPLE.replaceAll('\n', '\r\n')],
    ['a line that is no signature', EXAMPLE + 'or so\n'],
    ['a signature of no bytes', 'text\n\n— a.example AAAA\n'],
    ['a name with a plus', 'text\n\n— a+b AAAAAAAA\n'],
    ['more signatures than anybody needs', `text\n\n${'— a.example AAAAAAAA\n'.repeat(101)}`],
  ])('is refused with %s', (_, note) => {
    expect(() => parseNote(note)).toThrow(/signed note|signature line/);
  });

  it('tells a key of a log from one of a witness, and a mistyped one from both', () => {
    expect(() => parseVkey(vkey(witnessKey), 1)).toThrow('of another kind');
    expect(() => parseVkey(EXAMPLE_KEY.replace('530d903a', '530d903b'), 1)).toThrow('a character was lost');
    expect(() => parseVkey(EXAMPLE_KEY.replace('foo', 'fop'), 1)).toThrow('a character was lost');
    for (const text of ['', 'name', 'a+b', EXAMPLE_KEY.slice(0, -4), ` +530d903a+${'A'.repeat(44)}`]) expect(() => parseVkey(text, 1)).toThrow(BadKey);
    expect(keyId({ ...logKey, type: 4 })).not.toEqual(keyId(logKey));
  });

  it('takes a secret of 32 bytes and no other', () => {
    expect(signingKey(newSigningKey()).publicKey).toHaveLength(32);
    for (const secret of ['', 'short', 'ab'.repeat(31), Buffer.alloc(33).toString('base64')]) expect(() => signingKey(secret)).toThrow('32 random bytes');
  });
});

describe('a checkpoint', () => {
  it.each([
    ['a size with a zero in front', 'o\n01\n'],
    ['no size', 'o\n\n'],
    ['a size that is no number', 'o\n1e3\n'],
    ['a negative size', 'o\n-1\n'],
    ['a size too large to count', 'o\n9007199254740993\n'],
    ['no name', '\n1\n'],
  ])('is refused with %s', (_, head) => {
    expect(() => parseCheckpoint(`${head}${Buffer.alloc(32).toString('base64')}\n`)).toThrow('three lines');
  });

  it('is refused without a root of 32 bytes', () => {
    for (const root of ['', 'AAAA', Buffer.alloc(33).toString('base64'), `${Buffer.alloc(32).toString('base64')}=`])
      expect(() => parseCheckpoint(`o\n1\n${root}\n`)).toThrow('three lines');
  });
});

describe('a proof in one file', () => {
  const leaves = Array.from({ length: 5 }, (_, i) => hashLeaf(Buffer.from([i])));
  const tree = new GrowingTree(0);
  for (const leaf of leaves) tree.append(leaf);
  const text = checkpointText({ origin: logKey.name, size: 5, root: tree.root() });
  const note = formatNote({ text, signatures: [signNote(text, logKey.name, log)] });
  const file = formatTlogProof({ index: 4, proof: inclusionProof(tree.node, 4, 5), note });

  it('has the form of c2sp.org/tlog-proof, and proves what stands at its index', () => {
    expect(file.split('\n').slice(0, 2)).toEqual(['c2sp.org/tlog-proof@v1', 'index 4']);
    expect(checkpointProving(parseTlogProof(file), leaves[4]!, [logKey])).toMatchObject({ size: 5, origin: logKey.name });
    expect(checkpointProving(parseTlogProof(file.replace('@v1\n', '@v1\nextra AAAA\n')), leaves[4]!, [logKey])).not.toBeNull();
  });

  it('proves nothing of another leaf, at another index, or under a key that is not the log’s', () => {
    const proof = parseTlogProof(file);
    expect(checkpointProving(proof, leaves[3]!, [logKey])).toBeNull();
    expect(checkpointProving({ ...proof, index: 3 }, leaves[4]!, [logKey])).toBeNull();
    expect(checkpointProving(proof, leaves[4]!, [])).toBeNull();
    expect(checkpointProving(proof, leaves[4]!, [{ ...logKey, publicKey: witness.publicKey }])).toBeNull();
    const asWitness = { ...witnessKey, publicKey: log.publicKey };
    expect(checkpointProving({ ...proof, note: formatNote({ text, signatures: [cosign(text, asWitness.name, log, NOON)] }) }, leaves[4]!, [asWitness])).toBeNull();
  });

  it('is refused where it is cut short or no proof at all', () => {
    expect(() => parseTlogProof('')).toThrow('begins with the line');
    expect(() => parseTlogProof(file.replace('index 4', 'index 04'))).toThrow('index from 0');
    expect(() => parseTlogProof(file.replace('index 4\n', 'index 4\nAAAA\n'))).toThrow('32 bytes');
    expect(() => checkpointProving(parseTlogProof(file.slice(0, -10)), leaves[4]!, [logKey])).toThrow('newline');
  });
});
