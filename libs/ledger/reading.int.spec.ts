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

  it('tells which streams have moved since each tenant had so many events', async () => {
    const { ledger } = under;
    const known = async () => Object.fromEntries((await ledger.moved({})).map(({ tenant, events }) => [tenant, events]));
    const before = await known();
    expect(await ledger.moved(before)).toEqual([]);
    const [one, other] = [request(), request({ tenant: 'bolsover' })];
    await ledger.append({ ...one, events: [event(), event()] });
    await ledger.append(other);
    await ledger.append(request({ stream: 'community-trigger/quiet', events: [] }));
    expect(await ledger.moved(before)).toEqual([
      { tenant: 'bolsover', events: (before['bolsover'] ?? 0) + 1, stream: other.stream, version: 1 },
      { tenant: 'ned', events: (before['ned'] ?? 0) + 2, stream: one.stream, version: 2 },
    ]);
    expect(await ledger.moved(await known())).toEqual([]);
  });

  it('answers several questions that are asked at once, each for itself, with one journey to the database', async () => {
    const { ledger } = under;
    const [one, other] = [request({ events: [event(), event()] }), request({ tenant: 'bolsover' })];
    for (const asked of [one, other]) await ledger.append(asked);
    const alone = await ledger.load('ned', one.stream);
    const answers = await Promise.all([
      ledger.loadFrom('ned', one.stream, 2),
      ledger.loadFrom('bolsover', other.stream, 1),
      ledger.loadFrom('ned', other.stream, 1),
      ledger.loadFrom('ned', one.stream, 1),
    ]);
    expect(answers[0]).toEqual({ version: 2, events: alone.events.slice(1) });
    expect(answers[1]).toEqual(await ledger.load('bolsover', other.stream));
    expect(answers[2]).toEqual({ version: 0, events: [] });
    expect(answers[3]).toEqual(alone);
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
