import type { State } from '#libs/domain/community-trigger/state.js';
import { anApplication } from '#test/support/an-application.js';
import { serve } from '#test/support/application.js';
import { openEngine, type Engine } from '#test/support/engine.js';
import { workflowIdOf } from '#apps/worker/workflow-ids.js';
import { temporalClient } from '#libs/platform/temporal/connections.js';
import { killableWorker } from './killable-worker.js';
import { typesOf } from './record.js';
import { postWithoutEvidence, refusing, switchable, type Post, type Switch } from './transports.js';
import { until } from './until.js';

const COORDINATOR = 'coordinator@ned.example';

describe('A worker that was killed with a letter in its hands', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await openEngine();
    await engine.stopWorker();
  });
  afterEach(() => engine.stopWorker());
  afterAll(() => engine.close());

  it.each(['before-delivery', 'after-delivery'] as const)(
    'leaves it (%s) to another worker, and it is delivered once',
    async (moment) => {
      const before = (await engine.letters()).length;
      const dying = await killableWorker(engine, moment);
      const stream = await engine.as(COORDINATOR).opens('SubmitApplication', anApplication());
      await dying.said('HANGS');
      await dying.kill();
      expect((await typesOf(engine, stream)).at(-1)).toBe('NoticeDeliveryClaimed');
      expect(await engine.letters()).toHaveLength(before + (moment === 'after-delivery' ? 1 : 0));
      await engine.startWorker();
      await engine.settle();
      expect((await typesOf(engine, stream)).filter((type) => type === 'NoticeDelivered')).toHaveLength(1);
      expect(await engine.letters()).toHaveLength(before + 1);
    },
    60_000,
  );
});

describe('A letter of which nobody can tell whether it went out', () => {
  let engine: Engine;
  let post: Post;
  beforeAll(async () => {
    post = postWithoutEvidence();
    engine = await openEngine({ transport: () => post.transport });
  });
  afterAll(() => engine.close());

  /** An application whose first letter went out as the worker died. */
  const inDoubt = async (): Promise<{
    readonly stream: string;
    readonly notice: string;
    readonly sent: number;
  }> => {
    const before = post.sent.length;
    post.dying = 1;
    const stream = await engine.as(COORDINATOR).opens('SubmitApplication', anApplication());
    await engine.settle();
    const uncertain = (await engine.state<State>(stream)).notices.filter(
      ({ status }) => status === 'UNCERTAIN',
    );
    expect(uncertain).toHaveLength(1);
    return { stream, notice: uncertain[0]!.id, sent: post.sent.length - before };
  };
  const resolve = (stream: string, notice: string, outcome: string) =>
    engine
      .as(COORDINATOR)
      .does(stream, 'ResolveDelivery', { notice, outcome }, 'We asked the council by telephone.');
  const noticeIn = async (stream: string, id: string) =>
    (await engine.state<State>(stream)).notices.find((one) => one.id === id);

  it('is never sent a second time by itself', async () => {
    const { stream, sent } = await inDoubt();
    await engine.advance('2026-12-01 09:00');
    expect(sent).toBe(1);
    const types = await typesOf(engine, stream);
    expect(types.filter((type) => type === 'DeliveryUncertain')).toHaveLength(1);
    const references = post.sent.map(({ reference }) => reference);
    expect(new Set(references).size).toBe(references.length);
  });

  it('stands on the work list of whoever can find out, until they have', async () => {
    const api = await serve(engine.application);
    const { stream, notice } = await inDoubt();
    const reviewId = stream.split('/')[1];
    const tasksOf = async (email: string) => {
      const { body } = await (await api.as(email)).get('/api/v1/work').expect(200);
      return (body as { tasks: { reviewId: string }[] }).tasks.filter((task) => task.reviewId === reviewId);
    };
    expect(await tasksOf(COORDINATOR)).toMatchObject([
      { task: `${notice}/in-doubt`, command: 'ResolveDelivery', data: { notice } },
    ]);
    expect(await tasksOf('decider@ned.example')).toEqual([]);
    expect(await tasksOf('coordinator@bolsover.example')).toEqual([]);
    await resolve(stream, notice, 'WAS_DELIVERED');
    expect(await tasksOf(COORDINATOR)).toEqual([]);
    await api.close();
  });

  it('stands as delivered once a person found out that it was', async () => {
    const { stream, notice } = await inDoubt();
    const before = post.sent.length;
    await resolve(stream, notice, 'WAS_DELIVERED');
    await engine.settle();
    expect(await noticeIn(stream, notice)).toMatchObject({ status: 'DELIVERED' });
    expect(post.sent).toHaveLength(before);
  });

  it('is sent once more, under another reference, when a person says so', async () => {
    const { stream, notice } = await inDoubt();
    const before = post.sent.length;
    await resolve(stream, notice, 'SEND_AGAIN');
    await engine.settle();
    expect(await noticeIn(stream, notice)).toMatchObject({ status: 'DELIVERED', attempt: 2 });
    expect(post.sent).toHaveLength(before + 1);
    expect(post.sent.at(-1)!.reference).not.toBe(post.sent.at(-2)!.reference);
  });

  it('is dropped when a person says that nobody needs it any more', async () => {
    const { stream, notice } = await inDoubt();
    const before = post.sent.length;
    await resolve(stream, notice, 'NO_LONGER_NEEDED');
    await engine.settle();
    expect(await noticeIn(stream, notice)).toMatchObject({ status: 'DROPPED' });
    expect(post.sent).toHaveLength(before);
  });
});

