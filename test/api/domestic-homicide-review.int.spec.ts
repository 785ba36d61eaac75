import { Client, type ExampleCase } from '#test/support/api-cases.js';
import {
  CSP_CHAIR,
  DA_SPECIALIST,
  DEATH_REVIEWS,
  DHR_CHAIR,
  FAMILY,
  notifies,
  SENIOR_POLICE,
  untilAgreed,
  untilCalled,
  untilPending,
  untilTerms,
} from '#test/support/api-death-stories.js';
import { COORDINATOR, DECIDER, HEALTH, personId, POLICE } from '#test/support/api-stories.js';
import { openTestServer, type TestServer } from '#test/support/application.js';

const TYPE = 'domestic-homicide-review';
const BOLSOVER = 'coordinator@bolsover.example';
const MEETING = '2026-12-10T10:00:00.000Z';
interface Shown {
  readonly reference: string;
  readonly stage: string;
  readonly case: Record<string, unknown>;
  readonly deadlines: readonly { readonly key: string }[];
}

describe('A Domestic Homicide Review over HTTP', () => {
  let server: TestServer;
  let client: Client;
  let now = Date.parse('2026-12-01T09:00:00.000Z');

  const clock = async (to: string) => {
    now = Date.parse(to);
    await server.application.ledger.setRehearsalClock(to);
  };
  const pass = (days: number) => clock(new Date(now + days * 86_400_000).toISOString());

  beforeAll(async () => {
    server = await openTestServer();
    client = await Client.of(server);
    await clock('2026-12-01T09:00:00.000Z');
  });
  afterAll(() => server.close());

  const shows = async (who: string, one: ExampleCase): Promise<Shown> =>
    (await client.asks(who, '/reviews/{id}', `/reviews/${one.id}`)) as unknown as Shown;
  const send = async (who: string, one: ExampleCase, command: string, body: object) =>
    (await (await server.as(who)).send(`/api/v1/reviews/${one.id}/commands/${command}`, body)) as {
      status: number;
      body: Record<string, unknown>;
    };

  it('begins with the police letter: a reference, the age at death counted, and names that are never in clear', async () => {
    const one = await notifies(client);
    expect(one.reference).toMatch(/^NED-DHR-2026-\d{3}$/);
    const state = (await one.state()) as { notification: Record<string, unknown> };
    expect(state.notification).toMatchObject({ ageAtDeath: 42, otherPerson: { ageAtDeath: 45 } });
    expect(JSON.stringify(state)).not.toMatch(/Linden|Thorne|Corran|Stanhope|1984-05-17/);
    const shown = await shows(COORDINATOR, one);
    expect(shown.case['notification']).toMatchObject({
      deceasedName: 'Avery Linden',
      deceasedAliases: ['Avery Thorne'],
      otherPersonAliases: ['Sasha Corran', 'Sash'],
    });
    expect(shown).toMatchObject({ stage: 'NOTIFIED', deadlines: [{ key: 'DD1' }] });
  });

  it('warns of a second notification of the same death, and merges it into the first', async () => {
    const first = await notifies(client, { deceasedName: 'Quinn Merrow' });
    const answer = await client.sends(COORDINATOR, DEATH_REVIEWS, { with: { deceasedName: 'Quinn Merrow' } });
    expect(answer).toMatchObject({ warnings: [{ code: 'POSSIBLE_DUPLICATE' }] });
    const second = await notifies(client, { deceasedName: 'Quinn Merrow' });
    const nowhere = await send(COORDINATOR, second, 'CorrectNotification', { deceasedBirth: '2027-01-01' });
    expect(nowhere).toMatchObject({ status: 400, body: { field: 'deceasedBirth' } });
    const underAnotherName = { deceasedName: 'Q. Ellery', deceasedAliases: ['Quinn Merrow'] };
    const third = await client.sends(COORDINATOR, DEATH_REVIEWS, { with: underAnotherName });
    expect(third).toMatchObject({ warnings: [{ code: 'POSSIBLE_DUPLICATE' }] });
    await second.does(COORDINATOR, 'MergeDuplicate', { into: first.id });
    expect((await shows(COORDINATOR, second)).stage).toBe('MERGED');
  });

  it('goes from the letter through criteria, chair and panel to the terms of reference', async () => {
    const one = await untilCalled(client, MEETING);
    const formed = await shows(DHR_CHAIR, one);
    expect(formed).toMatchObject({
      stage: 'PANEL_FORMED',
      case: { chair: { fee: expect.stringContaining('£450 a day') } },
    });
    expect(JSON.stringify(await one.state())).not.toContain('£450');
    await clock('2026-12-10T14:00:00.000Z');
    await untilTerms(one);
    expect(await shows(COORDINATOR, one)).toMatchObject({
      stage: 'IMR_COMMISSIONED',
      case: {
        chair: { person: personId(DHR_CHAIR), organisation: 'independent-chairs' },
        panel: [
          { person: personId(POLICE), organisation: 'derbyshire-police' },
          { person: personId(HEALTH), organisation: 'derbyshire-health' },
          { person: personId(DA_SPECIALIST), organisation: 'specialist-da-service', specialistDa: true },
        ],
      },
    });
  });

  it('is not there for another area, for deciders of community triggers, councillors or administrators', async () => {
    const one = await untilPending(client);
    for (const stranger of [BOLSOVER, DECIDER, 'admin@ned.example', 'applicant@public.example', DHR_CHAIR]) {
      await client.asks(stranger, '/reviews/{id}', `/reviews/${one.id}`, 404);
      const { status, body } = await send(stranger, one, 'DecideCriteria', {});
      expect([stranger, status, body['code']]).toEqual([stranger, 404, 'NOT_FOUND']);
    }
    const list = await client.asks(DECIDER, '/reviews', '/reviews');
    expect(JSON.stringify(list)).not.toMatch(/DHR/);
  });

  it('is decided by the partnership’s chair alone, on the version that they looked at', async () => {
    const one = await untilPending(client);
    const body = client.example('/reviews/{id}/commands/DecideCriteria', TYPE);
    for (const other of [COORDINATOR, POLICE, FAMILY]) {
      const refused = await send(other, one, 'DecideCriteria', body);
      expect([other, refused.status, refused.body['code']]).toEqual([other, 403, 'NOT_YOUR_ROLE']);
    }
    expect((await send(CSP_CHAIR, one, 'DecideCriteria', body)).status).toBe(428);
  });

  it('lets an agency answer for itself alone, and a relative speak for themself alone', async () => {
    const one = await notifies(client);
    await one.does(COORDINATOR, 'RequestScopingReturn');
    const another = await send(HEALTH, one, 'RecordReturn', { request: 'scoping-1', contact: 'NO' });
    expect(another).toMatchObject({ status: 403, body: { code: 'NOT_YOURS' } });
    const { deceased } = ((await one.state()) as { notification: { deceased: string } }).notification;
    const choice = await send(FAMILY, one, 'RecordFamilyChoice', { person: deceased, part: 'DECLINED' });
    expect(choice).toMatchObject({ status: 403, body: { code: 'NOT_YOURS' } });
  });

  it('shows agencies what they are asked, relatives their contact and the terms, and neither the file', async () => {
    const one = await untilCalled(client, new Date(now + 86_400_000).toISOString());
    await pass(2);
    await untilTerms(one);
    const parts = async (who: string) => Object.keys((await shows(who, one)).case).sort();
    expect(await parts(SENIOR_POLICE)).toEqual([
      'concludedAt',
      'coordinator',
      'ending',
      'notices',
      'period',
      'planAgreedAt',
      'scoping',
      'terms',
    ]);
    expect(await parts(FAMILY)).toEqual([
      'concludedAt',
      'coordinator',
      'ending',
      'family',
      'notices',
      'period',
      'publicationDate',
      'terms',
    ]);
    expect((await shows(FAMILY, one)).deadlines).toEqual([]);
  });

  it('says what each person may do now, and for everything else why not', async () => {
    const one = await untilAgreed(client);
    const { commands } = (await client.asks(
      CSP_CHAIR,
      '/reviews/{id}/commands',
      `/reviews/${one.id}/commands`,
    )) as unknown as {
      commands: { command: string; possible: boolean; why?: { code: string } }[];
    };
    const about = (name: string) => commands.find(({ command }) => command === name);
    expect(about('AdvertiseChair')).toMatchObject({ possible: true });
    expect(about('ReopenCriteria')).toMatchObject({ possible: false, why: { code: 'NOT_IN_THIS_STATE' } });
    expect(about('AppointChair')).toMatchObject({ possible: true });
    expect(about('AgreeToR')).toMatchObject({ possible: false, why: { code: 'NOT_YOUR_ROLE' } });
  });

  it('is found by a name by whoever reads its file, and by nobody who decides on community triggers', async () => {
    const one = await notifies(client, { deceasedName: 'Indigo Farraday' });
    const found = async (who: string) => {
      const { body } = await (
        await server.as(who)
      ).send('/api/v1/reviews/search', { name: 'Indigo Farraday' });
      return (body as { reviews: { reviewId: string }[] }).reviews.map(({ reviewId }) => reviewId);
    };
    expect(await found(COORDINATOR)).toEqual([one.id]);
    expect(await found(DECIDER)).toEqual([]);
  });
});
