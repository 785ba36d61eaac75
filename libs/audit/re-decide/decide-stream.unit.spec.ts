import type { RecordedEvent, RememberedCommand } from '#libs/ledger/index.js';
import { decideAgain } from './index.js';
import { createHash } from 'node:crypto';

/** A law that lets people count, and does nothing where nothing is to be added. */
const LAW =
  Buffer.from(`var rules = { FORMAT: 1, ENGLAND_AND_WALES: { version: 'list' }, workingCalendar: (list) => list,
  procedureOfVersion: () => null,
  REGISTRY: [{ type: 'count', initial: () => ({ sum: 0 }), upcast: (event) => event,
    evolve: (state, event) => ({ sum: state.sum + event.data.add }),
    decide(state, command, at) {
      if (command.data.fails) throw new Error('A rule fell over.');
      const event = { type: 'Added', schema: 1, occurredAt: command.occurredAt, data: { add: command.data.add, before: state.sum } };
      return { accepted: true, warnings: [], events: command.data.add === 0 ? [] : [event] };
    } }] };`);
const VERSION = createHash('sha256').update(LAW).digest('hex');
const UNDER = { rulesVersion: VERSION, procedureVersion: null, calendarVersion: 'list' };
const AT = '2026-11-23T09:00:00.000Z';
const actor = { kind: 'process' } as const;

interface Act {
  readonly add: number;
  readonly fails?: boolean;
  readonly under?: object;
}

/** A stream of these acts as it stands on record. */
const onRecord = (
  acts: readonly Act[],
  spoil: (event: RecordedEvent) => RecordedEvent = (event) => event,
) => {
  const events: RecordedEvent[] = [];
  let sum = 0;
  const commands = acts.map(({ add, fails, under }, index): RememberedCommand => {
    const fromVersion = events.length;
    if (add !== 0) {
      const fact = { type: 'Added', schema: 1, occurredAt: AT, data: { add, before: sum } };
      events.push(
        spoil({
          ...fact,
          ...UNDER,
          version: fromVersion + 1,
          command: 'Add',
          actor,
          recordedAt: AT,
        } as RecordedEvent),
      );
      sum += add;
    }
    const command = { type: 'Add', data: { add, ...(fails && { fails }) }, actor, occurredAt: AT };
    return {
      tenant: 'ned',
      stream: 'count/one',
      command: 'Add',
      commandId: String(index),
      clear: { command, now: AT, ...(under && { under }) },
      answer: { warnings: [] },
      fromVersion,
      toVersion: events.length,
      recordedAt: AT,
    } as unknown as RememberedCommand;
  });
  return {
    tenants: () => Promise.resolve(['ned']),
    streams: () => Promise.resolve(['count/one']),
    commands: () => Promise.resolve(commands),
    loadAsRecorded: (_: string, stream: string) =>
      Promise.resolve(
        stream === 'count/one' ? { version: events.length, events } : { version: 0, events: [] },
      ),
    loadArtefact: (hash: string) =>
      Promise.resolve(hash === VERSION ? { hash, kind: 'rules', bytes: LAW } : null),
  };
};

describe('a stream that is decided again', () => {
  it('counts a command that led to no event, under the versions of the event before it or of its own', async () => {
    expect(await decideAgain(onRecord([{ add: 1 }, { add: 0 }, { add: 2 }]))).toMatchObject({
      ok: true,
      decisions: 3,
    });
    expect(await decideAgain(onRecord([{ add: 0, under: UNDER }]))).toMatchObject({ ok: true, decisions: 1 });
    const other = { ...UNDER, rulesVersion: 'e'.repeat(64) };
    expect((await decideAgain(onRecord([{ add: 1 }, { add: 0, under: other }]))).firstProblem).toMatchObject({
      version: 1,
      what: expect.stringMatching(
        /^Add cannot be decided again\. The rules eeeeeeeeeeee are not in the ledger/u,
      ),
    });
  });

  it('says it where nothing on record tells under which rules', async () => {
    expect((await decideAgain(onRecord([{ add: 0 }]))).firstProblem?.what).toBe(
      'Nothing on record says under which rules Add was decided.',
    );
  });

  it('says it where a rule falls over, and goes on', async () => {
    const again = await decideAgain(onRecord([{ add: 1 }, { add: 2, fails: true }, { add: 3 }]));
    expect(again).toMatchObject({ ok: false, decisions: 3, problems: 1 });
    expect(again.firstProblem).toMatchObject({
      version: 2,
      what: 'Add cannot be decided again: A rule fell over.',
    });
  });

  it('tells of every event that does not follow, and first of the first', async () => {
    const spoilt = onRecord([{ add: 1 }, { add: 2 }, { add: 3 }], (event) =>
      event.version === 1 ? { ...event, data: { add: 5, before: 0 } } : event,
    );
    const again = await decideAgain(spoilt);
    expect(again).toMatchObject({ ok: false, decisions: 3, problems: 3 });
    expect(again.firstProblem).toMatchObject({ tenant: 'ned', stream: 'count/one', version: 1 });
  });

  it('says it of a kind of stream that the rules of its day do not know', async () => {
    const { loadAsRecorded, ...ledger } = onRecord([{ add: 1 }]);
    const again = await decideAgain({
      ...ledger,
      streams: () => Promise.resolve(['weather/one']),
      commands: async () => (await ledger.commands()).map((one) => ({ ...one, stream: 'weather/one' })),
      loadAsRecorded: (tenant, stream) => loadAsRecorded(tenant, stream.replace('weather', 'count')),
    });
    expect(again.firstProblem?.what).toBe(
      'The rules that Add names decide nothing in a stream of the kind weather.',
    );
  });
});
