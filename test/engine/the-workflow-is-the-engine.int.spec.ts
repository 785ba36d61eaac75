import { openEngine, type Engine } from '#test/support/engine.js';
import { acknowledges, applies, asksAgencies, bothReturn } from './acts.js';
import type { Act } from './telling.js';
import { deeds, everythingByItself, expectCausedByPeople, sent, tellOneDay } from './without-a-worker.js';

/** What people do on one day: apply, acknowledge, ask the agencies, answer. */
const ONE_DAY: readonly Act[] = [
  applies('2026-11-23 10:00'),
  acknowledges('2026-11-23 11:00'),
  asksAgencies('2026-11-23 12:00'),
  ...bothReturn('2026-11-23 13:00'),
];

describe('The workflow is the engine', () => {
  let engine: Engine;
  let stream: string;

  beforeAll(async () => {
    engine = await openEngine();
  }, 60_000);
  afterAll(() => engine.close());

  it('nothing happens by itself in any stream while no worker runs, however far the clock moves', async () => {
    await engine.stopWorker();
    // Of the procedures, which were published before: their runs are on record.
    const byThen = await everythingByItself(engine);
    stream = await tellOneDay(engine, { acts: ONE_DAY }, async () => undefined);
    const before = await engine.events(stream);
    await engine.setClock('2027-02-01 09:00');
    expect(await everythingByItself(engine)).toEqual(byThen);
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
      const atOnce = await meanwhile.events(
        await tellOneDay(meanwhile, { acts: ONE_DAY }, () => meanwhile.settle()),
      );
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
      expectCausedByPeople(afterwards);
    } finally {
      await meanwhile.close();
    }
  }, 60_000);
});
