import { randomUUID } from 'node:crypto';
import { ledgerUnderTest, request, type LedgerUnderTest } from '#test/support/appends.js';
import { servers } from '#test/support/databases.js';
import { AreaTree } from './area-tree.js';
import {
  believable,
  checkpointProblem,
  CheckpointTaking,
  formatNote,
  logKeyOf,
  newSigningKey,
  parseCheckpoint,
  parseNote,
  signersOf,
  signingKey,
  StoredLog,
  type StoredCheckpoint,
} from './index.js';
import { consistencyPath, consistencyProof, provesConsistency } from '../merkle-tree/index.js';
import { checkpointText } from './checkpoint.js';
import { cosign, signNote } from './note.js';

const [FIRST, SECOND, THIRD] = [newSigningKey(), newSigningKey(), newSigningKey()].map(signingKey) as [ReturnType<typeof signingKey>, ReturnType<typeof signingKey>, ReturnType<typeof signingKey>];
const STRANGER = signingKey(newSigningKey());

describe.each(servers())('signed checkpoints on %s', (_name, server) => {
  let under: LedgerUnderTest;
  let stored: StoredLog;
  let keys = [FIRST];
  /** As a process that starts anew. */
  const process = () => new CheckpointTaking(stored, { name: 'council.example', mode: 'wall', keys: () => Promise.resolve(keys) });
  let taking: CheckpointTaking;
  let events = 0;

  const append = async (count = 1) => {
    await Promise.all(Array.from({ length: count }, () => under.ledger.append(request())));
    events += count;
  };
  const last = async (): Promise<StoredCheckpoint> => (await stored.at('ned', (moment) => moment.lastCheckpoint()))!;
  const published = () => stored.at('ned', (moment) => moment.keys());
  /** With superuser's rights, every trigger out of the way; `undo` brings all back. */
  const tampering = async <T>(statements: readonly string[], look: () => Promise<T>): Promise<T> => {
    const tables = ['event', 'checkpoint', 'log_key', 'cosignature', 'tenant', 'head', 'command', 'witness_key'];
    await under.query(tables.map((table) => `create table public.kept_${table} as table ledger.${table}`).join(';'));
    const guarded = ['event', 'command', 'checkpoint', 'log_key', 'cosignature', 'witness_key'].flatMap((table) => ['stays_as_it_is', 'stays_whole'].map((name) => [table, name]));
    const triggers = (what: string) => [...guarded, ['checkpoint', 'follows']].map(([table, name]) => `alter table ledger.${table} ${what} trigger ${name}`).join(';');
    try {
      await under.query(`${triggers('disable')}; ${statements.join(';')}`);
      return await look();
    } finally {
      const order = ['cosignature', 'checkpoint', 'log_key', 'witness_key', 'event', 'head', 'command', 'tenant'];
      await under.query(
        [
          ...order.map((table) => `delete from ledger.${table}`),
          ...order.toReversed().map((table) => `insert into ledger.${table} ${table === 'command' ? 'overriding system value' : ''} select * from public.kept_${table}`),
          ...tables.map((table) => `drop table public.kept_${table}`),
          triggers('enable always'),
        ].join(';'),
      );
    }
  };
  const problem = async (options = {}) => (await checkpointProblem(stored, 'ned', options))?.what ?? null;

  beforeAll(async () => {
    under = await ledgerUnderTest(server);
    stored = StoredLog.open(under.url);
    taking = process();
  });
  afterAll(async () => {
    await stored.close();
    await under.drop();
  });

  it('are not taken of a log in which nothing stands', async () => {
    expect(await taking.take('ned')).toBe('unchanged');
    expect(await published()).toEqual([]);
  });

  it('are taken of a log that has grown, signed under its name, and once only', async () => {
    await append(3);
    expect(await taking.take('ned')).toBe('taken');
    expect(await taking.take('ned')).toBe('unchanged');
    const { note, size, root, origin } = await last();
    expect({ size, origin }).toEqual({ size: 3, origin: 'council.example/ned' });
    const signed = parseNote(note);
    expect(parseCheckpoint(signed.text)).toEqual({ origin, size, root });
    expect(signersOf(signed, [logKeyOf(origin, FIRST)])).toHaveLength(1);
    expect(await published()).toMatchObject([{ publicKey: FIRST.publicKey, until: null, handover: null }]);
    expect(await problem()).toBeNull();
  });

  it('of two processes that sign at once come one after the other', async () => {
    await append(2);
    expect((await Promise.all([process(), process(), taking].map((one) => one.take('ned')))).sort()).toEqual(['taken', 'unchanged', 'unchanged']);
  });

  it('are proved to contain each other, also where the tree is read page by page', async () => {
    await append(300);
    await taking.take('ned');
    const all = await stored.at('ned', (moment) => moment.checkpoints());
    expect(all.map(({ size }) => size)).toEqual([3, 5, 305]);
    await stored.at('ned', async (moment) => {
      const tree = new AreaTree('ned');
      await tree.grow(moment, 305);
      for (const { size, root } of all) {
        expect(await tree.rootAt(moment, size)).toEqual(root);
        const proof = consistencyProof(await tree.source(moment, consistencyPath(size, 305)), size, 305);
        expect(provesConsistency({ first: size, firstRoot: root, second: 305, secondRoot: tree.root(), proof })).toBe(true);
      }
    });
    expect(await problem()).toBeNull();
  });

  it('are signed by the old and the new key while one is changed for the other, and the old one vouches for the new one', async () => {
    keys = [SECOND, FIRST];
    await append();
    await taking.take('ned');
    const { note, origin } = await last();
    expect(signersOf(parseNote(note), [FIRST, SECOND].map((key) => logKeyOf(origin, key)))).toHaveLength(2);
    keys = [SECOND];
    await append();
    await taking.take('ned');
    expect(signersOf(parseNote((await last()).note), [FIRST, SECOND].map((key) => logKeyOf(origin, key)))).toEqual([logKeyOf(origin, SECOND)]);
    const standing = await published();
    expect(standing.map(({ publicKey, until }) => [publicKey.equals(FIRST.publicKey), until === null])).toEqual([[true, false], [false, true]]);
    // Whoever knows only the first follows to the second; whoever knows only the second follows back to the first.
    for (const one of [FIRST, SECOND]) expect(believable(origin, standing, [logKeyOf(origin, one)])).toHaveLength(2);
    expect(await problem({ trusted: [logKeyOf(origin, SECOND)] })).toBeNull();
  });

  it('survive a second change of keys, and every older checkpoint stays good', async () => {
    keys = [THIRD, SECOND];
    await append();
    await taking.take('ned');
    keys = [THIRD];
    await append();
    await process().take('ned');
    expect(await published()).toHaveLength(3);
    const { origin } = await last();
    for (const one of [FIRST, SECOND, THIRD]) expect(await problem({ trusted: [logKeyOf(origin, one)] })).toBeNull();
  });

  it('are not signed by a key that was retired, nor by one that nobody vouches for', async () => {
    await append();
    const before = await last();
    keys = [FIRST];
    await expect(process().take('ned')).rejects.toThrow('retired');
    keys = [STRANGER];
    await expect(process().take('ned')).rejects.toThrow('not one of this log');
    expect(await last()).toEqual(before);
    keys = [THIRD];
    expect(await process().take('ned')).toBe('taken');
  });

  it('without any key are not taken at all', async () => {
    keys = [];
    expect(await process().take('ned')).toBe('no-key');
    keys = [THIRD];
  });

  describe('of a log that was rewritten', () => {
    const forgeLast = (tenant = 'ned') => `update ledger.event set hash = sha256('\\x00'::bytea || '{}'::bytea), body = '{}' where tenant = '${tenant}' and position = 4`;

    it.each([
      ['changed', 'update ledger.event set body = \'{}\', hash = sha256(\'\\x00\'::bytea || \'{}\'::bytea) where position = 4', 'are not those over which'],
      ['changed in its bytes alone', 'update ledger.event set body = \'{}\' where position = 4', 'no longer has the hash'],
      ['removed', 'delete from ledger.event where position = 4', 'position 4 is missing'],
      ['swapped with another', 'update ledger.event set position = 1000 where position = 4; update ledger.event set position = 4 where position = 5; update ledger.event set position = 5 where position = 1000', 'are not those over which'],
    ])('where an event was %s are refused by a process that starts anew, and checking finds it', async (_, statement, saying) => {
      await append();
      await tampering([statement], async () => {
        await expect(process().take('ned')).rejects.toThrow(saying);
        expect((await stored.at('ned', (moment) => moment.checkpoints())).every(({ size }) => size !== events)).toBe(true);
      });
      expect(await taking.take('ned')).toBe('taken');
    });

    it('are refused by a process that had seen it as it was', async () => {
      await append();
      await tampering([forgeLast()], () => expect(taking.take('ned')).rejects.toThrow('was changed'));
    });

    it('are refused where its tail was cut off, whole with its counts', async () => {
      await tampering([`delete from ledger.event where position > 300`, `update ledger.tenant set position = 300`], async () => {
        await expect(process().take('ned')).rejects.toThrow('the ledger holds 300');
        expect(await problem()).toContain('now it holds 300: the rest was removed');
      });
    });

    it('are named by the place since which something is wrong', async () => {
      await taking.take('ned');
      await tampering([forgeLast()], async () => expect(await problem()).toMatch(/the checkpoint over 5 events.*among the events at positions 4 to 5 something was changed/));
      expect(await problem()).toBeNull();
    });

    it('and whose later checkpoints were taken away with it is found out by the note of a witness alone', async () => {
      const seen = (await last()).note;
      const statements = ['delete from ledger.event where position > 305', 'update ledger.tenant set position = 305', 'delete from ledger.checkpoint where size > 305'];
      await tampering(statements, async () => {
        expect(await problem()).toBeNull();
        expect(await problem({ witnessed: [seen] })).toMatch(/the checkpoint over \d+ events that the witness kept, the log held \d+ events; now it holds 305/);
      });
      expect(await problem({ witnessed: [seen] })).toBeNull();
    });
  });

  describe('that were forged', () => {
    const row = (checkpoint: Omit<StoredCheckpoint, 'signedAt'>) =>
      `update ledger.checkpoint set size = ${checkpoint.size}, root = '\\x${checkpoint.root.toString('hex')}', note = convert_to('${checkpoint.note}', 'UTF8') where size = (select max(size) from ledger.checkpoint)`;
    const noteBy = async (key: typeof STRANGER, root: Buffer) => {
      const { origin, size } = await last();
      const text = checkpointText({ origin, size, root });
      return { origin, size, root, note: formatNote({ text, signatures: [signNote(text, origin, key)] }) };
    };

    it('by a stranger are found, and nothing is signed after them', async () => {
      const forged = await noteBy(STRANGER, Buffer.alloc(32, 1));
      await append();
      await tampering([row(forged)], async () => {
        expect(await problem()).toContain('is not signed by any key of this log');
        await expect(process().take('ned')).rejects.toThrow('put there by somebody else');
      });
    });

    it('in the root alone, under the old signature, are found', async () => {
      await taking.take('ned');
      const { note, ...rest } = await last();
      const other = { ...rest, root: Buffer.alloc(32, 2), note: note.replace(rest.root.toString('base64'), Buffer.alloc(32, 2).toString('base64')) };
      await tampering([row(other)], async () => expect(await problem()).toContain('is not good'));
      await tampering([`update ledger.checkpoint set root = '\\x${'02'.repeat(32)}' where size = 5`], async () => expect(await problem()).toContain('something else than its row'));
      await tampering([`update ledger.checkpoint set note = 'nothing' where size = 5`], async () => expect(await problem()).toContain('no signed note any more'));
    });

    it('together with a key of the forger’s own are found: no key of the log vouches for it', async () => {
      const forged = await noteBy(STRANGER, Buffer.alloc(32, 1));
      const key = `insert into ledger.log_key (tenant, public_key, standing) values ('ned', '\\x${STRANGER.publicKey.toString('hex')}', 'IN_USE')`;
      await tampering([row(forged), key], async () => expect(await problem()).toContain('for which no key that is known vouches'));
    });

    it('with every key replaced are found by whoever holds the true one', async () => {
      const { origin } = await last();
      const forged = await noteBy(STRANGER, Buffer.alloc(32, 1));
      const statements = ['delete from ledger.log_key', `insert into ledger.log_key (tenant, public_key, standing) values ('ned', '\\x${STRANGER.publicKey.toString('hex')}', 'IN_USE')`];
      await tampering([...statements, row(forged)], async () => {
        expect(await problem({ trusted: [logKeyOf(origin, THIRD)] })).not.toBeNull();
        await expect(process().take('ned')).rejects.toThrow('not one of this log');
      });
    });
  });

  describe('and the cosignatures under them', () => {
    const witness = signingKey(newSigningKey());
    const put = async (name: string, at: number) => {
      const { note, size } = await last();
      const { keyId, bytes } = cosign(parseNote(note).text, name, witness, at);
      await stored.addCosignature('ned', { size, witness: name, keyId, cosignedAt: new Date(at), signature: bytes });
    };

    it('are kept and checked', async () => {
      await stored.putWitness('ned', { name: 'bolsover.example/witness', publicKey: witness.publicKey }, 'IN_USE');
      await put('bolsover.example/witness', Date.parse('2026-11-30T12:00:00Z'));
      await put('bolsover.example/witness', Date.parse('2026-11-30T13:00:00Z'));
      expect(await stored.at('ned', (moment) => moment.cosignatures())).toHaveLength(2);
      expect(await problem()).toBeNull();
    });

    it('are missed or found wrong where somebody laid hands on them', async () => {
      await tampering([`update ledger.cosignature set signature = decode(repeat('00', 72), 'hex')`], async () => expect(await problem()).toContain('cosignature of bolsover.example/witness'));
      await tampering([`delete from ledger.witness_key`], async () => expect(await problem()).toContain('is not good'));
    });
  });

  it('are held to their past by the database itself, whoever asks it', async () => {
    const { origin, note, root, size } = await last();
    const asSuperuser = (over: { size?: number; origin?: string; root?: Buffer; note?: string }) => {
      const one = { size: size + 1, origin, root, note, ...over };
      return under.query('insert into ledger.checkpoint (tenant, size, origin, root, note) values ($1, $2, $3, $4, $5)', ['ned', one.size, one.origin, one.root, Buffer.from(one.note)]);
    };
    await expect(asSuperuser({ size })).rejects.toThrow('signed at');
    await expect(asSuperuser({ size: 4 })).rejects.toThrow('would not follow it');
    await expect(asSuperuser({ origin: 'other.example/ned' })).rejects.toThrow('keeps it');
    await expect(asSuperuser({ size: 100_000 })).rejects.toThrow('speak of what is not there');
    await append();
    await expect(asSuperuser({})).rejects.toThrow('something else than its note');
    expect(await stored.addCheckpoint('ned', 3, { size: size + 1, origin, root, note })).toBe(false);
  });

  it('of a rehearsal bear a name that says so', async () => {
    const rehearsal = await ledgerUnderTest(server, { clock: { mode: 'rehearsal', startAt: '2023-01-09T10:00:00.000Z' } });
    const log = StoredLog.open(rehearsal.url);
    await rehearsal.ledger.append(request({ stream: `community-trigger/${randomUUID()}` }));
    await new CheckpointTaking(log, { name: 'council.example', mode: 'rehearsal', keys: () => Promise.resolve([FIRST]) }).take('ned');
    expect((await log.at('ned', (moment) => moment.lastCheckpoint()))?.note).toMatch(/^council\.example\/rehearsal\/ned\n1\n[^\n]+\n\n— council\.example\/rehearsal\/ned /);
    await log.close();
    await rehearsal.drop();
  });
});
