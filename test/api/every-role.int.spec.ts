import { FICTIONAL_PEOPLE, rolesOf } from '#libs/identity/index.js';
import { whoMaySendInDeathReviews } from '#libs/application/authorisation/testing/who-may-send-in-death-reviews.js';
import {
  whoMaySend as whoMaySendInTriggers,
  type WhoMaySend,
} from '#libs/application/authorisation/testing/who-may-send.js';
import type { Role } from '#libs/domain/kernel/people.js';
import { Client, type ExampleCase } from '#test/support/api-cases.js';
import { DEATH_REVIEWS, DHR_CHAIR, untilCalled, untilTerms } from '#test/support/api-death-stories.js';
import { personId, POLICE, untilMeeting } from '#test/support/api-stories.js';
import { openTestServer, type Asking, type TestServer } from '#test/support/application.js';

const POLICE_AUTHOR = 'police.author@derbyshire.example';

interface Case {
  readonly label: string;
  readonly whoMaySend: WhoMaySend;
  /** Who has a place in the case: the roles in which its events, or their office, put them there. */
  readonly places: Readonly<Record<string, readonly Role[]>>;
  readonly told: (server: TestServer, client: Client) => Promise<ExampleCase>;
  /** Where a case of this kind begins, also in the other area. */
  readonly begins: string;
}

const CASES: readonly Case[] = [
  {
    label: 'Community Trigger before its meeting',
    whoMaySend: whoMaySendInTriggers,
    places: {
      'coordinator@ned.example': ['CASE_COORDINATOR'],
      'decider@ned.example': ['RELEVANT_BODY_DECIDER'],
      'chair@bolsover.example': ['INDEPENDENT_CHAIR'],
      'csp.chair@ned.example': ['CSP_CHAIR'],
      'manager@ned.example': ['CSP_MANAGER'],
      'spoc@ned.example': ['VICTIM_SPOC'],
      'police@derbyshire.example': ['AGENCY_SPOC', 'PANEL_MEMBER'],
      'health@derbyshire.example': ['PANEL_MEMBER'],
      'senior.police@derbyshire.example': ['AGENCY_SENIOR_MANAGER'],
      'applicant@public.example': ['PUBLIC_APPLICANT'],
      'auditor@audit.example': ['AUDITOR'],
      'dpo@ned.example': ['DPO'],
    },
    told: (_, client) => untilMeeting(client, '2026-12-03T10:00:00.000Z'),
    begins: '/community-triggers',
  },
  {
    label: 'Domestic Homicide Review in which the police write their report',
    whoMaySend: whoMaySendInDeathReviews,
    places: {
      'coordinator@ned.example': ['CASE_COORDINATOR'],
      'csp.chair@ned.example': ['CSP_CHAIR'],
      'manager@ned.example': ['CSP_MANAGER'],
      'dhr.chair@independent.example': ['INDEPENDENT_CHAIR'],
      'police@derbyshire.example': ['AGENCY_SPOC', 'PANEL_MEMBER'],
      'health@derbyshire.example': ['AGENCY_SPOC', 'PANEL_MEMBER'],
      'senior.police@derbyshire.example': ['AGENCY_SENIOR_MANAGER'],
      'senior.health@derbyshire.example': ['AGENCY_SENIOR_MANAGER'],
      'specialist@da-service.example': ['PANEL_MEMBER'],
      'police.author@derbyshire.example': ['IMR_AUTHOR'],
      'family@public.example': ['FAMILY_MEMBER'],
      'auditor@audit.example': ['AUDITOR'],
      'dpo@ned.example': ['DPO'],
    },
    told: async (server, client) => {
      const one = await untilCalled(client, '2026-12-03T10:00:00.000Z');
      await server.application.ledger.setRehearsalClock('2026-12-03T14:00:00.000Z');
      await untilTerms(one);
      await one.does(DHR_CHAIR, 'CommissionImr');
      await one.does(POLICE, 'AcceptCommission', { author: personId(POLICE_AUTHOR) });
      return one;
    },
    begins: DEATH_REVIEWS,
  },
];

describe.each(CASES)('Every command and every person, at the real door: $label', (of) => {
  const { whoMaySend, places, begins } = of;
  let server: TestServer;
  let one: ExampleCase;
  let foreign: string;
  let before: unknown;

  const heads = async () => [
    await server.application.ledger.heads('ned'),
    await server.application.ledger.heads('bolsover'),
  ];

  beforeAll(async () => {
    server = await openTestServer();
    const client = await Client.of(server);
    one = await of.told(server, client);
    const bolsover = await server.as('coordinator@bolsover.example');
    const { body } = await bolsover.send(`/api/v1${begins}`, client.example(begins, one.type)).expect(201);
    foreign = (body as { reviewId: string }).reviewId;
    before = await heads();
  });
  afterAll(() => server.close());

  /** Nothing of what is sent fits any command, so that only the question who asks is answered. */
  const attempt = async (
    who: Asking,
    review: string,
    command: string,
  ): Promise<readonly [string, string]> => {
    const { status, body } = await who.send(`/api/v1/reviews/${review}/commands/${command}`, {
      noSuchField: 1,
    });
    const { code } = body as { code: string };
    if (status === 404) return [command, code === 'NOT_FOUND' ? 'not there' : code];
    return [command, status === 403 ? 'not allowed' : status === 400 ? 'allowed' : String(status)];
  };

  const attemptAll = async (email: string, review: string): Promise<Record<string, string>> => {
    const who = await server.as(email);
    const answers: (readonly [string, string])[] = [];
    // As one person sends them: one after the other, so that a slow machine does not answer that it is busy.
    for (const command of whoMaySend.keys()) answers.push(await attempt(who, review, command));
    return Object.fromEntries(answers);
  };

  it.each(FICTIONAL_PEOPLE.map(({ email, principal }) => [email, rolesOf(principal).join(', ')] as const))(
    'lets %s (%s) send what table 6.1 lets them, and nothing else',
    async (email) => {
      const roles = places[email] ?? [];
      const expected = (allowed: ReadonlyMap<Role, unknown>): string =>
        roles.length === 0
          ? 'not there'
          : roles.some((role) => allowed.has(role))
            ? 'allowed'
            : 'not allowed';
      expect(await attemptAll(email, one.id)).toEqual(
        Object.fromEntries([...whoMaySend].map(([command, allowed]) => [command, expected(allowed)])),
      );
    },
  );

  it.each(FICTIONAL_PEOPLE.map(({ email }) => email).filter((email) => email.endsWith('@ned.example')))(
    'lets %s send nothing in the other area',
    async (email) => {
      expect(new Set(Object.values(await attemptAll(email, foreign)))).toEqual(new Set(['not there']));
    },
  );

  it('changed nothing by all these attempts, and left a line for each that was not theirs to make', async () => {
    expect(await heads()).toEqual(before);
    const refused = [];
    for await (const { kind, code } of server.application.ledger.accessLog('ned'))
      if (kind === 'REFUSED') refused.push(code);
    expect(new Set(refused)).toEqual(new Set(['NOT_YOUR_ROLE', 'NOT_FOUND']));
    expect(refused.length).toBeGreaterThan(whoMaySend.size * 10);
  });
});
