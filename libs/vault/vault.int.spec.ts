import { createHmac, randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  BrokenSeal,
  MasterKey,
  masterKeyFrom,
  openVault,
  type Subject,
  type Vault,
  type VaultRow,
} from './index.js';
import { ledgerUnderTest, request, type LedgerUnderTest } from '#test/support/appends.js';
import { servers } from '#test/support/databases.js';

describe.each(servers())('the vault on %s', (_name, server) => {
  const masterKey = new MasterKey(randomBytes(32));
  const jane: Subject = { person: 'jane' };
  const file: Subject = { case: 'case-1' };
  let under: LedgerUnderTest;
  let vault: Vault;
  beforeEach(async () => {
    under = await ledgerUnderTest(server);
    vault = await openVault({ url: under.url, masterKey });
  });
  afterEach(async () => {
    await vault.close();
    await under.drop();
  });

  const record = (...rows: readonly VaultRow[]) => under.ledger.append(request({ vault: rows }));
  const kept = async (subject: Subject, text: string, tenant = 'ned') => {
    const { sealed, row } = await vault.seal(tenant, subject, text);
    await under.ledger.append(request({ tenant, vault: [row] }));
    return sealed;
  };

  it('opens for the reader what was appended with its event, and nothing that was not', async () => {
    const { sealed, row } = await vault.seal('ned', jane, 'Jane Example, 1 High Street');
    expect(await vault.open('ned', sealed)).toEqual({ status: 'missing' });
    await record(row);
    expect(await vault.open('ned', sealed)).toMatchObject({ status: 'open', text: 'Jane Example, 1 High Street' });
    expect(await vault.open('bolsover', sealed)).toEqual({ status: 'missing' });
  });

  it('hands over with a text the salt by which an outsider checks it against the commitment in the event', async () => {
    const sealed = await kept(jane, 'Zoë Example');
    const disclosed = (await vault.discloseAll('ned', [sealed])).get(sealed.sealed);
    if (disclosed?.status !== 'open') throw new Error(`The text is ${disclosed?.status ?? 'not there'}`);
    const taken = createHmac('sha256', Buffer.from(disclosed.salt, 'hex'))
      .update('Zoë Example')
      .digest('hex');
    expect(taken).toBe(sealed.commitment);
  });

  it('keeps no readable text anywhere in the database', async () => {
    const { sealed, row } = await vault.seal('ned', jane, 'Findable Surname');
    await record(row, ...vault.nameRows('ned', jane, 'community-trigger/a', sealed, 'Findable Surname'));
    const { rows } =
      await under.query(`select t::text as row from (select s::text from vault.sealed s union all select k::text from vault.subject_key k
      union all select n::text from vault.name_index n union all select convert_from(body, 'UTF8') from ledger.event
      union all select c::text || convert_from(clear, 'UTF8') from ledger.command c) t`);
    expect(rows.length).toBeGreaterThan(4);
    expect(JSON.stringify(rows)).not.toMatch(/findable|46696e6461626c65|surname/i);
  });

  it('notices a text that is not the one its event vouches for', async () => {
    const [one, two] = [await kept(file, 'Yes'), await kept(file, 'No')];
    await expect(
      vault.open('ned', { sealed: one.sealed, commitment: two.commitment }),
    ).rejects.toBeInstanceOf(BrokenSeal);
    await under.query(
      'update vault.sealed s set ciphertext = o.ciphertext from vault.sealed o where s.id = $1 and o.id = $2',
      [one.sealed, two.sealed],
    );
    await expect(vault.open('ned', one)).rejects.toThrow();
  });

  it('seals bytes that lie elsewhere: for one subject, one name and one tenant, until the key is destroyed', async () => {
    const bytes = randomBytes(100_000);
    const sealed = await vault.sealBytes('ned', file, 'history/1', bytes);
    expect(sealed.includes(bytes.subarray(0, 32))).toBe(false);
    expect(await vault.openBytes('ned', file, 'history/1', sealed)).toMatchObject({ status: 'open', bytes });
    expect(await vault.openBytes('ned', { case: 'case-2' }, 'history/1', sealed)).toEqual({ status: 'missing' });
    expect(await vault.openBytes('bolsover', file, 'history/1', sealed)).toEqual({ status: 'missing' });
    await expect(vault.openBytes('ned', file, 'history/2', sealed)).rejects.toThrow(BrokenSeal);
    const changed = Buffer.from(sealed.with(50, sealed[50]! ^ 1));
    await expect(vault.openBytes('ned', file, 'history/1', changed)).rejects.toThrow(BrokenSeal);
    await vault.shred('ned', file);
    expect(await vault.openBytes('ned', file, 'history/1', sealed)).toEqual({ status: 'shredded' });
  });

  it('finds names by spelling and by sound, without accents, in the own tenant only', async () => {
    const add = async (tenant: string, stream: string, name: string) => {
      const { sealed, row } = await vault.seal(tenant, { person: name }, name);
      await under.ledger.append(
        request({ tenant, vault: [row, ...vault.nameRows(tenant, { person: name }, stream, sealed, name)] }),
      );
    };
    await add('ned', 'community-trigger/1', 'Zoë Smith');
    await add('ned', 'community-trigger/2', 'Zoe Smythe');
    await add('ned', 'community-trigger/3', 'Zoe Jones');
    await add('bolsover', 'community-trigger/4', 'Zoe Smith');
    const found = await vault.searchNames('ned', 'smith, ZOE');
    expect(found.map(({ stream, exact }) => [stream, exact])).toEqual([
      ['community-trigger/1', true],
      ['community-trigger/2', false],
    ]);
    expect(await vault.searchNames('ned', ' - ')).toEqual([]);
    const common = `select 1 from vault.name_index n join vault.name_index b using (token)
      where n.tenant = 'ned' and b.tenant = 'bolsover'`;
    expect((await under.query(common)).rowCount).toBe(0);
    await vault.shred('ned', { person: 'Zoë Smith' });
    expect((await vault.searchNames('ned', 'Smith')).map(({ stream }) => stream)).toEqual([
      'community-trigger/2',
    ]);
  });

  it('makes one key for a person even if several ask at once', async () => {
    const vaults = await Promise.all([1, 2, 3].map(() => openVault({ url: under.url, masterKey })));
    const parts = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        (vaults[index % 3] ?? vault).seal('ned', jane, `part ${index}`),
      ),
    );
    await record(...parts.map(({ row }) => row));
    const opened = await vault.openAll(
      'ned',
      parts.map(({ sealed }) => sealed),
    );
    expect([...opened.values()].map((one) => one.status === 'open' && one.text).sort()).toEqual(
      parts.map((_, index) => `part ${index}`).sort(),
    );
    await Promise.all(vaults.map((one) => one.close()));
  });

  it('refuses to open with another master key than the one that it was filled with', async () => {
    await kept(jane, 'something');
    await expect(openVault({ url: under.url, masterKey: new MasterKey(randomBytes(32)) })).rejects.toThrow(
      'does not fit this vault',
    );
  });

  it('gives the same fingerprint to the same body however it is written, and another one to every tenant', () => {
    expect(vault.fingerprint('ned', { a: 1, b: 'é' })).toBe(vault.fingerprint('ned', { b: 'é', a: 1 }));
    expect(vault.fingerprint('ned', { a: 1 })).not.toBe(vault.fingerprint('bolsover', { a: 1 }));
    expect(vault.fingerprint('ned', { a: 1 })).not.toBe(vault.fingerprint('ned', { a: 2 }));
  });
});

