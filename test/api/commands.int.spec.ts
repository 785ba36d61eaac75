import { aComplaint, anApplication } from '#test/support/an-application.js';
import { newKey, openTestServer, type Asking, type TestServer } from '#test/support/application.js';

describe('A command over HTTP', () => {
  let server: TestServer;
  let coordinator: Asking;

  beforeAll(async () => {
    server = await openTestServer();
    coordinator = await server.as('coordinator@ned.example');
  });
  afterAll(() => server.close());

  const submitted = async (): Promise<{ id: string; version: number; reference: string }> => {
    const { body } = await coordinator.send('/api/v1/community-triggers', anApplication()).expect(201);
    const { reviewId, version, reference } = body as { reviewId: string; version: number; reference: string };
    return { id: reviewId, version, reference };
  };
  const at = (id: string, command: string) => `/api/v1/reviews/${id}/commands/${command}`;

  it('opens a review with a reference of the area and the year', async () => {
    const { body, headers } = await coordinator
      .send('/api/v1/community-triggers', anApplication())
      .expect(201);
    expect(body).toMatchObject({
      reviewId: expect.any(String),
      reference: expect.stringMatching(/^NED-CT-2026-\d{3}$/),
    });
    expect(headers['etag']).toBe(`"${(body as { version: number }).version}"`);
  });

  it('answers with the events that it led to', async () => {
    const { id, version } = await submitted();
    const { body } = await coordinator
      .send(at(id, 'AddComplaint'), { complaint: aComplaint('2026-11-10', '2026-11-11') })
      .expect(200);
    expect(body).toMatchObject({
      reviewId: id,
      version: version + 1,
      events: [{ type: 'ComplaintAdded', version: version + 1 }],
    });
  });

  it('is read back at once: what was written is what is seen', async () => {
    const { id, reference } = await submitted();
    const { body } = await coordinator.get(`/api/v1/reviews?reference=${reference}`).expect(200);
    expect((body as { reviews: { reviewId: string }[] }).reviews.map((one) => one.reviewId)).toEqual([id]);
  });

  describe('sent again with the same key', () => {
    it('gets the same answer and makes no second review', async () => {
      const key = { 'Idempotency-Key': newKey() };
      const first = await coordinator.post('/api/v1/community-triggers', anApplication(), key).expect(201);
      const second = await coordinator.post('/api/v1/community-triggers', anApplication(), key).expect(201);
      expect(second.body).toEqual(first.body);
    });

    it('gets the same answer after the review has gone on', async () => {
      const { id } = await submitted();
      const key = { 'Idempotency-Key': newKey() };
      const body = { complaint: aComplaint('2026-11-10', '2026-11-11') };
      const first = await coordinator.post(at(id, 'AddComplaint'), body, key).expect(200);
      await coordinator.send(at(id, 'AssessRisk'), { level: 'HIGH' }).expect(200);
      const again = await coordinator.post(at(id, 'AddComplaint'), body, key).expect(200);
      expect(again.body).toEqual(first.body);
    });

    it('gets the same answer although the version it names is old by now', async () => {
      const { id, version } = await submitted();
      const headers = { 'Idempotency-Key': newKey(), 'If-Match': `"${version}"` };
      const body = { complaint: aComplaint('2026-11-10', '2026-11-11') };
      const first = await coordinator.post(at(id, 'AddComplaint'), body, headers).expect(200);
      const again = await coordinator.post(at(id, 'AddComplaint'), body, headers).expect(200);
      expect(again.body).toEqual(first.body);
    });

    it('is refused when it says something else', async () => {
      const { id } = await submitted();
      const key = { 'Idempotency-Key': newKey() };
      await coordinator.post(at(id, 'AssessRisk'), { level: 'HIGH' }, key).expect(200);
      const { body } = await coordinator.post(at(id, 'AssessRisk'), { level: 'MEDIUM' }, key).expect(422);
      expect(body).toMatchObject({ code: 'KEY_USED_FOR_ANOTHER_COMMAND', status: 422 });
    });

    it('is decided afresh when it was refused the first time', async () => {
      const { id } = await submitted();
      const key = { 'Idempotency-Key': newKey() };
      await coordinator
        .post(at(id, 'RequestInformation'), { requests: [{ agency: 'derbyshire-police' }] }, key)
        .expect(409);
      await coordinator.send(at(id, 'AcknowledgeApplication')).expect(200);
      await coordinator
        .post(at(id, 'RequestInformation'), { requests: [{ agency: 'derbyshire-police' }] }, key)
        .expect(200);
    });

    it('belongs to its sender: the same key of somebody else is another key', async () => {
      const key = { 'Idempotency-Key': newKey() };
      const bolsover = await server.as('coordinator@bolsover.example');
      const first = await coordinator.post('/api/v1/community-triggers', anApplication(), key).expect(201);
      const other = await bolsover
        .post('/api/v1/community-triggers', anApplication({ area: 'bolsover' }), key)
        .expect(201);
      expect((other.body as { reviewId: string }).reviewId).not.toBe(
        (first.body as { reviewId: string }).reviewId,
      );
    });
  });

  it('without a key is refused, and says what to send', async () => {
    const { body } = await coordinator.post('/api/v1/community-triggers', anApplication()).expect(400);
    expect(body).toMatchObject({ field: 'Idempotency-Key', detail: expect.stringContaining('random id') });
  });

  describe('that decides', () => {
    const transfer = { to: 'bolsover', reason: 'The behaviour is in Bolsover.' };

    it('needs the version that was looked at', async () => {
      const { id } = await submitted();
      const { body } = await coordinator.send(at(id, 'TransferToArea'), transfer).expect(428);
      expect(body).toMatchObject({ code: 'VERSION_NEEDED' });
    });

    it('is refused on an old version, and nothing is recorded', async () => {
      const { id, version } = await submitted();
      await coordinator.send(at(id, 'AssessRisk'), { level: 'HIGH' }).expect(200);
      await coordinator.send(at(id, 'TransferToArea'), transfer, { 'If-Match': `"${version}"` }).expect(412);
      const { body } = await coordinator.get(`/api/v1/reviews/${id}`).expect(200);
      expect(body).toMatchObject({ version: version + 1, stage: 'RECEIVED' });
    });

    it('is accepted on the version as it stands', async () => {
      const { id, version } = await submitted();
      await coordinator.send(at(id, 'TransferToArea'), transfer, { 'If-Match': `"${version}"` }).expect(200);
    });

    it.each(['7', 'W/"7"', '"x"', '*', '"-1"', '"1", "2"'])(
      'is refused with the version written as %s',
      async (version) => {
        const { id } = await submitted();
        await coordinator.send(at(id, 'TransferToArea'), transfer, { 'If-Match': version }).expect(400);
      },
    );
  });

  it('that is not lawful now says why, by which rule, and changes nothing', async () => {
    const { id, version } = await submitted();
    const { body } = await coordinator
      .send(at(id, 'RequestInformation'), { requests: [{ agency: 'derbyshire-police' }] })
      .expect(409)
      .expect('Content-Type', /application\/problem\+json/);
    expect(body).toMatchObject({
      code: 'NOT_IN_THIS_STATE',
      source: expect.any(String),
      detail: expect.stringContaining('RECEIVED'),
    });
    expect((await coordinator.get(`/api/v1/reviews/${id}`)).body).toMatchObject({ version });
  });

  it('that happened in the future is refused', async () => {
    const { id } = await submitted();
    const { body } = await coordinator
      .send(at(id, 'AssessRisk'), { level: 'HIGH', occurredAt: '2026-11-23T09:00:00.001Z' })
      .expect(400);
    expect(body).toMatchObject({ field: 'occurredAt' });
  });

  it('that needs a reason is refused without one', async () => {
    const { id, version } = await submitted();
    const { body } = await coordinator
      .send(at(id, 'TransferToArea'), { to: 'bolsover' }, { 'If-Match': `"${version}"` })
      .expect(400);
    expect(body).toMatchObject({ field: 'reason', rule: 'required' });
  });

  it.each([
    ['a missing field', { channel: undefined }, 'channel', 'isIn'],
    ['a field that nobody knows', { favouriteColour: 'blue' }, 'favouriteColour', 'whitelistValidation'],
    [
      'an impossible date',
      { complaints: [{ ...aComplaint('2026-02-30', '2026-03-01') }] },
      'complaints.0.occurredOn',
      'localDate',
    ],
    ['a word that is none of those offered', { channel: 'PIGEON' }, 'channel', 'isIn'],
    ['a number for a text', { account: 7 }, 'account', 'cleanText'],
    ['a list for a group', { consent: [] }, 'consent', 'isObject'],
    ['a text that is far too long', { account: 'x'.repeat(10_001) }, 'account', 'maxLength'],
  ])('with %s names the field and the rule', async (_, change, field, rule) => {
    const { body } = await coordinator.send('/api/v1/community-triggers', anApplication(change)).expect(400);
    expect(body).toMatchObject({ code: 'BAD_INPUT', field, rule, detail: expect.stringContaining(field) });
  });

  it('of an unknown name is not found', async () => {
    const { id } = await submitted();
    for (const name of ['Nothing', 'constructor', '__proto__', 'toString']) {
      expect((await coordinator.send(at(id, name))).status).toBe(404);
    }
  });

  it('that is only the process’s is not a person’s to send', async () => {
    const { id } = await submitted();
    await coordinator.send(at(id, 'MarkDeadlineMissed'), { deadline: 'AD1' }).expect(403);
  });

  it('sent by many at once is recorded each time, in order, where nobody named a version', async () => {
    const { id, version } = await submitted();
    const answers = await Promise.all(
      Array.from({ length: 24 }, (_, n) =>
        coordinator.send(at(id, 'AddComplaint'), {
          complaint: aComplaint(`2026-11-${10 + (n % 12)}`, `2026-11-${10 + (n % 12)}`),
        }),
      ),
    );
    expect(answers.map((one) => one.status)).toEqual(Array.from({ length: 24 }, () => 200));
    const versions = answers.map((one) => (one.body as { version: number }).version).sort((a, b) => a - b);
    expect(versions).toEqual(Array.from({ length: 24 }, (_, n) => version + n + 1));
  });

  it('sent twice at the same moment with one key is recorded once', async () => {
    const key = { 'Idempotency-Key': newKey() };
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => coordinator.post('/api/v1/community-triggers', anApplication(), key)),
    );
    expect(new Set(answers.map((one) => JSON.stringify([one.status, one.body]))).size).toBe(1);
  });
});
