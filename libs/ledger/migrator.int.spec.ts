import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { migrate, openLedger } from './index.js';
import { ledgerUnderTest, request } from '#test/support/appends.js';
import { freshDatabase, servers } from '#test/support/databases.js';

describe.each(servers())('the shape of the database on %s', (_name, server) => {
  it('is brought about by several processes at once, and only by files that nobody changed since', async () => {
    const database = await freshDatabase(server);
    const applied = await Promise.all([migrate(database.url), migrate(database.url), migrate(database.url)]);
    expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
    const fresh = await openLedger({ url: database.url });
    expect((await fresh.clock()).mode).toBe('wall');
    await fresh.close();
    await database.query(`update migration.applied set sha256 = 'other' where name like '004%'`);
    await expect(migrate(database.url)).rejects.toThrow('was changed after it was applied');
    await database.drop();
  });

  it('of an older release, with cases in it, is brought up to date and keeps every one of them', async () => {
    const under = await ledgerUnderTest(server);
    await under.ledger.append(request());
    await under.ledger.logAccess({ tenant: 'ned', kind: 'SIGN_IN', actor: 'person/1' });
    // As it was before 010.
    await under.query(`drop function ledger.every_tenant(); drop function ledger.access_standing(text);
      create function ledger.access_count(of_tenant text) returns bigint language sql return 0;
      alter function ledger.access_count(text) owner to reviews_recorder;
      delete from migration.applied where name like '010%'`);
    await expect(under.ledger.verify()).rejects.toThrow('every_tenant');
    expect(await migrate(under.url)).toEqual(['010-verification.sql']);
    expect(await under.ledger.verify()).toEqual({ ok: true, events: 1, streams: 1 });
    expect(await under.ledger.verifyAccessLog('ned')).toBeNull();
    await under.drop();
  });

  it('is brought about by a login that owns the database and is no superuser, as a hosted database gives it', async () => {
    const database = await freshDatabase(server);
    const password = randomBytes(16).toString('hex');
    const owner = `owner_${password.slice(0, 12)}`;
    const name = new URL(database.url).pathname.slice(1);
    await database.query(`create role ${owner} login createrole password '${password}'`);
    await database.query(`alter database ${name} owner to ${owner}`);
    const roles = `select rolname as name from pg_roles where rolname like 'reviews\\_%'`;
    for (const { name: role } of (await database.query(roles)).rows) {
      await database.query(`grant ${String(role)} to ${owner} with admin option`);
    }
    const url = new URL(database.url);
    [url.username, url.password] = [owner, password];
    await migrate(url.href);
    const ledger = await openLedger({ url: url.href });
    expect(await ledger.append(request())).toMatchObject({ status: 'appended' });
    expect(await ledger.verify()).toMatchObject({ ok: true, events: 1 });
    await ledger.close();
    const client = new pg.Client({ connectionString: url.href });
    await client.connect();
    await expect(client.query('delete from ledger.event')).rejects.toThrow('stays as it is');
    await client.end();
    await database.query(
      `drop owned by ${owner}; alter database ${name} owner to current_user; drop role ${owner}`,
    );
    await database.drop();
  });
});
