import { fictionalPerson } from '#libs/identity/index.js';
import { anApplication } from '#test/support/an-application.js';
import { newKey, openTestServer, type Asking, type TestServer } from '#test/support/application.js';

/** "Chair may serve another council" (6.2): guest access to one case, from the appointment to the replacement. */
describe('A chair from another council', () => {
  let server: TestServer;
  let id: string;
  let other: string;
  let chair: Asking;
  const guest = fictionalPerson('chair@bolsover.example');
  const declaration = { noPersonalTie: true, noLineManagement: true };

  const send = async (email: string, name: string, body: object = {}): Promise<void> => {
    const who = await server.as(email);
    const review = await server.application.reviews.load('ned', `community-trigger/${id}`);
    const headers = { 'Idempotency-Key': newKey(), 'If-Match': `"${review?.version ?? 0}"` };
    const answer = await who.post(`/api/v1/reviews/${id}/commands/${name}`, body, headers);
    expect([name, answer.status, (answer.body as { detail?: string }).detail]).toEqual([
      name,
      200,
      undefined,
    ]);
  };

  beforeAll(async () => {
    server = await openTestServer();
    chair = await server.as('chair@bolsover.example');
    const coordinator = await server.as('coordinator@ned.example');
    const submit = async () =>
      (
        (await coordinator.send('/api/v1/community-triggers', anApplication()).expect(201)).body as {
          reviewId: string;
        }
      ).reviewId;
    id = await submit();
    other = await submit();
    await send('coordinator@ned.example', 'AcknowledgeApplication');
    await send('coordinator@ned.example', 'RequestInformation', {
      requests: [{ agency: 'derbyshire-police' }],
    });
    await send('police@derbyshire.example', 'ReturnInformation', { request: 'request-1', nothingHeld: true });
    const reason = 'All returns are in.';
    await send('coordinator@ned.example', 'ProceedToThreshold', { reason });
    await send('coordinator@ned.example', 'ComputeThreshold', {
      reason: 'The engine is not running in this test.',
    });
    const decidingBodies = ['ned-council', 'derbyshire-police', 'derbyshire-health'];
    await send('decider@ned.example', 'DecideThreshold', {
      result: 'MET',
      decidingBodies,
      reasons: 'Three reports in time.',
    });
  });
  afterAll(() => server.close());

  it('sees nothing before the appointment', async () => {
    await chair.get(`/api/v1/reviews/${id}`).expect(404);
  });

  it('sees that one case from the appointment on, and no other of the council', async () => {
    await send('coordinator@ned.example', 'AppointChair', { chair: guest.person, declaration });
    const { body } = await chair.get(`/api/v1/reviews/${id}`).expect(200);
    expect(body).toMatchObject({
      tenant: 'ned',
      as: ['INDEPENDENT_CHAIR'],
      case: { chair: { organisation: 'bolsover-council' } },
    });
    await chair.get(`/api/v1/reviews/${other}`).expect(404);
    const list = (await chair.get('/api/v1/reviews').expect(200)).body as { reviews: { reviewId: string }[] };
    expect(list.reviews.map((one) => one.reviewId)).toEqual([id]);
  });

  it('comes with the employer that the directory knows, whatever was sent', async () => {
    const coordinator = await server.as('coordinator@ned.example');
    const body = { chair: guest.person, declaration, organisation: 'independent-chairs' };
    const refused = await coordinator.send(`/api/v1/reviews/${id}/commands/AppointChair`, body).expect(400);
    expect(refused.body).toMatchObject({ field: 'organisation', rule: 'whitelistValidation' });
  });

  it('works on the case as its chair', async () => {
    await send('chair@bolsover.example', 'InviteVictim', { ways: ['ATTEND', 'STATEMENT'] });
  });

  it('is out at once when somebody else is appointed, in the list as well', async () => {
    const { person } = fictionalPerson('dhr.chair@independent.example');
    await send('coordinator@ned.example', 'ReplaceChair', {
      chair: person,
      declaration,
      reason: 'The chair has fallen ill.',
    });
    await chair.get(`/api/v1/reviews/${id}`).expect(404);
    await chair.send(`/api/v1/reviews/${id}/commands/InviteVictim`, { ways: ['ATTEND'] }).expect(404);
    expect((await chair.get('/api/v1/reviews').expect(200)).body).toEqual({ reviews: [], next: null });
    await (await server.as('dhr.chair@independent.example')).get(`/api/v1/reviews/${id}`).expect(200);
  });

  it('takes part in the order of the log: everything that was done stands there with the role it was done in', async () => {
    const coordinator = await server.as('coordinator@ned.example');
    const { events } = (await coordinator.get(`/api/v1/reviews/${id}/events`).expect(200)).body as {
      events: Record<string, unknown>[];
    };
    expect(events.find((one) => one['type'] === 'VictimInvited')).toMatchObject({
      actor: `person/${guest.person}`,
      actorrole: 'INDEPENDENT_CHAIR',
      actororganisation: 'bolsover-council',
    });
  });
});
