import { event, ledgerUnderTest, request, type LedgerUnderTest } from '#test/support/appends.js';
import { servers } from '#test/support/databases.js';

const TABLES = ['event', 'command', 'head', 'tenant'];

interface Place {
  readonly tenant?: string;
  readonly stream?: string;
  readonly version?: number;
}

describe.each(servers())('verifying the chain on %s', (_name, server) => {
  const stream = 'community-trigger/a';
  const here = (version: number): Place => ({ tenant: 'ned', stream, version });
  let under: LedgerUnderTest;
  beforeAll(async () => {
    under = await ledgerUnderTest(server);
    for (let version = 0; version < 4; version += 1) {
      await under.ledger.append(
        request({ stream, expectedVersion: version, events: [event('NoteTaken', { count: version })] }),
      );
      await under.ledger.append(request({ stream: 'community-trigger/b', expectedVersion: version }));
    }
    await under.ledger.append(request({ tenant: 'bolsover' }));
    // What somebody can do who owns the database server: switch the triggers off and change what they like.
    await under.query(
      'alter table ledger.event disable trigger all; alter table ledger.command disable trigger all',
    );
    await under.query('create schema honest');
    for (const table of TABLES) await under.query(`create table honest.${table} as table ledger.${table}`);
  });
  beforeEach(async () => {
    for (const table of TABLES) {
      await under.query(
        `delete from ledger.${table}; insert into ledger.${table} overriding system value table honest.${table}`,
      );
    }
  });
  afterAll(() => under.drop());

  const first = async () => (await under.ledger.verify()).firstProblem;

  /** After these statements verification names this place, for a reason that says so. */
  const finds = async (place: Place, saying: string, ...statements: readonly string[]): Promise<void> => {
    for (const statement of statements) await under.query(statement);
    expect(await first()).toMatchObject({ ...place, what: expect.stringContaining(saying) });
  };

  it('finds nothing wrong with an honest ledger, whole, by tenant or by stream', async () => {
    expect(await under.ledger.verify()).toEqual({ ok: true, events: 9, streams: 3 });
    expect(await under.ledger.verify({ tenant: 'bolsover' })).toEqual({ ok: true, events: 1, streams: 1 });
    expect(await under.ledger.verify({ tenant: 'ned', stream })).toEqual({ ok: true, events: 4, streams: 1 });
  });

  it('names the event of which a byte was changed, and clears the stream beside it', async () => {
    await finds(
      here(2),
      'somebody has changed it',
      `update ledger.event set body = set_byte(body, 40, get_byte(body, 40) # 1) where stream = '${stream}' and version = 2`,
    );
    expect((await under.ledger.verify({ tenant: 'ned', stream })).ok).toBe(false);
    expect((await under.ledger.verify({ tenant: 'ned', stream: 'community-trigger/b' })).ok).toBe(true);
  });

  it('names the event after one that was changed and given a new hash', () =>
    finds(
      here(3),
      'does not continue the event before it',
      `update ledger.event set body = convert_to(replace(convert_from(body, 'UTF8'), '"count":1', '"count":7'), 'UTF8') where stream = '${stream}' and version = 2`,
      `update ledger.event set hash = sha256('\\x00'::bytea || body) where stream = '${stream}' and version = 2`,
    ));

  it.each([
    ['in the middle', 2],
    ['at the end', 4],
    ['at the beginning', 1],
  ])('names the version that was deleted %s', (_where, version) =>
    finds(here(version), '', `delete from ledger.event where stream = '${stream}' and version = ${version}`),
  );

  it('names an event that was put behind the last one, with every hash right', () =>
    finds(
      here(5),
      '',
      `insert into ledger.event select tenant, stream, 5, 9, '6b1b36cb-6c19-4f8a-9d8b-0d3f6f7f0005', type, recorded_at, body, hash
        from (select e.*, convert_to(replace(replace(replace(replace(convert_from(body, 'UTF8'), '"streamversion":4', '"streamversion":5'),
          '"position":7', '"position":9'), id::text, '6b1b36cb-6c19-4f8a-9d8b-0d3f6f7f0005'),
          (select encode(hash, 'hex') from ledger.event where stream = '${stream}' and version = 3), encode(hash, 'hex')), 'UTF8') as body2
          from ledger.event e where stream = '${stream}' and version = 4) forged (tenant, stream, version, position, id, type, recorded_at, old, oldhash, body),
          sha256('\\x00'::bytea || body) hash`,
    ));

  it('names the place where two events changed places', () =>
    finds(
      here(2),
      '',
      `update ledger.event set version = 99 where stream = '${stream}' and version = 2`,
      `update ledger.event set version = 2 where stream = '${stream}' and version = 3`,
      `update ledger.event set version = 3 where stream = '${stream}' and version = 99`,
    ));

  it.each([
    ['type', `'CaseClosed'`, 'type CaseClosed'],
    ['recorded_at', `recorded_at - interval '1 hour'`, 'recordedat'],
    ['id', `'6b1b36cb-6c19-4f8a-9d8b-0d3f6f7f0006'`, 'id 6b1b36cb'],
  ])('names an event of whose row the %s says something else than its bytes', (column, value, saying) =>
    finds(
      here(3),
      saying,
      `update ledger.event set ${column} = ${value} where stream = '${stream}' and version = 3`,
    ),
  );

  it('names bytes that are no event at all', () =>
    finds(
      here(1),
      '',
      `update ledger.event set body = '\\xff00fe' where stream = '${stream}' and version = 1`,
    ));

  it('names an event that was slipped in as a stream of its own', () =>
    finds(
      { stream: 'community-trigger/c', version: 1 },
      '',
      `insert into ledger.event select tenant, 'community-trigger/c', 1, 9, gen_random_uuid(), type, recorded_at, body, hash
        from ledger.event where stream = '${stream}' and version = 4`,
    ));

  describe('and the commands', () => {
    const ofVersion2 = `where stream = '${stream}' and from_version = 1`;

    it('names an event whose command was taken away', () =>
      finds(here(2), 'is missing', `delete from ledger.command ${ofVersion2}`));

    it.each([
      ['clear', `'{}'`, 2, 'not the one that was recorded with it'],
      ['stream', `'community-trigger/b'`, 2, 'row was changed'],
      ['command', `'CloseCase'`, 2, 'row was changed'],
      ['recorded_at', `recorded_at - interval '1 hour'`, 2, 'row was changed'],
      ['clear_hash', `'\\x00'`, 2, 'row was changed'],
      ['from_version', '2', 2, 'row was changed'],
      // Now it also claims the event before, or behind.
      ['from_version', '0', 1, 'two commands'],
      ['to_version', '3', 3, 'two commands'],
    ])('names an event of whose command the %s was changed to %s', (column, value, version, saying) =>
      finds(here(version), saying, `update ledger.command set ${column} = ${value} ${ofVersion2}`),
    );

    it('names an event that a command claims to which another one led', () =>
      finds(
        here(3),
        'two commands',
        `insert into ledger.command overriding user value select tenant, actor_key, 'slipped-in', 0, stream, command, fingerprint, answer,
          clear, clear_hash, from_version, to_version, recorded_at from ledger.command where stream = '${stream}' and from_version = 2`,
      ));

    it('finds that a command without events was changed', async () => {
      await under.ledger.append(request({ stream, expectedVersion: 4, events: [] }));
      await finds(
        here(4),
        'without events',
        `update ledger.command set clear = '{}' where stream = '${stream}' and from_version = 4`,
      );
    });
  });

  describe('and what was cut off', () => {
    it('misses a stream that was removed whole', () =>
      finds(here(1), 'was removed', `delete from ledger.event where stream = '${stream}'`));

    it('misses it even if its head was removed with it', async () => {
      await under.query(
        `delete from ledger.event where stream = '${stream}'; delete from ledger.head where stream = '${stream}'`,
      );
      expect((await under.ledger.verify()).ok).toBe(false);
    });

    it('misses the last event of a stream by its command, even if head and count were set back with it', () =>
      finds(
        { tenant: 'ned', stream: 'community-trigger/b', version: 4 },
        'the events are gone',
        `delete from ledger.event where tenant = 'ned' and position = 8`,
        `update ledger.head h set version = 3, hash = e.hash from ledger.event e
          where h.stream = 'community-trigger/b' and e.stream = h.stream and e.version = 3`,
        `update ledger.tenant set position = 7 where tenant = 'ned'`,
      ));

    it.each([
      ['its place in the list of tenants', ['tenant']],
      ['that place and its heads', ['tenant', 'head']],
      ['its place, its heads and its commands', ['tenant', 'head', 'command']],
      ['everything but its commands', ['tenant', 'head', 'event']],
      ['everything but its heads', ['tenant', 'command', 'event']],
    ])('does not pass over a tenant that lost %s', (_what, tables) =>
      finds(
        { tenant: 'bolsover' },
        '',
        ...tables.map((table) => `delete from ledger.${table} where tenant = 'bolsover'`),
      ),
    );

    it('names a head that was changed, and a stream without one', async () => {
      await finds(
        here(4),
        'as its last',
        `update ledger.head set hash = decode(repeat('ab', 32), 'hex') where stream = '${stream}'`,
      );
      await finds(here(4), 'its head was removed', `delete from ledger.head where stream = '${stream}'`);
    });
  });
});
