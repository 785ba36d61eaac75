import { randomBytes, randomUUID } from 'node:crypto';
import pg from 'pg';
import { ledgerUnderTest, request, type LedgerUnderTest } from '#test/support/appends.js';
import { servers } from '#test/support/databases.js';

const FACTS = ['event', 'command', 'artefact', 'checkpoint', 'log_key', 'witness_key', 'cosignature', 'access_log', 'verification_report'];

const SCOPED = [
  'ledger.event',
  'ledger.command',
  'ledger.head',
  'ledger.outbox',
  'ledger.checkpoint',
  'ledger.log_key',
  'ledger.witness_key',
  'ledger.cosignature',
  'ledger.access_log',
  'ledger.verification_report',
  'read_models.case_list',
  'read_models.deadline_list',
  'read_models.task_list',
  'vault.subject_key',
  'vault.sealed',
  'vault.name_index',
];

/** What an append can bring along, so that no table is empty. */
const aRowOfEverything = (tenant: string) => ({
  readModels: [
    {
      model: 'case_list',
      rows: [{ reviewId: tenant, type: 'community-trigger', state: 'RECEIVED', stage: 'RECEIVED', closed: false }],
    },
    {
      model: 'deadline_list',
      rows: [
        {
          key: 'D1/1', id: 'D1', what: 'Acknowledge', kind: 'LOCAL', source: 'local procedure', startedOn: '2023-01-09', due: '2023-01-16',
          lateFrom: '2023-01-17T00:00:00.000Z', lastWorkingDayBefore: '2023-01-16', status: 'OPEN', lateReason: 'NOT_ASKED',
        },
      ],
    },
    {
      model: 'task_list',
      rows: [{ key: 'T1', what: 'Ask', source: 'local procedure', since: '2023-01-09T10:00:00.000Z', command: 'TakeNote', data: {} }],
    },
  ],
  vault: [
    { table: 'sealed', id: randomUUID(), subject: 'person/1', ciphertext: 'AAAA' },
    { table: 'name_index', token: '00', stream: 'community-trigger/1', subject: 'person/1', sealed_id: randomUUID() },
  ],
}); // prettier-ignore

