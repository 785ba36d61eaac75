import { aComplaint, anApplication } from '#test/support/an-application.js';
import {
  newKey,
  openApplicationOn,
  openTestServer,
  serve,
  type Asking,
  type TestServer,
} from '#test/support/application.js';

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

  it('with several things wrong is told all of them at once, each with its way out', async () => {
    const { id, version } = await submitted();
    const { body } = await coordinator
      .send(
        at(id, 'CorrectComplaint'),
        {
          complaint: 7,
          correction: { ocurredOn: '2026-10-19', madeAt: 'yesterday' },
          occurredAt: '2027-01-01T00:00:00Z',
        },
        { 'If-Match': `"${version}"` },
      )
      .expect(400)
      .expect('Content-Type', /application\/problem\+json/);
    const { errors, ...first } = body as {
      errors: { field: string; rule: string; detail: string }[];
      field: string;
      detail: string;
    };
    expect(errors.map(({ field, rule }) => [field, rule])).toEqual([
      ['complaint', 'matches'],
      ['correction.ocurredOn', 'whitelistValidation'],
      ['correction.madeAt', 'dayOrMoment'],
      ['reason', 'required'],
      ['occurredAt', 'notInFuture'],
    ]);
    expect(first).toMatchObject({ code: 'BAD_INPUT', field: 'complaint', detail: errors[0]?.detail });
    expect(errors[1]?.detail).toBe(
      'There is no field correction.ocurredOn; leave it out. Did you mean occurredOn?',
    );
    expect(errors[3]?.detail).toContain('say why, in your own words');
  });

  it('of an unknown name is not found, and the name that was meant is told', async () => {
    const { id } = await submitted();
    for (const name of ['Nothing', 'constructor', '__proto__', 'toString', 'x'.repeat(500), '%3Cscript%3E']) {
      const { status, body } = await coordinator.send(at(id, name));
      expect([name, status, (body as { code: string }).code]).toEqual([name, 404, 'UNKNOWN_COMMAND']);
    }
    const { body } = await coordinator.send(at(id, 'AddComplaints')).expect(404);
    expect((body as { detail: string }).detail).toBe(
      'There is no command AddComplaints here. Did you mean AddComplaint? What can be done is listed under /commands of the review.',
    );
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

  it('sent by many at once on one version is accepted once, and everybody else must look again', async () => {
    const { id, version } = await submitted();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        coordinator.send(at(id, 'AssessRisk'), { level: 'HIGH' }, { 'If-Match': `"${version}"` }),
      ),
    );
    const statuses = answers.map((one) => one.status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(statuses.filter((status) => status === 412)).toHaveLength(49);
    expect((await coordinator.get(`/api/v1/reviews/${id}`)).body).toMatchObject({ version: version + 1 });
  });

  it('sent fifty times at once with one key is one event, and one answer', async () => {
    const { id, version } = await submitted();
    const key = { 'Idempotency-Key': newKey() };
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => coordinator.post(at(id, 'AssessRisk'), { level: 'HIGH' }, key)),
    );
    expect(new Set(answers.map((one) => JSON.stringify([one.status, one.body]))).size).toBe(1);
    expect((await coordinator.get(`/api/v1/reviews/${id}`)).body).toMatchObject({ version: version + 1 });
  });

  it('of two that exclude each other, sent at once, leaves one lawful case', async () => {
    const { id, version } = await submitted();
    const headers = { 'If-Match': `"${version}"` };
    const transfer = { to: 'bolsover', reason: 'The behaviour is in Bolsover.' };
    const other = await submitted();
    const duplicate = { of: other.id, reason: 'The same flat, the same weeks.' };
    const [one, two, three] = await Promise.all([
      coordinator.send(at(id, 'TransferToArea'), transfer, headers),
      coordinator.send(at(id, 'RecordDuplicate'), duplicate, headers),
      coordinator.send(at(id, 'Withdraw')),
    ]);
    const decided = [one, two].map((answer) => answer?.status);
    expect(decided.every((status) => status === 200 || status === 412)).toBe(true);
    expect(decided.filter((status) => status === 200).length).toBeLessThanOrEqual(1);
    expect([200, 409]).toContain(three?.status);
    expect(await server.application.ledger.verify()).toMatchObject({ ok: true });
  });

  describe('sent again to the server after a restart', () => {
    it('gets the same answer, after more events, and the same refusal for another body', async () => {
      const { id } = await submitted();
      const key = { 'Idempotency-Key': newKey() };
      const first = await coordinator.post(at(id, 'AssessRisk'), { level: 'HIGH' }, key).expect(200);
      const opened = { 'Idempotency-Key': newKey() };
      const begun = await coordinator.post('/api/v1/community-triggers', anApplication(), opened).expect(201);
      await coordinator.send(at(id, 'AcknowledgeApplication')).expect(200);

      const application = await openApplicationOn(server.database.url);
      const again = await serve(application);
      const same = await again.as('coordinator@ned.example');
      expect((await same.post(at(id, 'AssessRisk'), { level: 'HIGH' }, key).expect(200)).body).toEqual(
        first.body,
      );
      expect(
        (await same.post('/api/v1/community-triggers', anApplication(), opened).expect(201)).body,
      ).toEqual(begun.body);
      await same.post(at(id, 'AssessRisk'), { level: 'STANDARD' }, key).expect(422);
      await again.close();
      await application.close();
    });
  });

  describe('of somebody who belongs to no area', () => {
    it('goes to the area that it is about', async () => {
      const applicant = await server.as('applicant@public.example');
      const { body } = await applicant.send('/api/v1/community-triggers', anApplication()).expect(201);
      expect((body as { reference: string }).reference).toMatch(/^NED-CT-/);
      const other = await applicant
        .send('/api/v1/community-triggers', anApplication({ area: 'bolsover' }))
        .expect(201);
      expect((other.body as { reference: string }).reference).toMatch(/^BOLSOVER-CT-/);
    });

    it('is asked which area, where it is about none of ours', async () => {
      const applicant = await server.as('applicant@public.example');
      const { body } = await applicant
        .send('/api/v1/community-triggers', anApplication({ area: 'atlantis' }))
        .expect(400);
      expect(body).toMatchObject({ field: 'tenant', detail: expect.stringContaining('bolsover, ned') });
    });
  });
});
