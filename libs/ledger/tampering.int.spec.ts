import { event, ledgerUnderTest, request, type LedgerUnderTest } from '#test/support/appends.js';
import { servers } from '#test/support/databases.js';

/** What somebody can do who owns the database server: switch the triggers off, change, switch them on again. */
const tamper = async (under: LedgerUnderTest, ...statements: readonly string[]): Promise<void> => {
  await under.query(
    'alter table ledger.event disable trigger all; alter table ledger.command disable trigger all',
  );
  for (const statement of statements) await under.query(statement);
};

describe.each(servers())('verifying the chain on %s', (_name, server) => {
  const stream = 'community-trigger/a';
  let under: LedgerUnderTest;
  beforeEach(async () => {
    under = await ledgerUnderTest(server);
    for (let version = 0; version < 4; version += 1) {
      await under.ledger.append(
        request({ stream, expectedVersion: version, events: [event('NoteTaken', { count: version })] }),
      );
      await under.ledger.append(request({ stream: 'community-trigger/b', expectedVersion: version }));
    }
    await under.ledger.append(request({ tenant: 'bolsover' }));
  });
  afterEach(() => under.drop());

  const first = async () => (await under.ledger.verify()).firstProblem;

  it('finds nothing wrong with an honest ledger, whole, by tenant or by stream', async () => {
    expect(await under.ledger.verify()).toEqual({ ok: true, events: 9, streams: 3 });
    expect(await under.ledger.verify({ tenant: 'bolsover' })).toEqual({ ok: true, events: 1, streams: 1 });
    expect(await under.ledger.verify({ tenant: 'ned', stream })).toEqual({ ok: true, events: 4, streams: 1 });
  });

  it('names the event of which a byte was changed', async () => {
    await tamper(
      under,
      `update ledger.event set body = set_byte(body, 40, get_byte(body, 40) # 1) where stream = '${stream}' and version = 2`,
    );
    expect(await first()).toMatchObject({
      tenant: 'ned',
      stream,
      version: 2,
      what: expect.stringContaining('somebody has changed it'),
    });
    expect((await under.ledger.verify({ tenant: 'ned', stream })).ok).toBe(false);
    expect((await under.ledger.verify({ tenant: 'ned', stream: 'community-trigger/b' })).ok).toBe(true);
  });

  it('names the event after one that was changed and given a new hash', async () => {
    await tamper(
      under,
      `update ledger.event set body = convert_to(replace(convert_from(body, 'UTF8'), '"count":1', '"count":7'), 'UTF8') where stream = '${stream}' and version = 2`,
      `update ledger.event set hash = sha256('\\x00'::bytea || body) where stream = '${stream}' and version = 2`,
    );
    expect(await first()).toMatchObject({
      stream,
      version: 3,
      what: expect.stringContaining('does not continue the event before it'),
    });
  });

  it.each([
    ['in the middle', 2],
    ['at the end', 4],
    ['at the beginning', 1],
  ])('names the version that was deleted %s', async (_where, version) => {
    await tamper(under, `delete from ledger.event where stream = '${stream}' and version = ${version}`);
    expect(await first()).toMatchObject({ tenant: 'ned', stream, version });
  });

  it('names the place where two events changed places', async () => {
    await tamper(
      under,
      `update ledger.event set version = 99 where stream = '${stream}' and version = 2`,
      `update ledger.event set version = 2 where stream = '${stream}' and version = 3`,
      `update ledger.event set version = 3 where stream = '${stream}' and version = 99`,
    );
    expect(await first()).toMatchObject({ stream, version: 2 });
  });

  it('names an event whose row says something else than its bytes', async () => {
    await tamper(
      under,
      `update ledger.event set type = 'CaseClosed' where stream = '${stream}' and version = 3`,
    );
    expect(await first()).toMatchObject({
      stream,
      version: 3,
      what: expect.stringContaining('type CaseClosed'),
    });
    await tamper(
      under,
      `update ledger.event set recorded_at = recorded_at - interval '1 hour' where stream = '${stream}' and version = 3`,
    );
    expect(await first()).toMatchObject({ stream, version: 3 });
  });

  it('names an event whose command was changed or taken away', async () => {
    await tamper(
      under,
      `update ledger.command set clear = '{}' where stream = '${stream}' and from_version = 1`,
    );
    expect(await first()).toMatchObject({
      stream,
      version: 2,
      what: expect.stringContaining('not the one that was recorded with it'),
    });
    await tamper(under, `delete from ledger.command where stream = '${stream}' and from_version = 1`);
    expect(await first()).toMatchObject({ stream, version: 2, what: expect.stringContaining('is missing') });
  });

  it('finds an event that was slipped in, and a stream that was removed whole', async () => {
    await tamper(
      under,
      `insert into ledger.event select tenant, 'community-trigger/c', 1, 9, gen_random_uuid(), type, recorded_at, body, hash from ledger.event where stream = '${stream}' and version = 4`,
    );
    expect(await first()).toMatchObject({ stream: 'community-trigger/c', version: 1 });
    await tamper(under, `delete from ledger.event where stream in ('community-trigger/c', '${stream}')`);
    expect(await first()).toMatchObject({ stream, version: 1, what: expect.stringContaining('was removed') });
  });

  it('finds the loss of a whole stream even if its head was removed with it', async () => {
    await tamper(
      under,
      `delete from ledger.event where stream = '${stream}'`,
      `delete from ledger.head where stream = '${stream}'`,
    );
    expect((await under.ledger.verify()).ok).toBe(false);
  });

  it('finds bytes that are no event at all', async () => {
    await tamper(
      under,
      `update ledger.event set body = '\\xff00fe' where stream = '${stream}' and version = 1`,
    );
    expect(await first()).toMatchObject({ stream, version: 1 });
  });

  it('finds a line of the access log that was changed, lost or cut off', async () => {
    for (let line = 0; line < 3; line += 1)
      await under.ledger.logAccess({ tenant: 'ned', kind: 'REFUSED', actor: 'person/1', code: `C${line}` });
    expect(await under.ledger.verifyAccessLog('ned')).toBeNull();
    await under.query('alter table ledger.access_log disable trigger all');
    await under.query('delete from ledger.access_log where number = 3');
    expect(await under.ledger.verifyAccessLog('ned')).toMatchObject({ number: 3 });
    await under.query('update ledger.access_log set body = body || body where number = 2');
    expect(await under.ledger.verifyAccessLog('ned')).toMatchObject({ number: 2 });
    await under.query('delete from ledger.access_log where number = 1');
    expect(await under.ledger.verifyAccessLog('ned')).toMatchObject({ number: 1 });
  });
});