describe('With the mail away', () => {
  let engine: Engine;
  const mail: Switch = { away: true, refused: 0 };
  beforeAll(async () => {
    engine = await openEngine({ transport: switchable(mail) });
  });
  afterAll(() => engine.close());

  it('letters wait and everything else goes on; they go out once when it is back', async () => {
    const coordinator = engine.as(COORDINATOR);
    const stream = await coordinator.opens('SubmitApplication', anApplication());
    await until('the mail refused a letter', () => mail.refused > 0);
    await coordinator.does(stream, 'AcknowledgeApplication');
    await coordinator.does(stream, 'RequestInformation', {
      requests: [
        {
          agency: 'derbyshire-police',
          periodFrom: '2026-05-23',
          periodTo: '2026-11-23',
          questions: 'What do you hold?',
        },
      ],
    });
    await coordinator.does(stream, 'ReturnInformation', { request: 'request-1', nothingHeld: true });
    await until('the threshold was computed', async () =>
      (await typesOf(engine, stream)).includes('ThresholdComputed'),
    );
    expect(await engine.letters()).toEqual([]);
    mail.away = false;
    await engine.settle();
    const delivered = (await typesOf(engine, stream)).filter((type) => type === 'NoticeDelivered');
    expect(delivered.length).toBeGreaterThanOrEqual(2);
    expect(await engine.letters()).toHaveLength(delivered.length);
  });
});

describe('Letters that fall due at one moment', () => {
  let engine: Engine;
  const mail: Switch = { away: true, refused: 0 };
  beforeAll(async () => {
    engine = await openEngine({ transport: refusing('derbyshire-health', mail) });
  });
  afterAll(() => engine.close());

  /** How often the run asked for letters to be carried. */
  const bagsOf = async (stream: string): Promise<number> => {
    const { client, close } = temporalClient(engine.temporal);
    const { events } = await client.workflow.getHandle(workflowIdOf('ned', stream)).fetchHistory();
    await close();
    return (events ?? []).filter((event) => event.activityTaskScheduledEventAttributes?.activityType?.name === 'deliverNotices').length;
  };

  it('go together, and one that is refused holds up none of the others and goes when it can', async () => {
    const stream = await engine.as(COORDINATOR).opens('SubmitApplication', anApplication());
    await engine.as(COORDINATOR).does(stream, 'AcknowledgeApplication');
    await engine.settle();
    const bags = await bagsOf(stream);
    const before = (await engine.letters()).length;
    const asked = { periodFrom: '2026-05-23', periodTo: '2026-11-23', questions: 'What do you hold?' };
    await engine.as(COORDINATOR).does(stream, 'RequestInformation', {
      requests: ['derbyshire-police', 'derbyshire-health', 'ned-homes'].map((agency) => ({ agency, ...asked })),
    });
    await until('the mail refused it when it went by itself', () => mail.refused > 1);
    expect(await engine.letters()).toHaveLength(before + 2);
    expect(await bagsOf(stream)).toBe(bags + 2);
    mail.away = false;
    await engine.settle();
    expect(await engine.letters()).toHaveLength(before + 3);
    expect((await engine.state<State>(stream)).notices.map(({ status }) => status)).not.toContain('PREPARED');
  });
});
