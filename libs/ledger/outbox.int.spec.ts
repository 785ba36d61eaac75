import { createServer } from 'node:net';
import { LedgerUnavailable, openLedger } from './index.js';
import { ledgerUnderTest, request, type LedgerUnderTest } from '#test/support/appends.js';
import { cuttable } from '#test/support/cuttable.js';
import { servers } from '#test/support/databases.js';

/** Stands at the database's address, sends away whoever comes, and leaves once it has sent away so many. */
const turnedAway = (port: number, times: number): Promise<void> =>
  new Promise((resolve) => {
    let left = times;
    const doorman = createServer((socket) => {
      socket.destroy();
      left -= 1;
      if (left === 0) doorman.close(() => resolve());
    });
    doorman.listen(port, '127.0.0.1');
  });

/** A listener, and the next time that it is called. */
const heard = () => {
  let call: () => void = () => undefined;
  const next = () => new Promise<void>((resolve) => (call = resolve));
  return { call: () => call(), next };
};

describe.each(servers())('the outbox on %s', (_name, server) => {
  let under: LedgerUnderTest;
  beforeEach(async () => {
    under = await ledgerUnderTest(server);
  });
  afterEach(() => under.drop());

  it('owes one poke a stream, with the latest version, until it is confirmed', async () => {
    const { ledger: kept } = under;
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

  it('owes none for what its sender looks at by itself, and keeps owing what it owed before', async () => {
    const { ledger: kept } = under;
    const { stream } = request();
    await kept.append(request({ stream, heard: true }));
    expect(await kept.owedPokes()).toBe(0);
    await kept.append(request({ stream, expectedVersion: 1 }));
    await kept.append(request({ stream, expectedVersion: 2, heard: true }));
    const [poke] = await kept.claimPokes(10, 60);
    expect(poke).toEqual({ tenant: 'ned', stream, version: 2 });
    if (poke) await kept.confirmPoke(poke);
    expect(await kept.owedPokes()).toBe(0);
    expect(await kept.pokeStreams([stream.split('/')[0]!])).toBe(1);
  });

  it('keeps owing what happened while the poke was on its way', async () => {
    const { ledger: kept } = under;
    const { stream } = request();
    await kept.append(request({ stream }));
    const [poke] = await kept.claimPokes(10, 60);
    await kept.append(request({ stream, expectedVersion: 1 }));
    if (poke) await kept.confirmPoke(poke);
    expect(await kept.claimPokes(10, 60)).toEqual([{ tenant: 'ned', stream, version: 2 }]);
  });

  it('gives a poke again that nobody confirmed in time, also to another process', async () => {
    await under.ledger.append(request({ stream: 'community-trigger/x' }));
    expect(await under.ledger.claimPokes(10, 0)).toHaveLength(1);
    const other = await under.another();
    expect(await other.claimPokes(10, 60)).toEqual([
      { tenant: 'ned', stream: 'community-trigger/x', version: 1 },
    ]);
  });

  it('never gives one poke to two relays at once', async () => {
    const other = await under.another();
    await Promise.all(Array.from({ length: 40 }, () => under.ledger.append(request())));
    const claims = await Promise.all(
      Array.from({ length: 16 }, (_, index) => (index % 2 ? other : under.ledger).claimPokes(5, 60)),
    );
    const streams = claims.flat().map(({ stream }) => stream);
    expect(new Set(streams).size).toBe(streams.length);
  });

  it('calls the relay as soon as something is committed, by whichever process, also after its line was cut', async () => {
    const other = await under.another();
    const { call, next } = heard();
    const begun = next();
    const listening = await under.ledger.onPoke(call);
    await begun;
    const first = next();
    await other.append(request());
    await first;
    const again = next();
    await under.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen ledger_poke' and datname = current_database()`,
    );
    await again;
    const second = next();
    await other.append(request());
    await second;
    await listening.stop();
    expect(await under.ledger.owedPokes()).toBe(2);
  });

  describe('and the line on which it calls', () => {
    const lines = async (): Promise<number> => {
      const listening = `select 1 from pg_stat_activity where query = 'listen ledger_poke' and datname = current_database()`;
      return (await under.query(listening)).rowCount ?? 0;
    };
    /** The database notices a moment later than we that a line was given up. */
    const noLine = async (): Promise<void> => {
      while ((await lines()) > 0);
    };

    it('is one for all who listen, however many begin at once, and none once all have stopped', async () => {
      const [first, second] = [heard(), heard()];
      const called = [first.next(), second.next()];
      const listening = await Promise.all([
        under.ledger.onPoke(first.call),
        under.ledger.onPoke(second.call),
      ]);
      await Promise.all(called);
      expect(await lines()).toBe(1);
      const again = [first.next(), second.next()];
      await under.ledger.append(request());
      await Promise.all(again);
      await listening[0]?.stop();
      const last = second.next();
      await under.ledger.append(request());
      await last;
      await listening[1]?.stop();
      await noLine();
    });

    it('comes back as often as it takes while the database is out of reach', async () => {
      const line = await cuttable(under.url);
      const far = await openLedger({ url: line.url });
      const { call, next } = heard();
      const first = next();
      const listening = await far.onPoke(call);
      await first;
      await line.cut();
      await turnedAway(Number(new URL(line.url).port), 2);
      await under.ledger.append(request());
      const back = next();
      await line.mend();
      await back;
      await listening.stop();
      await far.close();
      await line.close();
    });

    it('is not kept for somebody who could not be given one', async () => {
      const line = await cuttable(under.url);
      const far = await openLedger({ url: line.url });
      await line.cut();
      const called: string[] = [];
      await expect(far.onPoke(() => called.push('the one who was turned away'))).rejects.toBeInstanceOf(
        LedgerUnavailable,
      );
      await line.mend();
      const { call, next } = heard();
      const first = next();
      await far.onPoke(call);
      await first;
      expect(called).toEqual([]);
      await far.close();
      await line.close();
    });

    it('is not left behind by a ledger that is closed while it is being opened', async () => {
      const other = await openLedger({ url: under.url });
      const opening = other.onPoke(() => undefined);
      await other.close();
      await opening;
      await noLine();
    });
  });

  it('can owe a poke to every stream of some kinds that has a workflow, and to no other', async () => {
    const { ledger: kept } = under;
    const streams = [request().stream, request().stream];
    for (const stream of streams) await kept.append(request({ stream }));
    await kept.append(request({ stream: 'engine/x', poke: false }));
    await kept.append(request({ stream: 'procedure/ned' }));
    for (const poke of await kept.claimPokes(10, 60)) await kept.confirmPoke(poke);
    expect(await kept.pokeStreams(['community-trigger', 'engine'])).toBe(2);
    expect((await kept.claimPokes(10, 60)).map(({ stream }) => stream).sort()).toEqual([...streams].sort());
  });
});