describe.each(servers())('what is recorded stays as it is on %s', (_name, server) => {
  let under: LedgerUnderTest;
  let login: string;
  let app: pg.Client;
  /** As an installation gives it to the application: an ordinary login that belongs to the application's role. */
  const logIn = async (): Promise<pg.Client> => {
    const password = randomBytes(16).toString('hex');
    login = `login_${password.slice(0, 12)}`;
    await under.query(`create role ${login} login password '${password}' in role reviews_app`);
    const url = new URL(under.url);
    [url.username, url.password] = [login, password];
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    return client;
  };
  beforeAll(async () => {
    under = await ledgerUnderTest(server);
    app = await logIn();
    for (const tenant of ['ned', 'bolsover']) {
      await app.query(`select vault.keep_key($1, 'person/1', 'a key')`, [tenant]);
      await under.ledger.append(request({ tenant, ...aRowOfEverything(tenant) }));
      await under.ledger.logAccess({ tenant, kind: 'SIGN_IN', actor: 'person/1' });
      const root = Buffer.alloc(32);
      const note = Buffer.from(`log\n1\n${root.toString('base64')}\n\n— log AAAAAAAA\n`);
      await app.query(`select ledger.store_log_key($1, $2, 'IN_USE', null)`, [tenant, root]);
      await app.query(`select ledger.store_witness_key($1, 'witness', $2, 'IN_USE')`, [tenant, root]);
      await app.query(`select ledger.store_checkpoint($1, 0, 1, 'log', $2, $3)`, [tenant, root, note]);
      await app.query(`select ledger.record_verification($1, '{"ok": true}')`, [tenant]);
      await app.query(`select ledger.store_cosignature($1, 1, 'witness', '\\x00000000', now(), '\\x00')`, [tenant]);
    }
    await under.ledger.storeArtefact('rules', Buffer.from('rules'));
  });
  afterAll(async () => {
    await app.end();
    await under.query(`drop role ${login}`);
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
  ])('does not let the application do: %s', async (statement) => {
    await expect(app.query(statement)).rejects.toThrow(/permission denied|must be owner/);
  });

  it.each(FACTS)('refuses even the owner and the superuser a change of %s', async (table) => {
    const column = table === 'artefact' ? 'kind' : 'tenant';
    const changes = [
      `update ledger.${table} set ${column} = 'x'`,
      `delete from ledger.${table}`,
      `truncate ledger.${table}`,
    ];
    // The owner sees every row of its own table, unlike a reader.
    const guises = ['', 'set local role reviews_owner; ', 'set local session_replication_role = replica; '];
    for (const statement of guises.flatMap((guise) => changes.map((change) => guise + change))) {
      await expect(under.query(statement)).rejects.toThrow('what is recorded stays as it is');
    }
  });

  it('would be gone at once without the triggers: the danger is real', async () => {
    await under.query('create table unguarded as select * from ledger.event');
    expect((await under.query('delete from unguarded')).rowCount).toBe(2);
  });

  it.each(SCOPED)(
    'shows of %s only rows of the tenant that is named, and none without a name',
    async (table) => {
      const tenants = async (setting: string) => {
        await app.query('begin');
        await app.query(`select set_config('app.tenant', $1, true)`, [setting]);
        const { rows } = await app.query<{ tenant: string }>(`select tenant from ${table}`);
        await app.query('rollback');
        return [...new Set(rows.map(({ tenant }) => tenant))];
      };
      expect(await tenants('ned')).toEqual(['ned']);
      expect(await tenants('bolsover')).toEqual(['bolsover']);
      expect(await tenants('')).toEqual([]);
      expect((await app.query(`select 1 from ${table}`)).rowCount).toBe(0);
    },
  );

  it('leaves no table of one tenant’s data open to another: those above are all there are', async () => {
    const { rows } = await under.query(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('ledger', 'read_models', 'vault') and c.relkind = 'r'
          and has_table_privilege('reviews_app', c.oid, 'select')
          and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'tenant')`,
    );
    // Which areas there are, and what must be destroyed again after a restoring, holds for the whole installation.
    const everybodys = ['ledger.tenant', 'vault.shredding'];
    expect(rows.map(({ name }) => name).sort()).toEqual([...SCOPED, ...everybodys].sort());
  });

  it('opens no door but those that are meant: what acts with another’s rights is listed here, and nobody else may call it', async () => {
    const callable = async (role: string) => {
      const { rows } = await under.query(
        `select p.oid::regproc::text as name from pg_proc p join pg_namespace n on n.oid = p.pronamespace
          where n.nspname in ('ledger', 'read_models', 'vault') and p.prosecdef and has_function_privilege($1, p.oid, 'execute')
          order by 1`,
        [role],
      );
      return rows.map(({ name }) => name);
    };
    expect(await callable('reviews_app')).toEqual([
      'ledger.access_logs', 'ledger.access_standing', 'ledger.append', 'ledger.claim_pokes', 'ledger.confirm_poke', 'ledger.every_tenant', 'ledger.log_access',
      'ledger.owed_pokes', 'ledger.poke_streams', 'ledger.read_clock', 'ledger.record_verification', 'ledger.replace_read_models', 'ledger.set_rehearsal_clock',
      'ledger.start_clock', 'ledger.store_artefact', 'ledger.store_checkpoint', 'ledger.store_cosignature', 'ledger.store_log_key',
      'ledger.store_witness_key', 'read_models.every_tenant', 'read_models.find_review', 'vault.every_tenant', 'vault.keep_key', 'vault.redact', 'vault.sample_key',
      'vault.shred', 'vault.texts_about',
    ]); // prettier-ignore
    expect(await callable('public')).toEqual([]);
  });

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
