import { openEngine, type Engine } from '#test/support/engine.js';
import type { Act } from '../telling.js';
import { deeds, everythingByItself, expectCausedByPeople, sent, tellOneDay } from '../without-a-worker.js';
import { CAST, dhr, directs, notified, review, revokes, SEPTEMBER } from './acts.js';
import { WALKED } from './deeds/walked.js';
import { stepsOf } from './walked.js';

/** What people do on one day: report the death, ask the agencies, answer. */
const REPORTED: readonly Act[] = [
  notified(),
  ...dhr.asksAgenciesForScoping(CAST, '2022-09-12 11:00'),
  ...dhr.scopingReturns(CAST, '2022-09-12 12:00', '2022-09-12 13:00'),
];
/** A direction comes on the day of the report and is taken back before anybody could be told. */
const DIRECTED: readonly Act[] = [
  notified(),
  directs('2022-09-12 11:00', '2022-09-09'),
  revokes('2022-09-12 12:00'),
];

describe('The workflow is the engine of a Domestic Homicide Review', () => {
  let engine: Engine;
  let reported: string;
  let directed: string;

  beforeAll(async () => {
    engine = await openEngine({ startAt: SEPTEMBER });
  }, 60_000);
  afterAll(() => engine.close());

  const noEngine = async (): Promise<void> => undefined;

  it('nothing happens by itself in any review while no worker runs, however far the clock moves', async () => {
    await engine.stopWorker();
    // Of the procedures, which were published before: their runs are on record.
    const byThen = await everythingByItself(engine);
    reported = await tellOneDay(engine, review(REPORTED), noEngine);
    directed = await tellOneDay(engine, review(DIRECTED), noEngine);
    const before = [await engine.events(reported), await engine.events(directed)];
    await engine.setClock('2022-12-12 09:00');
    expect(await everythingByItself(engine)).toEqual(byThen);
    expect([await engine.events(reported), await engine.events(directed)]).toEqual(before);
    expect(await engine.letters()).toEqual([]);
    expect(stepsOf(before.flat().slice(before[0]!.length))).toEqual(WALKED['without a worker']);
  });

  it('everything happens once a worker starts, each thing caused by what a person did, and in the order of a day with the engine at work', async () => {
    const meanwhile = await openEngine({ startAt: SEPTEMBER });
    try {
      const told = (acts: readonly Act[]) => tellOneDay(meanwhile, review(acts), () => meanwhile.settle());
      const atOnce = [
        await meanwhile.events(await told(REPORTED)),
        await meanwhile.events(await told(DIRECTED)),
      ];
      await engine.startWorker();
      await engine.settle();
      const afterwards = [await engine.events(reported), await engine.events(directed)];
      expect(afterwards.map((one) => deeds(one).filter((type) => type !== 'DeadlineMissed'))).toEqual(
        atOnce.map(deeds),
      );
      expect(atOnce.map(deeds)).toEqual([
        ['ScopingClosed'],
        ['HomeOfficeNotified', 'FamilyNotified', 'AgenciesNotified'],
      ]);
      // Agencies that have answered meanwhile are not asked by letter any more.
      expect(sent(afterwards[0]!)).not.toContain('scoping-request');
      expect(sent(atOnce[0]!)).toContain('scoping-request');
      expect(sent(afterwards[1]!)).toEqual(sent(atOnce[1]!));
      // The dates that passed meanwhile are recorded as missed, and nobody is reminded of them any more.
      expect(afterwards.map(deeds)).toEqual([
        expect.arrayContaining(['DeadlineMissed']),
        expect.arrayContaining(['DeadlineMissed']),
      ]);
      afterwards.forEach(expectCausedByPeople);
    } finally {
      await meanwhile.close();
    }
  }, 120_000);
});
