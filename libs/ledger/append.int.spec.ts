import { asCloudEvent, canonical, leafHash, NEW_REFERENCE } from './index.js';
import {
  coordinator,
  event,
  ledgerUnderTest,
  request,
  statuses,
  type LedgerUnderTest,
} from '#test/support/appends.js';
import { servers } from '#test/support/databases.js';
import { NaiveLedger } from '#test/support/naive-ledger.js';

describe.each(servers())('appending to the ledger on %s', (_name, server) => {
  let under: LedgerUnderTest;
  beforeAll(async () => {
    under = await ledgerUnderTest(server);
  });
  afterAll(() => under.drop());

  it('records who did what, when, under which rules, and gives it back as it was recorded', async () => {
    const asked = request({
      onBehalfOf: 'person-2',
      cause: 'event-0',
      correlation: 'first-act',
      events: [
        {
          ...event('DecisionTaken', {
            zeta: 1,
            alpha: 'é – 𝄞 "quoted" \\ \n',
            nested: { b: [1, 2, null], a: true },
          }),
          authority: 's.104(4)',
          reason: { sealed: 'sealed-1', commitment: 'c1' },
        },
        event('NoticeOwed', {}),
      ],
    });
    const result = await under.ledger.append(asked);
    const { events } = await under.ledger.load('ned', asked.stream);
    expect(result).toMatchObject({ status: 'appended', version: 2, reference: null });
    expect(result.status === 'appended' && result.events).toEqual(events);
    expect(events[0]).toMatchObject({
      ...asked.events[0],
      tenant: 'ned',
      stream: asked.stream,
      version: 1,
      clock: 'wall',
      actor: coordinator,
      onBehalfOf: 'person-2',
      commandId: asked.commandId,
      command: 'TakeNote',
      cause: 'event-0',
      correlation: 'first-act',
      procedureVersion: 'ned-2022',
      calendarVersion: 'gov.uk-2026',
      rulesVersion: 'rules-1',
      prevHash: '0'.repeat(64),
    });
    expect(events[1]?.prevHash).toBe(events[0]?.hash);
    expect(events[1]?.position).toBe((events[0]?.position ?? 0) + 1);
  });

  it('stores for each event one canonical text with every member of the envelope, and the hash of just these bytes', async () => {
    const reason = { sealed: 'sealed-1', commitment: 'c1' };
    const asked = request({
      onBehalfOf: 'person-2',
      cause: 'event-0',
      events: [{ ...event(), authority: 's.104(4)', reason }],
    });
    await under.ledger.append(asked);
    const stored = `select convert_from(body, 'UTF8') as text, encode(hash, 'hex') as hash from ledger.event where stream = $1`;
    const [row] = (await under.query(stored, [asked.stream])).rows;
    const text = String(row?.['text']);
    const envelope = JSON.parse(text) as object;
    expect(Object.keys(envelope)).toEqual([
      'actor', 'actorhometenant', 'actororganisation', 'actorrole', 'authority', 'calendarversion', 'causationid', 'clock', 'command',
      'commandhash', 'commandid', 'correlationid', 'data', 'datacontenttype', 'dataschema', 'id', 'onbehalfof', 'position', 'prevhash',
      'procedureversion', 'reasoncommitment', 'reasonsealed', 'recordedat', 'rulesversion', 'schema', 'source', 'specversion', 'stream',
      'streamversion', 'subject', 'tenant', 'time', 'type', 'walltime',
    ]); // prettier-ignore
    expect(text).toBe(canonical(envelope));
    expect(row?.['hash']).toBe(leafHash(text));
    const [recorded] = (await under.ledger.load('ned', asked.stream)).events;
    expect(recorded && asCloudEvent(recorded)).toEqual({ ...envelope, hash: row?.['hash'] });
  });

  it('lets exactly one of two decisions on the same version of a stream through', async () => {
    const { stream } = request();
    const results = await Promise.all([1, 2].map(() => under.ledger.append(request({ stream }))));
    expect(statuses(results)).toEqual(['appended', 'version-conflict']);
    expect(results.find(({ status }) => status === 'version-conflict')).toEqual({
      status: 'version-conflict',
      version: 1,
    });
    expect((await under.ledger.load('ned', stream)).version).toBe(1);
  });

  it('lets exactly one of fifty decisions from two server processes through', async () => {
    const other = await under.another();
    const { stream } = request();
    const results = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        (index % 2 ? other : under.ledger).append(request({ stream })),
      ),
    );
    expect(statuses(results).filter((status) => status === 'appended')).toHaveLength(1);
    expect(statuses(results).filter((status) => status === 'version-conflict')).toHaveLength(49);
    expect((await under.ledger.load('ned', stream)).events).toHaveLength(1);
  });

  it('would record both without a version that is unique: the danger is real', async () => {
    const naive = await NaiveLedger.open(under.url);
    const [first, second] = [await naive.begin('s'), await naive.begin('s')];
    await first.insert('a');
    await first.end('commit');
    await second.insert('b');
    await second.end('commit');
    expect((await naive.events()).map(({ version }) => version)).toEqual([1, 1]);
    await naive.close();
  });

  it('refuses a new stream at a version it cannot have, and an old one at a version it has left', async () => {
    expect(await under.ledger.append(request({ expectedVersion: 3 }))).toEqual({
      status: 'version-conflict',
      version: 0,
    });
    const asked = request({ events: [event(), event()] });
    await under.ledger.append(asked);
    for (const expectedVersion of [0, 1, 3]) {
      const result = await under.ledger.append(request({ stream: asked.stream, expectedVersion }));
      expect(result).toEqual({ status: 'version-conflict', version: 2 });
    }
  });

  it('counts references for each tenant, prefix and year, and puts them wherever the review names itself', async () => {
    const numbered = (tenant: string, year: number) =>
      under.ledger.append(
        request({
          tenant,
          reference: { prefix: 'NED-CT', year },
          clear: { reference: NEW_REFERENCE },
          answer: { reference: NEW_REFERENCE },
          events: [event('ApplicationReceived', { reference: NEW_REFERENCE })],
        }),
      );
    const first = await numbered('ned', 2023);
    expect(first).toMatchObject({
      reference: 'NED-CT-2023-001',
      answer: { reference: 'NED-CT-2023-001' },
      events: [{ data: { reference: 'NED-CT-2023-001' } }],
    });
    expect(await numbered('ned', 2023)).toMatchObject({ reference: 'NED-CT-2023-002' });
    expect(await numbered('ned', 2024)).toMatchObject({ reference: 'NED-CT-2024-001' });
    expect(await numbered('bolsover', 2023)).toMatchObject({ reference: 'NED-CT-2023-001' });
    const stream = first.status === 'appended' ? (first.events[0]?.stream ?? '') : '';
    expect((await under.ledger.commands('ned', stream))[0]?.clear).toEqual({ reference: 'NED-CT-2023-001' });
    expect(await under.ledger.verify()).toMatchObject({ ok: true });
  });

  it.each([
    ['a fraction', { share: 0.1 }],
    ['a number that other systems round', { big: 2 ** 53 }],
    ['a null character', { text: 'a\0b' }],
    ['half a character', { text: '\ud800' }],
    ['something that is no data', { when: new Date(0) }],
  ])('refuses %s before anything is sent', async (_what, data) => {
    await expect(under.ledger.append(request({ events: [event('NoteTaken', data)] }))).rejects.toThrow(
      'cannot be recorded',
    );
  });

  it('keeps awkward text and names exactly, in one spelling', async () => {
    const data = {
      ['__proto__']: { polluted: true },
      'e\u0301': 'e\u0301 \u202e \u200d 👩‍👩‍👧 {"x":1} \\u0000 $1 %s',
      '': '',
    };
    const asked = request({ events: [event('NoteTaken', data)] });
    await under.ledger.append(asked);
    const { events } = await under.ledger.load('ned', asked.stream);
    expect(JSON.stringify(events[0]?.data)).toContain('"é":"é \u202e \u200d 👩‍👩‍👧 {\\"x\\":1} \\\\u0000 $1 %s"');
    expect(await under.ledger.verify({ tenant: 'ned', stream: asked.stream })).toMatchObject({
      ok: true,
      events: 1,
    });
  });
});
