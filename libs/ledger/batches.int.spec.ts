import { openLedger, type Ledger } from './index.js';
import { event, ledgerUnderTest, request, statuses, type LedgerUnderTest } from '#test/support/appends.js';
import { cuttable } from '#test/support/cuttable.js';
import { servers } from '#test/support/databases.js';
import { NaiveLedger } from '#test/support/naive-ledger.js';

const positions = async (ledger: Ledger, tenant: string): Promise<number[]> => {
  const found: number[] = [];
  for await (const { position } of ledger.loadAll(tenant)) found.push(position);
  return found;
};

describe.each(servers())('committing in groups on %s', (_name, server) => {
  let under: LedgerUnderTest;
  beforeEach(async () => {
    under = await ledgerUnderTest(server);
  });
  afterEach(() => under.drop());

  it('records everybody but the one whose command cannot be recorded', async () => {
    const spoilt = request({ readModels: [{ model: 'no_such_list', rows: [{}] }] });
    const good = Array.from({ length: 20 }, () => request());
    const results = await Promise.allSettled(
      [...good.slice(0, 10), spoilt, ...good.slice(10)].map((r) => under.ledger.append(r)),
    );
    expect(results.map(({ status }) => status).filter((status) => status === 'rejected')).toHaveLength(1);
    expect(results[10]?.status).toBe('rejected');
    for (const { stream } of good) expect((await under.ledger.load('ned', stream)).version).toBe(1);
    expect((await under.ledger.load('ned', spoilt.stream)).version).toBe(0);
    expect(await under.ledger.verify()).toMatchObject({ ok: true, events: 20 });
  });

  it('would fail the innocent neighbour if a batch were only one transaction: the danger is real', async () => {
    const naive = await NaiveLedger.open(under.url);
    await expect(
      naive.appendBatch([
        { stream: 'good', commandId: null },
        { stream: 'bad', commandId: 'no uuid' },
      ]),
    ).rejects.toThrow();
    expect(await naive.events()).toEqual([]);
    await naive.close();
  });

  it('leaves nothing half done when the read models refuse their rows', async () => {
    const half = request({ readModels: [{ model: 'case_list', rows: [{ reviewId: 'r', type: null }] }] });
    await expect(under.ledger.append(half)).rejects.toThrow('null value');
    expect(await under.ledger.load('ned', half.stream)).toEqual({ version: 0, events: [] });
    expect(await under.ledger.owedPokes()).toBe(0);
    expect(await under.ledger.tenants()).toEqual([]);
  });

  it('gives every event of two server processes its own place, without gaps, in the order of commit', async () => {
    const other = await under.another();
    const streams = Array.from({ length: 12 }, () => request().stream);
    const storm = async (ledger: Ledger, tenant: string, order: readonly string[]): Promise<void> => {
      await Promise.all(
        order.map(async (stream) => {
          for (let done = 0; done < 8;) {
            const expectedVersion = (await ledger.load(tenant, stream)).version;
            const events = Array.from({ length: 1 + (done % 3) }, () => event());
            const { status } = await ledger.append(request({ tenant, stream, expectedVersion, events }));
            if (status === 'appended') done += 1;
          }
        }),
      );
    };
    const backwards = [...streams].reverse();
    let calm = false;
    /** Whoever reads along sees the record grow at its end, and never a place that is filled in later. */
    const reader = async (): Promise<void> => {
      while (!calm) {
        const seen = await positions(other, 'ned');
        expect(seen).toEqual(seen.map((_, index) => index + 1));
      }
    };
    const reading = reader();
    await Promise.all([
      storm(under.ledger, 'ned', streams),
      storm(other, 'ned', backwards),
      storm(under.ledger, 'bolsover', backwards),
      storm(other, 'bolsover', streams),
    ]);
    calm = true;
    await reading;
    // 12 streams, 8 commands from each of two processes with 1, 2, 3, 1, 2, 3, 1, 2 events.
    const total = 12 * 2 * 15;
    for (const tenant of ['ned', 'bolsover']) {
      expect(await positions(under.ledger, tenant)).toEqual(
        Array.from({ length: total }, (_, index) => index + 1),
      );
    }
    expect(await under.ledger.verify()).toEqual({ ok: true, events: 2 * total, streams: 24 });
  });

  it('does not wait for ever on a line that went silent, but sends everybody’s command again on another', async () => {
    const line = await cuttable(under.url);
    const far = await openLedger({ url: line.url, maxConnections: 1, answerWithinMs: 2_000 });
    await far.append(request());
    line.silence();
    const results = await Promise.all(Array.from({ length: 5 }, () => far.append(request())));
    expect(statuses(results)).toEqual(Array(5).fill('appended'));
    expect(await under.ledger.verify()).toMatchObject({ ok: true, events: 6 });
    await far.close();
    await line.close();
  });

  it('would leave gaps if positions came from a sequence: the danger is real', async () => {
    const naive = await NaiveLedger.open(under.url);
    await naive.append('a', '1');
    const failed = await naive.begin('b');
    await failed.insert('2');
    await failed.end('rollback');
    await naive.append('c', '3');
    expect((await naive.events()).map(({ position }) => position)).toEqual(['1', '3']);
    await naive.close();
  });

  it('would fill in places behind a reader’s back if positions came from a sequence: the danger is real', async () => {
    const naive = await NaiveLedger.open(under.url);
    const slow = await naive.begin('a');
    await slow.insert('1');
    await naive.append('b', '2');
    const seen = (await naive.events()).map(({ position }) => position);
    await slow.end('commit');
    expect(seen).toEqual(['2']);
    expect((await naive.events()).map(({ position }) => position)).toEqual(['1', '2']);
    await naive.close();
  });

  it('leaves no gap behind a command that failed', async () => {
    await under.ledger.append(request());
    await expect(
      under.ledger.append(request({ readModels: [{ model: 'no_such_list', rows: [{}] }] })),
    ).rejects.toThrow();
    await under.ledger.append(request());
    expect(await positions(under.ledger, 'ned')).toEqual([1, 2]);
  });

  it('never lets the record run backwards in time', async () => {
    await Promise.all(Array.from({ length: 60 }, () => under.ledger.append(request())));
    const times: string[] = [];
    for await (const { recordedAt } of under.ledger.loadAll('ned')) times.push(recordedAt);
    expect(times).toEqual([...times].sort());
    await under.query(`update ledger.clock set last_recorded_at = now() + interval '1 day'`);
    const late = await under.ledger.append(request());
    expect(late.status === 'appended' && late.events[0]?.recordedAt).toBe(await under.ledger.now());
    expect(
      late.status === 'appended' && late.events[0] && late.events[0].wallTime < late.events[0].recordedAt,
    ).toBe(true);
  });

  it('takes a very large command and many events at once', async () => {
    const data = { text: 'x'.repeat(1_000_000) };
    const events = Array.from({ length: 300 }, () => event());
    const [large, many] = await Promise.all([
      under.ledger.append(request({ events: [event('NoteTaken', data)] })),
      under.ledger.append(request({ events })),
    ]);
    expect([large, many]).toMatchObject([{ version: 1 }, { version: 300 }]);
    expect(await under.ledger.verify()).toMatchObject({ ok: true, events: 301 });
  });
});
