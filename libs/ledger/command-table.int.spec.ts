import { actorKey } from './index.js';
import {
  coordinator,
  ledgerUnderTest,
  request,
  statuses,
  type LedgerUnderTest,
} from '#test/support/appends.js';
import { servers } from '#test/support/databases.js';

describe.each(servers())('the command table on %s', (_name, server) => {
  let under: LedgerUnderTest;
  beforeAll(async () => {
    under = await ledgerUnderTest(server);
  });
  afterAll(() => under.drop());

  it('answers a repeated command as the first time, also after more has happened on the stream', async () => {
    const asked = request({ answer: { version: 1, said: 'thank you' } });
    await under.ledger.append(asked);
    const again = { status: 'repeated', answer: { version: 1, said: 'thank you' }, version: 1 };
    expect(await under.ledger.append(asked)).toEqual(again);
    await under.ledger.append(request({ stream: asked.stream, expectedVersion: 1 }));
    expect(await under.ledger.append(asked)).toEqual(again);
    expect((await under.ledger.load('ned', asked.stream)).version).toBe(2);
  });

  it('records a command once when it is sent fifty times at once under one id', async () => {
    const other = await under.another();
    const asked = request();
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, index) => (index % 2 ? other : under.ledger).append(asked)),
    );
    expect(statuses(results).filter((status) => status === 'appended')).toHaveLength(1);
    expect(statuses(results).filter((status) => status === 'repeated')).toHaveLength(49);
    expect((await under.ledger.load('ned', asked.stream)).version).toBe(1);
  });

  it('refuses another body under the same id, and keeps the first', async () => {
    const asked = request();
    await under.ledger.append(asked);
    expect(await under.ledger.append({ ...asked, fingerprint: 'bb'.repeat(32) })).toEqual({
      status: 'different-body',
    });
    expect(await under.ledger.append({ ...asked, stream: request().stream })).toEqual({
      status: 'different-body',
    });
    expect((await under.ledger.load('ned', asked.stream)).version).toBe(1);
  });

  it('knows a command again by its id in whichever spelling its letters come', async () => {
    const commandId = `Zoe\u0308 ${request().commandId}`;
    const asked = request({ commandId });
    expect(await under.ledger.append(asked)).toMatchObject({ status: 'appended' });
    const otherwise = commandId.normalize('NFC');
    expect(await under.ledger.append({ ...asked, commandId: otherwise })).toMatchObject({
      status: 'repeated',
    });
    for (const id of [commandId, otherwise]) {
      expect(await under.ledger.findCommand('ned', actorKey(coordinator), id)).toMatchObject({
        stream: asked.stream,
        commandId: otherwise,
      });
    }
  });

  it.each(['a\0b', '\ud800'])(
    'refuses a command id that no two systems would keep alike: %j',
    async (commandId) => {
      await expect(under.ledger.append(request({ commandId, events: [] }))).rejects.toThrow(
        'cannot be recorded',
      );
    },
  );

  it('records one of two commands that come at once under one id on two streams, and tells the other', async () => {
    const { commandId } = request();
    const results = await Promise.all([1, 2].map(() => under.ledger.append(request({ commandId }))));
    expect(statuses(results)).toEqual(['appended', 'different-body']);
  });

  it('does not confuse the same id of two people', async () => {
    const asked = request();
    await under.ledger.append(asked);
    const other = { ...coordinator, person: 'somebody-else' };
    const result = await under.ledger.append(request({ commandId: asked.commandId, actor: other }));
    expect(result.status).toBe('appended');
  });

  it('leaves no trace of a command that came too late', async () => {
    const asked = request({ expectedVersion: 7 });
    await under.ledger.append(asked);
    expect(await under.ledger.findCommand('ned', actorKey(coordinator), asked.commandId)).toBeNull();
    expect(await under.ledger.append({ ...asked, expectedVersion: 0 })).toMatchObject({ status: 'appended' });
  });

  it('remembers an accepted command that changed nothing', async () => {
    const asked = request({ events: [], answer: { version: 0 } });
    expect(await under.ledger.append(asked)).toMatchObject({ status: 'appended', version: 0, events: [] });
    expect(await under.ledger.append(asked)).toEqual({
      status: 'repeated',
      answer: { version: 0 },
      version: 0,
    });
    const remembered = await under.ledger.findCommand('ned', actorKey(coordinator), asked.commandId);
    expect(remembered).toMatchObject({
      fromVersion: 0,
      toVersion: 0,
      clear: asked.clear,
      command: 'TakeNote',
    });
  });

  it('shows the hash of each command on its events, so that neither can be exchanged', async () => {
    const asked = request({ clear: { type: 'TakeNote', count: 3 } });
    await under.ledger.append(asked);
    const [command] = await under.ledger.commands('ned', asked.stream);
    const { events } = await under.ledger.load('ned', asked.stream);
    expect(events[0]?.commandHash).toBe(command?.clearHash);
    expect(command?.clear).toEqual({ type: 'TakeNote', count: 3 });
  });
});
