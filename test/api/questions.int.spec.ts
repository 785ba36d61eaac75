import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { anApplication, aComplaint } from '#test/support/an-application.js';
import { openTestServer, type Asking, type TestServer } from '#test/support/application.js';

interface Listed {
  readonly reviews: readonly {
    readonly reviewId: string;
    readonly reference: string;
    readonly stage: string;
  }[];
  readonly next: string | null;
}

describe('Asking about reviews', () => {
  let server: TestServer;
  let coordinator: Asking;
  let id: string;
  let version: number;

  beforeAll(async () => {
    server = await openTestServer();
    coordinator = await server.as('coordinator@ned.example');
    const { body } = await coordinator.send('/api/v1/community-triggers', anApplication()).expect(201);
    ({ reviewId: id, version } = body as { reviewId: string; version: number });
    await server.application.ledger.setRehearsalClock('2026-11-24T09:00:00.000Z');
    await coordinator.send(`/api/v1/reviews/${id}/commands/AcknowledgeApplication`).expect(200);
  });
  afterAll(() => server.close());

  describe('as of an earlier time', () => {
    it('shows what was known at a version', async () => {
      const { body } = await coordinator.get(`/api/v1/reviews/${id}?asOf=${version}`).expect(200);
      expect(body).toMatchObject({ version, stage: 'RECEIVED' });
    });

    it('shows what was known at a moment, however its offset is written', async () => {
      for (const moment of ['2026-11-23T23:00:00Z', '2026-11-24T00:00:00%2B01:00', '2026-11-23']) {
        const { body } = await coordinator.get(`/api/v1/reviews/${id}?asOf=${moment}`).expect(200);
        expect(body).toMatchObject({ version, stage: 'RECEIVED' });
      }
      expect((await coordinator.get(`/api/v1/reviews/${id}`)).body).toMatchObject({ stage: 'ACKNOWLEDGED' });
    });

    it.each([
      [
        'a version that there is not yet',
        '9999',
        'known',
        /There is no version \d+: the review has \d+ versions; ask for one of them/,
      ],
      [
        'a day before anything was known',
        '2020-01-01',
        'known',
        /first recorded at 2026-11-23T09:00:00.000Z/,
      ],
      ['version nought', '0', 'versionOrMoment', /a version such as 7/],
      ['less than nought', '-1', 'versionOrMoment', /a version such as 7/],
      ['half a version', '1.5', 'versionOrMoment', /a version such as 7/],
      ['a word', 'yesterday', 'versionOrMoment', /a version such as 7/],
      ['a month that is not', '2026-13-01', 'versionOrMoment', /a version such as 7/],
      ['a trick', "1';--", 'versionOrMoment', /a version such as 7/],
      ['nothing', '', 'versionOrMoment', /a version such as 7/],
    ])('is refused with the way out for %s', async (_, asOf, rule, detail) => {
      const { body } = await coordinator
        .get(`/api/v1/reviews/${id}?asOf=${encodeURIComponent(asOf)}`)
        .expect(400);
      expect(body).toMatchObject({ field: 'asOf', rule, detail: expect.stringMatching(detail) });
    });

    it('says that a parameter is given twice or is not known', async () => {
      await coordinator.get(`/api/v1/reviews/${id}?asOf=1&asOf=2`).expect(400);
      await coordinator.get(`/api/v1/reviews/${id}?asof=1`).expect(400);
    });
  });

  it('shows every deadline with its source, its length and whether it is law or local', async () => {
    const { body } = await coordinator.get(`/api/v1/reviews/${id}/deadlines`).expect(200);
    const { deadlines } = body as {
      deadlines: { key: string; kind: string; source: string; due: string; status: string }[];
    };
    expect(deadlines.find((one) => one.key === 'AD1')).toMatchObject({
      due: '2026-11-26',
      status: 'MET',
      kind: 'LOCAL',
    });
    expect(deadlines.find((one) => one.key === 'AD5')).toMatchObject({ due: '2026-12-14', status: 'OPEN' });
  });

  describe('what can be done now', () => {
    type Commands = {
      commands: {
        command: string;
        possible: boolean;
        why?: { code: string; detail: string };
        input?: object;
      }[];
    };
    const commandsFor = async (who: Asking) =>
      new Map(
        ((await who.get(`/api/v1/reviews/${id}/commands`).expect(200)).body as Commands).commands.map(
          (one) => [one.command, one],
        ),
      );

    it('tells the coordinator what is possible, with what to send', async () => {
      const commands = await commandsFor(coordinator);
      expect(commands.get('RequestInformation')).toMatchObject({
        possible: true,
        input: { required: ['requests'] },
      });
      expect(commands.get('AddComplaint')).toMatchObject({ possible: true });
    });

    it('tells why the rest is not', async () => {
      const commands = await commandsFor(coordinator);
      expect(commands.get('SignOffReview')).toMatchObject({
        possible: false,
        why: { code: 'NOT_YOUR_ROLE' },
      });
      expect(commands.get('ScheduleMeeting')).toMatchObject({
        possible: false,
        why: { code: 'NOT_IN_THIS_STATE' },
      });
      for (const [name, { possible, why }] of commands)
        if (!possible)
          expect([name, why?.detail]).toEqual([name, expect.stringMatching(/^[A-Z].{14,}[.!]$/s)]);
    });

    it('agrees with what the door says when it is tried', async () => {
      const commands = [...(await commandsFor(coordinator)).values()].filter((one) => !one.possible);
      expect(commands.length).toBeGreaterThan(10);
      for (const { command } of commands) {
        const { status } = await coordinator.send(`/api/v1/reviews/${id}/commands/${command}`, {
          reason: 'Trying.',
        });
        expect([command, [400, 403, 409, 428].includes(status)]).toEqual([command, true]);
      }
    });

    it('offers a decider nothing of the coordinator’s', async () => {
      const commands = await commandsFor(await server.as('decider@ned.example'));
      expect(commands.get('RequestInformation')).toMatchObject({
        possible: false,
        why: { code: 'NOT_YOUR_ROLE' },
      });
    });
  });

  it('my work shows what is due and what waits', async () => {
    const { body } = await coordinator.get('/api/v1/work').expect(200);
    const { overdue, due, waiting } = body as Record<'overdue' | 'due' | 'waiting', { deadline: string }[]>;
    expect(overdue).toEqual([]);
    expect([...due, ...waiting].map((one) => one.deadline)).toEqual(expect.arrayContaining(['AD3', 'AD5']));
    await server.application.ledger.setRehearsalClock('2026-11-28T09:00:00.000Z');
    const later = (await coordinator.get('/api/v1/work').expect(200)).body as {
      overdue: { deadline: string }[];
    };
    expect(later.overdue.map((one) => one.deadline)).toContain('AD3');
  });

  it('judges lateness as of an earlier time by that time', async () => {
    const late = async (asOf: string) => {
      const { body } = await coordinator.get(`/api/v1/reviews/${id}${asOf}`).expect(200);
      return (body as { deadlines: { id: string; late: boolean }[] }).deadlines.find(
        (one) => one.id === 'AD3',
      )?.late;
    };
    expect([await late('?asOf=2026-11-25'), await late('')]).toEqual([false, true]);
  });

  it('filters and pages the list, every review once and in order', async () => {
    for (let n = 0; n < 55; n += 1)
      await coordinator.send('/api/v1/community-triggers', anApplication()).expect(201);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const path: string = cursor === null ? '/api/v1/reviews' : `/api/v1/reviews?cursor=${cursor}`;
      const page = (await coordinator.get(path).expect(200)).body as Listed;
      seen.push(...page.reviews.map((one) => one.reference));
      cursor = page.next;
    } while (cursor !== null);
    expect(seen).toHaveLength(56);
    expect(seen).toEqual([...new Set(seen)].sort());
    for (const stage of ['ACKNOWLEDGED', 'application']) {
      const { reviews } = (await coordinator.get(`/api/v1/reviews?stage=${stage}`).expect(200))
        .body as Listed;
      expect(reviews.map((one) => one.reviewId).includes(id)).toBe(true);
    }
    const dueBy = async (day: string) => {
      const { body } = await coordinator.get(`/api/v1/reviews?type=community-trigger&due=${day}`).expect(200);
      return (body as Listed).reviews.map((one) => one.reviewId);
    };
    expect(await dueBy('2026-11-24')).toEqual([]);
    expect(await dueBy('2026-11-25')).toEqual([id]);
    expect(await dueBy('2027-11-25')).toHaveLength(50);
    for (const [wrong, field] of [
      ['due=soon', 'due'],
      ['cursor=x', 'cursor'],
      ['cursor=W10', 'cursor'],
      ['stage=ACKNOWLEGED', 'stage'],
      ['type=community-triggers', 'type'],
      ['type=procedure', 'type'],
      ['stage=CLOSED&stage=RECEIVED', 'stage'],
      ['colour=blue', 'query'],
    ]) {
      const { body: refused } = await coordinator.get(`/api/v1/reviews?${wrong}`).expect(400);
      expect([wrong, refused]).toMatchObject([wrong, { code: 'BAD_INPUT', field }]);
    }
    const { body: typo } = await coordinator.get('/api/v1/reviews?stage=ACKNOWLEGED').expect(400);
    expect((typo as { detail: string }).detail).toContain('Did you mean ACKNOWLEDGED?');
  });

  it('counts the figures of s.104(9) for a period of at most twelve months', async () => {
    const { body } = await coordinator
      .get('/api/v1/statistics/s104?from=2026-04-01&to=2027-03-31')
      .expect(200);
    expect(body).toMatchObject({
      applications: 56,
      thresholdNotMet: 0,
      reviewsCarriedOut: 0,
      reviewsWithRecommendations: 0,
    });
    await coordinator.get('/api/v1/statistics/s104?from=2026-04-01&to=2027-04-01').expect(400);
    await coordinator.get('/api/v1/statistics/s104?from=2026-04-01').expect(400);
    const manager = await server.as('manager@ned.example');
    await manager.get('/api/v1/statistics/s104?from=2026-04-01&to=2027-03-31').expect(200);
    const bolsover = await server.as('coordinator@bolsover.example');
    await bolsover.get('/api/v1/statistics/s104?from=2026-04-01&to=2027-03-31&tenant=ned').expect(403);
  });

  it('tells a program what was recorded, so that it can check every hash by itself', async () => {
    await coordinator
      .send(`/api/v1/reviews/${id}/commands/AddComplaint`, {
        complaint: aComplaint('2026-11-10', '2026-11-11'),
      })
      .expect(200);
    const { body } = await coordinator.get(`/api/v1/reviews/${id}/events`).expect(200);
    const { events } = body as { events: (Record<string, unknown> & { hash: string; prevhash: string })[] };
    expect(events.map((one) => one['streamversion'])).toEqual(events.map((_, index) => index + 1));
    expect(events.map((one) => one.prevhash)).toEqual([
      '0'.repeat(64),
      ...events.slice(0, -1).map((one) => one.hash),
    ]);
    for (const { hash, ...rest } of events) {
      const bytes = Buffer.concat([Buffer.of(0), Buffer.from(canonicalize(rest) ?? '')]);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash);
    }
  });
});
