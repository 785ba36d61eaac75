import { openLedger, migrate } from './index.js';
import { event, ledgerUnderTest, request, type LedgerUnderTest } from '#test/support/appends.js';
import { freshDatabase, servers } from '#test/support/databases.js';

describe.each(servers())('the ledger beside its facts on %s', (_name, server) => {
  const opened: LedgerUnderTest[] = [];
  const ledger = async (options: Parameters<typeof ledgerUnderTest>[1] = {}): Promise<LedgerUnderTest> => {
    const under = await ledgerUnderTest(server, options);
    opened.push(under);
    return under;
  };
  afterEach(async () => {
    for (const under of opened.splice(0)) await under.drop();
  });

  describe('its clock', () => {
    const rehearsal = { mode: 'rehearsal', startAt: '2022-04-01T09:00:00.000Z' } as const;

    it('stands still in a rehearsal until it is set, and says so on every event, with the true time beside it', async () => {
      const { ledger: rehearsed } = await ledger({ clock: rehearsal });
      expect(await rehearsed.clock()).toEqual({ mode: 'rehearsal', now: rehearsal.startAt });
      const result = await rehearsed.append(request());
      expect(result.status === 'appended' && result.events[0]).toMatchObject({
        clock: 'rehearsal',
        recordedAt: rehearsal.startAt,
      });
      expect(result.status === 'appended' && (result.events[0]?.wallTime ?? '') > '2026').toBe(true);
    });

    it('goes forwards only, and is the same for every server process and after a restart', async () => {
      const under = await ledger({ clock: rehearsal });
      const other = await under.another();
      await under.ledger.setRehearsalClock('2023-04-14T11:00:00.000Z');
      expect(await other.now()).toBe('2023-04-14T11:00:00.000Z');
      await expect(other.setRehearsalClock('2023-04-14T10:59:59.999Z')).rejects.toThrow('does not go back');
      const later = await under.another({ clock: rehearsal });
      expect(await later.now()).toBe('2023-04-14T11:00:00.000Z');
    });

    it('cannot be set where it is the wall clock', async () => {
      const { ledger: real } = await ledger({ clock: { mode: 'wall' } });
      await expect(real.setRehearsalClock('2030-01-01T00:00:00.000Z')).rejects.toThrow('nobody sets');
    });

    it('never changes from one kind to the other', async () => {
      const under = await ledger({ clock: rehearsal });
      await expect(under.another({ clock: { mode: 'wall' } })).rejects.toThrow('runs on the rehearsal clock');
      const real = await ledger({ clock: { mode: 'wall' } });
      await expect(real.another({ clock: rehearsal })).rejects.toThrow('runs on the wall clock');
    });
  });

  describe('its outbox', () => {
    it('owes one poke a stream, with the latest version, until it is confirmed', async () => {
      const { ledger: kept } = await ledger();
      const { stream } = request();
      await kept.append(request({ stream }));
      await kept.append(request({ stream, expectedVersion: 1 }));
      await kept.append(request({ stream: 'engine/x', poke: false }));
      await kept.append(request({ events: [] }));
      expect(await kept.claimPokes(10, 60)).toEqual([{ tenant: 'ned', stream, version: 2 }]);
      expect(await kept.claimPokes(10, 60)).toEqual([]);
      expect(await kept.owedPokes()).toBe(1);
      await kept.confirmPoke({ tenant: 'ned', stream, version: 2 });
      expect(await kept.owedPokes()).toBe(0);
    });

    it('keeps owing what happened while the poke was on its way', async () => {
      const { ledger: kept } = await ledger();
      const { stream } = request();
      await kept.append(request({ stream }));
      const [poke] = await kept.claimPokes(10, 60);
      await kept.append(request({ stream, expectedVersion: 1 }));
      if (poke) await kept.confirmPoke(poke);
      expect(await kept.claimPokes(10, 60)).toEqual([{ tenant: 'ned', stream, version: 2 }]);
    });

    it('gives a poke again that nobody confirmed in time, also to another process', async () => {
      const under = await ledger();
      await under.ledger.append(request({ stream: 'community-trigger/x' }));
      expect(await under.ledger.claimPokes(10, 0)).toHaveLength(1);
      const other = await under.another();
      expect(await other.claimPokes(10, 60)).toEqual([
        { tenant: 'ned', stream: 'community-trigger/x', version: 1 },
      ]);
    });

    it('never gives one poke to two relays at once', async () => {
      const under = await ledger();
      const other = await under.another();
      await Promise.all(Array.from({ length: 40 }, () => under.ledger.append(request())));
      const claims = await Promise.all(
        Array.from({ length: 16 }, (_, index) => (index % 2 ? other : under.ledger).claimPokes(5, 60)),
      );
      const streams = claims.flat().map(({ stream }) => stream);
      expect(new Set(streams).size).toBe(streams.length);
    });

    it('calls the relay as soon as something is committed, by whichever process, also after its line was cut', async () => {
      const under = await ledger();
      const other = await under.another();
      let heard: () => void = () => undefined;
      const next = () => new Promise<void>((resolve) => (heard = resolve));
      const first = next();
      const listening = await under.ledger.onPoke(() => heard());
      await other.append(request());
      await first;
      const again = next();
      await under.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen ledger_poke' and datname = current_database()`,
      );
      await again;
      const third = next();
      await other.append(request());
      await third;
      await listening.stop();
      expect(await under.ledger.owedPokes()).toBe(2);
    });

    it('can owe a poke to every stream that has a workflow, to start all of them again', async () => {
      const { ledger: kept } = await ledger();
      const streams = [request().stream, request().stream];
      for (const stream of streams) await kept.append(request({ stream }));
      await kept.append(request({ stream: 'engine/x', poke: false }));
      for (const poke of await kept.claimPokes(10, 60)) await kept.confirmPoke(poke);
      expect(await kept.pokeEverything()).toBe(2);
      expect((await kept.claimPokes(10, 60)).map(({ stream }) => stream).sort()).toEqual([...streams].sort());
    });
  });

  it('keeps the bundle of rules once, under its own hash', async () => {
    const { ledger: kept } = await ledger();
    const bytes = Buffer.from([0, 1, 255, 10]);
    const hash = await kept.storeArtefact('rules', bytes);
    expect(await kept.storeArtefact('rules', bytes)).toBe(hash);
    expect(await kept.loadArtefact(hash)).toEqual({ hash, kind: 'rules', bytes });
    expect(await kept.loadArtefact('00'.repeat(32))).toBeNull();
  });

  it('writes refused attempts, sensitive reads and sign-ins into a chain of their own', async () => {
    const under = await ledger();
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

  it('reads an event of an older schema in the shape of today, and leaves the bytes alone', async () => {
    const under = await ledger();
    const asked = request({ events: [event('NoteTaken', { n: 3 })] });
    await under.ledger.append(asked);
    const today = await under.another({
      upcast: (stream, old) =>
        stream === asked.stream ? { ...old, schema: 2, data: { count: (old.data as { n: number }).n } } : old,
    });
    expect((await today.load('ned', asked.stream)).events[0]).toMatchObject({
      schema: 2,
      data: { count: 3 },
      version: 1,
    });
    expect((await under.ledger.load('ned', asked.stream)).events[0]).toMatchObject({
      schema: 1,
      data: { n: 3 },
    });
    expect(await today.verify()).toMatchObject({ ok: true });
  });

  it('loads a stream as it stood at a version', async () => {
    const { ledger: kept } = await ledger();
    const asked = request({ events: [event(), event(), event()] });
    await kept.append(asked);
    expect((await kept.load('ned', asked.stream, 2)).version).toBe(2);
    expect(await kept.load('bolsover', asked.stream)).toEqual({ version: 0, events: [] });
  });

  it('is brought to its shape by several processes at once, and only by files that nobody changed since', async () => {
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
});
