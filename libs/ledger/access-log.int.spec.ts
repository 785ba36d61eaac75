import { ledgerUnderTest, type LedgerUnderTest } from '#test/support/appends.js';
import { servers } from '#test/support/databases.js';

describe.each(servers())('the access log on %s', (_name, server) => {
  let under: LedgerUnderTest;
  beforeEach(async () => {
    under = await ledgerUnderTest(server);
  });
  afterEach(() => under.drop());

  it('writes refused attempts, sensitive reads and sign-ins into a chain of their own', async () => {
    const other = await under.another();
    await Promise.all(
      Array.from({ length: 20 }, (_, index) =>
        (index % 2 ? other : under.ledger).logAccess({
          tenant: 'ned',
          kind: 'REFUSED',
          actor: 'person/1',
          stream: 'a/b',
          what: 'DecideThreshold',
          code: 'NOT_A_MEMBER',
        }),
      ),
    );
    const lines = [];
    for await (const line of under.ledger.accessLog('ned', 2)) lines.push(line);
    expect(lines.map(({ number }) => number)).toEqual(Array.from({ length: 19 }, (_, index) => index + 2));
    expect(lines[1]?.prevHash).toBe(lines[0]?.hash);
    expect(await under.ledger.verifyAccessLog('ned')).toBeNull();
    expect(await under.ledger.tenants()).toEqual([]);
  });

  it('finds a line of the access log that was changed, lost or cut off', async () => {
    for (let line = 0; line < 3; line += 1)
      await under.ledger.logAccess({ tenant: 'ned', kind: 'REFUSED', actor: 'person/1', code: `C${line}` });
    expect(await under.ledger.verifyAccessLog('ned')).toBeNull();
    await under.query('alter table ledger.access_log disable trigger all');
    await under.query(
      `update ledger.access_log set body = b, hash = sha256('\\x00'::bytea || b)
        from convert_to(replace((select convert_from(body, 'UTF8') from ledger.access_log where number = 3), 'C2', 'C7'), 'UTF8') b where number = 3`,
    );
    expect(await under.ledger.verifyAccessLog('ned')).toMatchObject({ number: 3 });
    await under.query('delete from ledger.access_log where number = 3');
    expect(await under.ledger.verifyAccessLog('ned')).toMatchObject({ number: 3 });
    await under.query(`update ledger.access_log set at = at - interval '1 hour' where number = 2`);
    expect(await under.ledger.verifyAccessLog('ned')).toMatchObject({ number: 2 });
    await under.query('update ledger.access_log set body = body || body where number = 2');
    expect(await under.ledger.verifyAccessLog('ned')).toMatchObject({ number: 2 });
    await under.query('delete from ledger.access_log where number = 1');
    expect(await under.ledger.verifyAccessLog('ned')).toMatchObject({ number: 1 });
  });

  it('finds that an access log was begun anew', async () => {
    await under.ledger.logAccess({ tenant: 'ned', kind: 'SIGN_IN', actor: 'person/1' });
    await under.query(`delete from ledger.access_head where tenant = 'ned'`);
    expect(await under.ledger.verifyAccessLog('ned')).toMatchObject({ number: 1 });
  });
});
