import pg from 'pg';
import { ledgerUnderTest, request, type LedgerUnderTest } from '#test/support/appends.js';
import { servers } from '#test/support/databases.js';

const FACTS = ['event', 'command', 'artefact', 'checkpoint', 'access_log'];

describe.each(servers())('what is recorded stays as it is on %s', (_name, server) => {
  let under: LedgerUnderTest;
  let app: pg.Client;
  beforeAll(async () => {
    under = await ledgerUnderTest(server);
    app = new pg.Client({ connectionString: under.url, options: '-c role=reviews_app' });
    await app.connect();
    await under.ledger.append(request({ tenant: 'ned' }));
    await under.ledger.append(request({ tenant: 'bolsover' }));
    await under.ledger.storeArtefact('rules', Buffer.from('rules'));
    await under.ledger.logAccess({ tenant: 'ned', kind: 'SIGN_IN', actor: 'person/1' });
    await under.query(`insert into ledger.checkpoint values ('ned', 1, 'note', now())`);
  });
  afterAll(async () => {
    await app.end();
    await under.drop();
  });

  it.each(FACTS.flatMap((table) => ['update', 'delete', 'truncate', 'insert'].map((what) => [what, table])))(
    'does not let the application %s in %s',
    async (what, table) => {
      const statement = {
        update: `update ledger.${table} set ${table === 'artefact' ? 'kind' : 'tenant'} = 'x'`,
        delete: `delete from ledger.${table}`,
        truncate: `truncate ledger.${table}`,
        insert: `insert into ledger.${table} default values`,
      }[what];
      await expect(app.query(statement ?? '')).rejects.toThrow('permission denied');
    },
  );

  it.each(['clock', 'tenant', 'head', 'outbox', 'reference_counter', 'access_head'])(
    'does not let the application write %s but through the functions',
    async (table) => {
      await expect(app.query(`delete from ledger.${table}`)).rejects.toThrow('permission denied');
      await expect(app.query(`insert into ledger.${table} default values`)).rejects.toThrow(
        'permission denied',
      );
    },
  );

  it.each([
    'update read_models.case_list set state = state',
    'delete from read_models.deadline_list',
    `select read_models.put_case_list('[]')`,
    'update vault.subject_key set wrapped = null',
    'delete from vault.sealed',
    `select vault.put('[]')`,
    'truncate vault.shredding',
    `select ledger.next_reference('ned', 'CT', 2023)`,
    'create table ledger.of_my_own ()',
    'create table public.of_my_own ()',
    'alter table ledger.event disable trigger all',
    'set role reviews_recorder',
  ])('does not let an ordinary login of the application do: %s', async (statement) => {
    const login = `login_${under.url.slice(-12)}`;
    await under.query(`create role ${login} login in role reviews_app`);
    const url = new URL(under.url);
    url.username = login;
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    await expect(client.query(statement)).rejects.toThrow(/permission denied|must be owner/);
    await client.end();
    await under.query(`drop role ${login}`);
  });

  it.each(FACTS)('refuses even the owner and the superuser a change of %s', async (table) => {
    const column = table === 'artefact' ? 'kind' : 'tenant';
    for (const statement of [
      `update ledger.${table} set ${column} = 'x'`,
      `delete from ledger.${table}`,
      `truncate ledger.${table}`,
      `set local role reviews_owner; delete from ledger.${table}`,
      `set local session_replication_role = replica; delete from ledger.${table}`,
    ]) {
      await expect(under.query(statement)).rejects.toThrow('what is recorded stays as it is');
    }
  });

  it('would be gone at once without the triggers: the danger is real', async () => {
    await under.query('create table unguarded as select * from ledger.event');
    expect((await under.query('delete from unguarded')).rowCount).toBe(2);
  });

  it.each(['event', 'command', 'head', 'outbox', 'access_log'])(
    'shows of %s only rows of the tenant that is named, and none without a name',
    async (table) => {
      const tenants = async (setting: string) => {
        await app.query('begin');
        await app.query(`select set_config('app.tenant', $1, true)`, [setting]);
        const { rows } = await app.query<{ tenant: string }>(`select tenant from ledger.${table}`);
        await app.query('rollback');
        return [...new Set(rows.map(({ tenant }) => tenant))];
      };
      expect(await tenants('ned')).toEqual(['ned']);
      expect(await tenants('')).toEqual([]);
      expect((await app.query(`select 1 from ledger.${table}`)).rowCount).toBe(0);
    },
  );

  it('refuses an event that claims to stand somewhere else', async () => {
    const parts = [
      '{"clock":', ',"commandhash":', ',"commandid":"c","id":"6b1b36cb-6c19-4f8a-9d8b-0d3f6f7f0001","position":', ',"prevhash":',
      ',"recordedat":', ',"stream":"a/b","streamversion":1,"tenant":"bolsover","type":"T","walltime":', '}',
    ]; // prettier-ignore
    const forged = {
      tenant: 'ned', stream: 'a/b', expected: 0, actor_key: 'process', command_id: 'c', command: 'C', fingerprint: 'aa',
      clear: '{}', answer: '{}', events: [parts], models: [], vault: [], poke: true,
    }; // prettier-ignore
    await expect(app.query('select ledger.append($1)', [JSON.stringify([forged])])).rejects.toThrow(
      'does not describe its place',
    );
  });
});
