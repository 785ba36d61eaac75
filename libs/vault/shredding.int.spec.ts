import { randomBytes } from 'node:crypto';
import { appendFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { MasterKey, openVault, type Subject, type Vault, type VaultRow } from './index.js';
import { ledgerUnderTest, request, type LedgerUnderTest } from '#test/support/appends.js';
import { cuttable } from '#test/support/cuttable.js';
import { backupOf, servers } from '#test/support/databases.js';

describe.each(servers())('shredding on %s', (_name, server) => {
  const masterKey = new MasterKey(randomBytes(32));
  const jane: Subject = { person: 'jane' };
  const stream = 'community-trigger/1';
  const file: Subject = { case: stream };
  let folder: string;
  let shreddingRecord: string;
  let under: LedgerUnderTest;
  let vault: Vault;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vault-'));
    shreddingRecord = join(folder, 'kept', 'shreddings.jsonl');
    under = await ledgerUnderTest(server);
    vault = await openVault({ url: under.url, masterKey, shreddingRecord });
  });
  afterEach(async () => {
    await vault.close();
    await under.drop();
    await rm(folder, { recursive: true });
  });

  const record = (...rows: readonly VaultRow[]) => under.ledger.append(request({ vault: rows }));
  const kept = async (subject: Subject, text: string) => {
    const { sealed, row } = await vault.seal('ned', subject, text);
    await record(row);
    return sealed;
  };
  const named = async (subject: Subject, name: string, where = stream) => {
    const { sealed, row } = await vault.seal('ned', subject, name);
    await record(row, ...vault.nameRows('ned', subject, where, sealed, name));
    return sealed;
  };

  it('makes everything about a person unreadable for good, in every process, and leaves the rest', async () => {
    const hers = await kept(jane, 'about Jane');
    const others = await kept({ person: 'joe' }, 'about Joe');
    const again = await openVault({ url: under.url, masterKey });
    expect(await again.open('ned', hers)).toMatchObject({ status: 'open' });
    await vault.shred('ned', jane);
    await vault.shred('ned', jane);
    expect(await vault.open('ned', hers)).toEqual({ status: 'shredded' });
    expect(await again.open('ned', hers)).toEqual({ status: 'shredded' });
    expect(await vault.open('ned', others)).toMatchObject({ status: 'open', text: 'about Joe' });
    const left = `select s.ciphertext, k.wrapped from vault.sealed s join vault.subject_key k using (tenant, subject)
      where subject = 'person/jane'`;
    expect((await under.query(left)).rows).toEqual([{ ciphertext: null, wrapped: null }]);
    expect(await under.ledger.verify()).toMatchObject({ ok: true });
    await again.close();
  });

  it('seals nothing under a key that was destroyed, also where another process still had it', async () => {
    const other = await openVault({ url: under.url, masterKey });
    await other.seal('ned', jane, 'the key is now in memory there');
    await vault.shred('ned', jane);
    await expect(vault.seal('ned', jane, 'again')).rejects.toThrow('was destroyed');
    const { row } = await other.seal('ned', jane, 'again');
    const neighbour = request();
    const [refused, accepted] = await Promise.allSettled([record(row), under.ledger.append(neighbour)]);
    expect(refused.status).toBe('rejected');
    expect(accepted.status).toBe('fulfilled');
    await other.close();
  });

  it('takes a person out of a text about several, and says that it was done', async () => {
    const note = await kept(file, 'Jane met Joe');
    await vault.redact('ned', note, '[removed] met Joe');
    expect(await vault.open('ned', note)).toMatchObject({ status: 'redacted', text: '[removed] met Joe' });
    await vault.shred('ned', file);
    await vault.redact('ned', note, 'too late');
    expect(await vault.open('ned', note)).toEqual({ status: 'shredded' });
  });

  it('takes a shredded person out of the texts of each case that knows them by name, and of no other', async () => {
    await named(jane, 'Jane O’Neil');
    await named({ person: 'joe' }, 'Joe Example');
    await kept(jane, 'jane@public.example');
    const meeting = await kept(file, 'Jane met Joe. Write to jane@public.example, said Mrs O’Neil.');
    const weather = await kept(file, 'It rained.');
    const elsewhere = await kept({ case: 'community-trigger/2' }, 'Another Jane');
    await vault.shred('ned', jane);
    expect(await vault.open('ned', meeting)).toMatchObject({
      status: 'redacted',
      text: '[removed] met Joe. Write to [removed], said Mrs [removed].',
    });
    expect(await vault.open('ned', weather)).toMatchObject({ status: 'open', text: 'It rained.' });
    expect(await vault.open('ned', elsewhere)).toMatchObject({ status: 'open', text: 'Another Jane' });
    expect(await vault.searchNames('ned', 'Jane')).toEqual([]);
    expect(await under.ledger.verify()).toMatchObject({ ok: true });
  });

  it('waits for a text about the person that is just being recorded, and takes them out of it too', async () => {
    await named(jane, 'Jane O’Neil');
    const { sealed, row } = await vault.seal('ned', file, 'Jane rang');
    const append = new pg.Client({ connectionString: under.url });
    await append.connect();
    await append.query('begin');
    await append.query('select vault.put($1)', [JSON.stringify([{ tenant: 'ned', rows: [row] }])]);
    const shredding = vault.shred('ned', jane);
    const waiting = `select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like '%texts_about%'
      and datname = current_database()`;
    while ((await under.query(waiting)).rowCount === 0);
    await append.query('commit');
    await append.end();
    await shredding;
    expect(await vault.open('ned', sealed)).toMatchObject({ status: 'redacted', text: '[removed] rang' });
  });

  describe('and a backup of the database', () => {
    it('comes back when it is restored without the record: the danger is real', async () => {
      const hers = await kept(jane, 'about Jane');
      const backup = await backupOf(under.url, server);
      await vault.shred('ned', jane);
      const restored = await openVault({ url: backup.url, masterKey });
      expect(await restored.open('ned', hers)).toMatchObject({ status: 'open', text: 'about Jane' });
      await restored.close();
      await backup.drop();
    });

    it('stays shredded when it is restored: all is done again before anybody is served', async () => {
      const hers = await named(jane, 'Jane O’Neil');
      const note = await kept(file, 'Jane met Joe');
      const backup = await backupOf(under.url, server);
      await vault.shred('ned', jane);
      await vault.shred('ned', { person: 'somebody who is not in the backup' });
      for (let times = 0; times < 2; times += 1) {
        const restored = await openVault({ url: backup.url, masterKey, shreddingRecord });
        expect(await restored.open('ned', hers)).toEqual({ status: 'shredded' });
        expect(await restored.open('ned', note)).toMatchObject({ status: 'redacted', text: '[removed] met Joe' });
        expect(await restored.searchNames('ned', 'Jane')).toEqual([]);
        await expect(restored.seal('ned', jane, 'again')).rejects.toThrow('was destroyed');
        await restored.close();
      }
      await backup.drop();
    });

    it('can be trusted even where the record was begun later than the first shredding', async () => {
      const hers = await kept(jane, 'about Jane');
      const backup = await backupOf(under.url, server);
      const without = await openVault({ url: under.url, masterKey });
      await without.shred('ned', jane);
      await without.close();
      await (await openVault({ url: under.url, masterKey, shreddingRecord })).close();
      const restored = await openVault({ url: backup.url, masterKey, shreddingRecord });
      expect(await restored.open('ned', hers)).toEqual({ status: 'shredded' });
      await restored.close();
      await backup.drop();
    });
  });

  describe('and its record', () => {
    it('names each subject once, no more than its id, readable by its owner alone', async () => {
      await vault.shred('ned', jane);
      await vault.shred('ned', jane);
      await vault.shred('ned', file);
      expect(await readFile(shreddingRecord, 'utf8')).toBe(
        '{"tenant":"ned","subject":"person/jane"}\n{"tenant":"ned","subject":"case/community-trigger/1"}\n',
      );
      expect((await stat(shreddingRecord)).mode & 0o777).toBe(0o600);
    });

    it('finishes at the next opening what the database could not do at the time', async () => {
      const hers = await kept(jane, 'about Jane');
      const line = await cuttable(under.url);
      const far = await openVault({ url: line.url, masterKey, shreddingRecord });
      await line.cut();
      await expect(far.shred('ned', jane)).rejects.toThrow();
      await far.close();
      await line.close();
      expect(await vault.open('ned', hers)).toMatchObject({ status: 'open' });
      const next = await openVault({ url: under.url, masterKey, shreddingRecord });
      expect(await next.open('ned', hers)).toEqual({ status: 'shredded' });
      await next.close();
    });

    it('goes on behind a line that was cut off while it was written', async () => {
      await vault.shred('ned', jane);
      await appendFile(shreddingRecord, '{"tenant":"ned","subj');
      await vault.shred('ned', file);
      expect(await readFile(shreddingRecord, 'utf8')).toBe(
        '{"tenant":"ned","subject":"person/jane"}\n{"tenant":"ned","subject":"case/community-trigger/1"}\n',
      );
    });

    it('keeps the vault closed when a line of it cannot be read', async () => {
      await vault.shred('ned', jane);
      await writeFile(shreddingRecord, '{"tenant":"ned"}\n');
      await expect(openVault({ url: under.url, masterKey, shreddingRecord })).rejects.toThrow(
        'would come back',
      );
    });
  });
});
