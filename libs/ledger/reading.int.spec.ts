import { createHash } from 'node:crypto';
import { leafHash } from './index.js';
import { event, ledgerUnderTest, request, type LedgerUnderTest } from '#test/support/appends.js';
import { servers } from '#test/support/databases.js';

describe.each(servers())('reading from the ledger on %s', (_name, server) => {
  let under: LedgerUnderTest;
  beforeAll(async () => {
    under = await ledgerUnderTest(server);
  });
  afterAll(() => under.drop());

  it('reads an event of an older schema in the shape of today, and leaves the bytes alone', async () => {
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

  it('reads a stream on from the last event that is known, with that event, so that its hash can be compared', async () => {
    const { stream } = request();
    await under.ledger.append(request({ stream, events: [event(), event(), event()] }));
    const { events } = await under.ledger.load('ned', stream);
    expect(await under.ledger.loadFrom('ned', stream, 2)).toEqual({ version: 3, events: events.slice(1) });
    expect(await under.ledger.loadFrom('ned', stream, 3)).toEqual({ version: 3, events: events.slice(2) });
    expect(await under.ledger.loadFrom('ned', stream, 4)).toEqual({ version: 0, events: [] });
    expect(await under.ledger.loadFrom('bolsover', stream, 1)).toEqual({ version: 0, events: [] });
  });

  it('hands over the very bytes that were hashed, of the events and of the commands that led to them', async () => {
    const asked = request({ events: [event(), event()] });
    await under.ledger.append(asked);
    await under.ledger.append({ ...asked, commandId: 'another', expectedVersion: 2, events: [event()] });
    const known = (await under.ledger.load('ned', asked.stream)).events;
    const stored = await under.ledger.eventBytes('ned', asked.stream);
    expect(stored.map(({ body }) => leafHash(body))).toEqual(known.map(({ hash }) => hash));
    expect(stored.map(({ position }) => position)).toEqual(known.map(({ position }) => position));
    const [first, ...later] = await under.ledger.commandBytes('ned', asked.stream, 2);
    expect(
      createHash('sha256')
        .update(first?.clear ?? '')
        .digest('hex'),
    ).toBe(known[1]?.commandHash);
    expect([first?.toVersion, later]).toEqual([2, []]);
  });

  it('tells of each tenant how many events it has, so that whoever looks again knows whether anything was recorded', async () => {
    const { ledger } = under;
    const sizes = await ledger.sizes();
    const { stream } = request();
    await ledger.append(request({ stream }));
    await ledger.append(request({ stream, tenant: 'bolsover' }));
    const before = (of: string) => sizes.find(({ tenant }) => tenant === of)?.events ?? 0;
    expect(await ledger.sizes()).toEqual([
      { tenant: 'bolsover', events: before('bolsover') + 1 },
      { tenant: 'ned', events: before('ned') + 1 },
    ]);
    const kept = await ledger.sizes();
    await ledger.append(request({ stream: 'community-trigger/quiet', events: [] }));
    expect(await ledger.sizes()).toEqual(kept);
  });

  it('verifies events in the order of their numbers, the tenth after the ninth', async () => {
    const { stream } = request();
    await under.ledger.append(request({ stream, events: Array.from({ length: 12 }, () => event()) }));
    expect(await under.ledger.verify({ tenant: 'ned' })).toMatchObject({ ok: true });
    expect(await under.ledger.verify({ tenant: 'ned', stream })).toMatchObject({ ok: true, events: 12 });
  });

  it('loads a stream as it stood at a version', async () => {
    const { ledger: kept } = under;
    const asked = request({ events: [event(), event(), event()] });
    await kept.append(asked);
    expect((await kept.load('ned', asked.stream, 2)).version).toBe(2);
    expect(await kept.load('bolsover', asked.stream)).toEqual({ version: 0, events: [] });
  });

  it('keeps the bundle of rules once, under its own hash', async () => {
    const { ledger: kept } = under;
    const bytes = Buffer.from([0, 1, 255, 10]);
    const hash = await kept.storeArtefact('rules', bytes);
    expect(await kept.storeArtefact('rules', bytes)).toBe(hash);
    expect(await kept.loadArtefact(hash)).toEqual({ hash, kind: 'rules', bytes });
    expect(await kept.loadArtefact('00'.repeat(32))).toBeNull();
  });
});