describe('the master key', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'vault-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('is made once in the data folder, readable by its owner alone', async () => {
    const keyFile = join(folder, 'vault.key');
    const keys = await Promise.all([1, 2, 3, 4].map(() => masterKeyFrom({ keyFile })));
    expect(new Set(keys.map((key) => key.for('test').toString('hex'))).size).toBe(1);
    expect((await stat(keyFile)).mode & 0o777).toBe(0o600);
    expect(Buffer.from((await readFile(keyFile, 'utf8')).trim(), 'base64')).toHaveLength(32);
  });

  it('is not taken from a file that others can read', async () => {
    const keyFile = join(folder, 'vault.key');
    await masterKeyFrom({ keyFile });
    await chmod(keyFile, 0o644);
    await expect(masterKeyFrom({ keyFile })).rejects.toThrow('Others may read');
  });

  it('comes from the environment where it is given, in hex or base64, and must be whole', async () => {
    const bytes = randomBytes(32);
    const [hex, base64] = await Promise.all([
      masterKeyFrom({ env: bytes.toString('hex') }),
      masterKeyFrom({ env: bytes.toString('base64') }),
    ]);
    expect(hex.for('x').equals(base64.for('x'))).toBe(true);
    await expect(masterKeyFrom({ env: 'short' })).rejects.toThrow('32 bytes');
    await expect(masterKeyFrom({})).rejects.toThrow('VAULT_MASTER_KEY');
  });
});
