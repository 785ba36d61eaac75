import { letterWriters } from '#activities/index.js';
import { until } from '#test/faults/until.js';
import { openEngine, type Engine } from '#test/support/engine.js';
import { acknowledges, applies, asksAgencies, bothReturn } from './acts.js';
import type { Act } from './telling.js';

const triggers = letterWriters['community-trigger']!;

describe('A letter that does not get through', () => {
  let engine: Engine;
  /** Of the cases that this spec opens, each in its own way. */
  const fault = { mailIsAway: false, unwritable: 'none' };

  beforeAll(async () => {
    engine = await openEngine({
      transport: (folder) => ({
        ...folder,
        deliver: (delivery) =>
          fault.mailIsAway
            ? Promise.reject(new Error('The mail cannot be reached'))
            : folder.deliver(delivery),
      }),
      writers: {
        'community-trigger': {
          ...triggers,
          write: (state, id, parts) => {
            const subject = triggers.notice(state, id)?.subject ?? '';
            if (subject.startsWith(fault.unwritable))
              throw new Error('A fact that the letter names is not there');
            return triggers.write(state, id, parts);
          },
        },
      },
    });
  }, 60_000);
  afterAll(() => engine.close());

  const does = async (stream: string, ...acts: readonly Act[]): Promise<void> => {
    for (const { who, does: what, with: body } of acts)
      await engine.as(who).does(stream, what, body as object);
  };
  const opens = ({ who, does: what, with: body }: Act) => engine.as(who).opens(what, body as object);
  const happened = (stream: string, type: string, count = 1) =>
    until(
      `${type} happened`,
      async () => (await engine.events(stream)).filter((one) => one.type === type).length === count,
    );

  it('holds up no date: what falls due while the mail is away is done at its time', async () => {
    fault.mailIsAway = true;
    // A second before the day on which the bodies must be asked at the latest is over.
    await engine.setClock('2026-11-23T23:59:59.000Z');
    const stream = await opens(applies('now'));
    await happened(stream, 'NoticeDeliveryClaimed');
    await engine.setClock('2026-11-25T23:59:59.000Z');
    await does(stream, acknowledges('now'));
    await happened(stream, 'ReminderSent');
    // The workflow waits for the second that is left; nobody touches the case any more.
    await engine.setClock('2026-11-26T00:00:00.000Z');
    await happened(stream, 'DeadlineMissed');
    expect(await engine.letters()).toEqual([]);
    fault.mailIsAway = false;
    await engine.settle();
    const delivered = (await engine.events(stream)).filter(({ type }) => type === 'NoticeDelivered');
    expect(await engine.letters()).toHaveLength(delivered.length);
  });

  it('holds up nothing else where it cannot be written', async () => {
    fault.unwritable = 'A request for a case review';
    const stream = await opens(applies('now'));
    await does(stream, acknowledges('now'), asksAgencies('2026-11-26 10:00'), ...bothReturn('now'));
    await happened(stream, 'ThresholdComputed');
    const types = (await engine.events(stream)).map(({ type }) => type);
    expect(types).not.toContain('NoticeDelivered');
    fault.unwritable = 'none';
    await engine.settle();
    const delivered = (await engine.events(stream)).filter(({ type }) => type === 'NoticeDelivered');
    expect(delivered.length).toBeGreaterThanOrEqual(2);
  });
});
