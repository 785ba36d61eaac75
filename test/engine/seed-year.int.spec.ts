import { loadSeed } from '#apps/cli/seed/load-seed.js';
import { SEED_ENDS, SEED_STARTS } from '#apps/cli/seed/seed-year.js';
import { londonDate } from '#libs/domain/kernel/london.js';
import { s104Figures } from '#libs/application/queries/statistics.js';
import { openEngine, type Engine } from '#test/support/engine.js';

type Reviews = Awaited<ReturnType<typeof loadSeed>>['reviews'];

const LETTERS = ['NoticePrepared', 'NoticeDeliveryClaimed', 'NoticeDelivered'];
const YEAR = { from: '2022-04-01', to: '2023-03-31' };
const DEATH_REVIEWS = ['dhr-1', 'dhr-2', 'dhr-3'] as const;
const CASES = ['ned-trigger-1', 'ned-trigger-2', 'bolsover-trigger', ...DEATH_REVIEWS] as const;

/** Before each of these somebody pulls a plug: every stage of the year has one in its middle. */
const DISTURBED = [
  'AcknowledgeApplication',
  'RequestInformation',
  'ReturnInformation',
  'DecideThreshold',
  'AppointChair',
  'HoldReview',
  'SignOffReview',
  'FinaliseActionPlan',
  'RecordTaskingReview',
  'CloseCase',
  'RecordReturn',
  'DecideCriteria',
  'AgreeToR',
  'SubmitImr',
  'AcceptImr',
  'CompleteAnalysis',
  'SaveDraft',
];

async function tell(
  engine: Engine,
  before: (does: string, count: number) => Promise<void>,
): Promise<Reviews> {
  let count = 0;
  const { reviews: told } = await loadSeed({
    door: {
      handle: async (request) => {
        count += 1;
        await before(request.command, count);
        return engine.application.door.handle(request);
      },
    },
    rehearsal: { pass: (to) => engine.pass(to) },
    versionOf: async (tenant, stream) =>
      (await engine.application.reviews.load(tenant, stream))?.version ?? 0,
  });
  await engine.settle();
  return told;
}

/** What happened, by whom and on which London day; letters apart, since they travel beside everything else. */
async function recordOf(engine: Engine, reviews: Reviews): Promise<readonly string[]> {
  const lines = await Promise.all(
    CASES.map(async (name) => {
      const stream = reviews[name]!;
      const tenant = name === 'bolsover-trigger' ? 'bolsover' : 'ned';
      const { events } = await engine.application.ledger.load(tenant, stream);
      const line = ({ type, actor, occurredAt }: (typeof events)[number]) =>
        `${name} ${londonDate(occurredAt)} ${actor.kind} ${type}`;
      const letters = events.filter(({ type }) => type === 'NoticeDelivered');
      return [
        ...events.filter(({ type }) => !LETTERS.includes(type)).map(line),
        ...letters.map((event) => `${line(event)} ${(event.data as { template: string }).template}`).sort(),
      ];
    }),
  );
  return lines.flat();
}

describe('The demonstration year', () => {
  let calm: Engine;
  let record: readonly string[];
  let reviews: Reviews;

  beforeAll(async () => {
    calm = await openEngine({ startAt: SEED_STARTS, published: [] });
    reviews = await tell(calm, async () => undefined);
    record = await recordOf(calm, reviews);
  }, 300_000);
  afterAll(() => calm.close());

  it('ends on 14 April 2023 at midday with the four figures of the public report', async () => {
    expect(await calm.now()).toBe(SEED_ENDS);
    const { ledger, reviews: all } = calm.application;
    expect(await s104Figures(ledger, all, 'ned', YEAR)).toMatchObject({
      applications: 2,
      thresholdNotMet: 0,
      reviewsCarriedOut: 2,
      reviewsWithRecommendations: 0,
    });
    expect(await s104Figures(ledger, all, 'bolsover', YEAR)).toMatchObject({ reviewsCarriedOut: 1 });
  });

  it('leaves both cases of North East Derbyshire open, with actions on the agenda of the next tasking meeting', async () => {
    for (const name of ['ned-trigger-1', 'ned-trigger-2'] as const) {
      const review = await calm.application.reviews.load('ned', reviews[name]!);
      expect(review?.state).toMatchObject({ state: 'ACTION_MONITORING' });
      const agendas = (review?.state as { agendas: readonly { on: string }[] }).agendas;
      expect(agendas.at(-1)?.on).toBe('2023-06-13');
    }
  });

  it('has two death reviews at the writing of their report, and one for which agencies write theirs', async () => {
    const { reviews: all, readModels } = calm.application;
    const states = await Promise.all(
      DEATH_REVIEWS.map(async (name) => (await all.load('ned', reviews[name]!))?.state),
    );
    expect(states).toMatchObject([
      { reference: 'NED-DHR-2022-001', state: 'OVERVIEW_DRAFTING' },
      { reference: 'NED-DHR-2022-002', state: 'IMR_COLLECTION' },
      { reference: 'NED-DHR-2022-003', state: 'OVERVIEW_DRAFTING' },
    ]);
    const listed = (await readModels.cases('ned')).filter(({ reference }) => reference !== null);
    expect(listed).toHaveLength(5);
    expect(record.filter((line) => /Missed|Overdue|Chased|Escalated|NotProvided/u.test(line))).toEqual([]);
  });

  it('every letter was delivered once, under the id of the event that claimed it', async () => {
    const letters = await calm.letters();
    expect(new Set(letters.map(({ reference }) => reference)).size).toBe(letters.length);
    expect(record.filter((line) => line.includes(' NoticeDelivered '))).toHaveLength(letters.length);
  });

  it('is the same year, letter by letter, when worker and server are restarted in the middle of each stage', async () => {
    const disturbed = await openEngine({ startAt: SEED_STARTS, published: [] });
    const seen = new Map<string, number>();
    try {
      const told = await tell(disturbed, async (does) => {
        const times = (seen.get(does) ?? 0) + 1;
        seen.set(does, times);
        if (!DISTURBED.includes(does) || times > 2) return;
        await (times === 1 ? disturbed.restartWorker() : disturbed.restartServer());
      });
      expect([...seen.keys()]).toEqual(expect.arrayContaining(DISTURBED));
      expect(await recordOf(disturbed, told)).toEqual(record);
      expect(await disturbed.letters()).toHaveLength((await calm.letters()).length);
    } finally {
      await disturbed.close();
    }
  }, 600_000);
});
