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

  it('names an event that was put behind the last one, with every hash right', async () => {
    await tamper(
      under,
      `insert into ledger.event select tenant, stream, 5, 9, '6b1b36cb-6c19-4f8a-9d8b-0d3f6f7f0005', type, recorded_at, body, hash
        from (select e.*, convert_to(replace(replace(replace(replace(convert_from(body, 'UTF8'), '"streamversion":4', '"streamversion":5'),
          '"position":7', '"position":9'), id::text, '6b1b36cb-6c19-4f8a-9d8b-0d3f6f7f0005'),
          (select encode(hash, 'hex') from ledger.event where stream = '${stream}' and version = 3), encode(hash, 'hex')), 'UTF8') as body2
          from ledger.event e where stream = '${stream}' and version = 4) forged (tenant, stream, version, position, id, type, recorded_at, old, oldhash, body),
          sha256('\\x00'::bytea || body) hash`,
    );
    expect(await first()).toMatchObject({ tenant: 'ned', stream, version: 5 });
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

  it.each([
    ['stream', `'community-trigger/b'`, 2],
    ['command', `'CloseCase'`, 2],
    ['recorded_at', `recorded_at - interval '1 hour'`, 2],
    ['clear_hash', `'\\x00'`, 2],
    ['from_version', '2', 2],
    // Now it also claims the event before, or behind.
    ['from_version', '0', 1],
    ['to_version', '3', 3],
  ])('names an event of whose command the %s was changed to %s', async (column, value, version) => {
    await tamper(
      under,
      `update ledger.command set ${column} = ${value} where stream = '${stream}' and from_version = 1`,
    );
    expect(await first()).toMatchObject({ tenant: 'ned', stream, version });
  });

  it('finds a command that claims events which another one led to, and one whose own text was changed', async () => {
    await tamper(
      under,
      `insert into ledger.command overriding user value select tenant, actor_key, 'slipped-in', 0, stream, command, fingerprint, answer, clear, clear_hash,
        from_version, to_version, recorded_at from ledger.command where stream = '${stream}' and from_version = 2`,
    );
    expect(await first()).toMatchObject({
      stream,
      version: 3,
      what: expect.stringContaining('two commands'),
    });
    await tamper(under, `delete from ledger.command where command_id = 'slipped-in'`);
    expect(await under.ledger.verify()).toMatchObject({ ok: true });
    await under.ledger.append(request({ stream, expectedVersion: 4, events: [] }));
    await tamper(
      under,
      `update ledger.command set clear = '{}' where stream = '${stream}' and from_version = 4`,
    );
    expect(await first()).toMatchObject({
      stream,
      version: 4,
      what: expect.stringContaining('without events'),
    });
  });

  it('finds by its command that the last event of a stream was cut off, even if head and count were set back with it', async () => {
    await tamper(
      under,
      `delete from ledger.event where tenant = 'ned' and position = 8`,
      `update ledger.head h set version = 3, hash = e.hash from ledger.event e
        where h.stream = 'community-trigger/b' and e.stream = h.stream and e.version = 3`,
      `update ledger.tenant set position = 7 where tenant = 'ned'`,
    );
    expect(await first()).toMatchObject({
      tenant: 'ned',
      stream: 'community-trigger/b',
      version: 4,
      what: expect.stringContaining('the events are gone'),
    });
  });

  it.each([
    ['its place in the list of tenants', ['tenant']],
    ['that place and its heads', ['tenant', 'head']],
    ['its place, its heads and its commands', ['tenant', 'head', 'command']],
    ['everything but its commands', ['tenant', 'head', 'event']],
    ['everything but its heads', ['tenant', 'command', 'event']],
  ])('does not pass over a tenant that lost %s', async (_what, tables) => {
    await tamper(under, ...tables.map((table) => `delete from ledger.${table} where tenant = 'bolsover'`));
    expect(await first()).toMatchObject({ tenant: 'bolsover' });
  });

  it('names a head that was changed, or put where there is no stream', async () => {
    await under.query(
      `update ledger.head set hash = decode(repeat('ab', 32), 'hex') where stream = '${stream}'`,
    );
    expect(await first()).toMatchObject({ stream, version: 4, what: expect.stringContaining('as its last') });
    await under.query(`update ledger.head set stream = 'community-trigger/z' where stream = '${stream}'`);
    expect((await under.ledger.verify()).ok).toBe(false);
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
});
