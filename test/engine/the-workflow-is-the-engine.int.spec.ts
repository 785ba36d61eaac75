import type { RecordedEvent } from '#libs/ledger/index.js';
import { openEngine, type Engine } from '#test/support/engine.js';
import { acknowledges, applies, asksAgencies, bothReturn } from './acts.js';
import type { Act } from './telling.js';

/** What people do on one day: apply, acknowledge, ask the agencies, answer. */
const ONE_DAY: readonly Act[] = [
  applies('2026-11-23 10:00'),
  acknowledges('2026-11-23 11:00'),
  asksAgencies('2026-11-23 12:00'),
  ...bothReturn('2026-11-23 13:00'),
];

const LETTERS = ['NoticePrepared', 'NoticeDeliveryClaimed', 'NoticeDelivered'];
const byItself = (events: readonly RecordedEvent[]): readonly RecordedEvent[] =>
  events.filter(({ actor }) => actor.kind === 'process');
/** Letters travel beside everything else, so they are in an order of their own. */
const deeds = (events: readonly RecordedEvent[]): readonly string[] =>
  byItself(events)
    .map(({ type }) => type)
    .filter((type) => !LETTERS.includes(type));
const sent = (events: readonly RecordedEvent[]): readonly string[] =>
  events.flatMap(({ type, data }) =>
    type === 'NoticeDelivered' ? [(data as { template: string }).template] : [],
  );

async function tell(engine: Engine, between: () => Promise<void>): Promise<string> {
  const [first, ...rest] = ONE_DAY;
  const stream = await engine.as(first!.who).opens(first!.does, first!.with as object);
  await between();
  for (const { who, does, with: body } of rest) {
    await engine.as(who).does(stream, does, body as object);
    await between();
  }
  return stream;
}

describe('The workflow is the engine', () => {
  let engine: Engine;
  let stream: string;

  beforeAll(async () => {
    engine = await openEngine();
  }, 60_000);
  afterAll(() => engine.close());

  it('nothing happens by itself in any stream while no worker runs, however far the clock moves', async () => {
    await engine.stopWorker();
    stream = await tell(engine, async () => undefined);
    const before = await engine.events(stream);
    await engine.setClock('2027-02-01 09:00');
    const { ledger } = engine.application;
    for (const tenant of await ledger.tenants())
      for (const head of await ledger.heads(tenant)) {
        const { events } = await ledger.load(tenant, head.stream);
        expect(byItself(events)).toEqual([]);
      }
    expect(await engine.events(stream)).toEqual(before);
    expect(before.map(({ type }) => type)).toEqual([
      'ApplicationReceived',
      'SpocAssigned',
      'ApplicationAcknowledged',
      'InformationRequested',
      'InformationReturned',
      'InformationReturned',
    ]);
    expect(await engine.letters()).toEqual([]);
  });

  it('everything happens once a worker starts, each thing caused by what a person did, and in the order of a day with the engine at work', async () => {
    const meanwhile = await openEngine();
    try {
      const atOnce = await meanwhile.events(await tell(meanwhile, () => meanwhile.settle()));
      await engine.startWorker();
      await engine.settle();
      const afterwards = await engine.events(stream);
      const late = ['DeadlineMissed', 'ReminderSent'];
      expect(deeds(afterwards).filter((type) => !late.includes(type))).toEqual(deeds(atOnce));
      expect(deeds(atOnce)).toEqual(
        expect.arrayContaining(['ApplicationCirculated', 'InformationGatheringClosed', 'ThresholdComputed']),
      );
      expect(new Set(sent(atOnce))).toEqual(
        new Set(['acknowledgement', 'application-circulation', 'information-request']),
      );
      // An agency that has answered meanwhile is not asked by letter any more.
      expect([...sent(afterwards)].sort()).toEqual(['acknowledgement', 'application-circulation']);
      const ids = new Map(afterwards.map((event) => [event.id, event]));
      for (const event of byItself(afterwards)) {
        let first: RecordedEvent | undefined = event;
        while (first?.actor.kind === 'process') {
          const cause = ids.get(first.cause ?? '');
          expect(cause?.version).toBeLessThan(first.version);
          first = cause;
        }
        expect(first?.commandId).toBe(event.correlation);
      }
    } finally {
      await meanwhile.close();
    }
  }, 60_000);
});
