import type { Deadline } from '#libs/domain/kernel/deadline.js';
import type { DomainEvent } from '#libs/domain/kernel/event.js';
import type { ReviewType } from '#libs/domain/kernel/review-type.js';
import type { Task } from '#libs/domain/kernel/task.js';
import {
  compareReadModels,
  createProjecting,
  openReadModels,
  rebuildReadModels,
  type ReadModels,
} from './index.js';
import { event, ledgerUnderTest, request, type LedgerUnderTest } from '#test/support/appends.js';
import { servers } from '#test/support/databases.js';

interface Visit {
  readonly state: string;
  readonly reference: string | null;
  readonly due: readonly string[];
  readonly visitor: string | null;
}

const deadline = (due: string): Deadline => ({
  id: 'V1',
  key: `V1/${due}`,
  what: 'Visit the garden',
  kind: 'LOCAL',
  source: 'local procedure 1',
  length: { n: 5, unit: 'WORKING_DAYS' },
  startedOn: '2023-03-20',
  startedBy: 'AskedFor',
  due,
  lateFrom: `${due}T23:00:00.000Z`,
  status: 'OPEN',
  calendarVersion: 'gov.uk-2026',
  pausedOn: null,
  metAt: null,
  lateReason: 'NOT_ASKED',
  remindersSent: 0,
  lastWorkingDayBefore: due,
});

const WHO_WAS_IT: Task = {
  key: 'visitor',
  what: 'Find out who visited',
  source: 'local procedure 2',
  since: '2023-03-20T10:00:00.000Z',
  command: 'NameVisitor',
  data: { visitor: 'unknown' },
};

/** A kind of review that exists only here, so that these tests hold for any. */
const gardenVisit: ReviewType<Visit> = {
  type: 'garden-visit',
  label: 'Garden visit',
  referencePrefix: 'GV',
  catalogue: [],
  stageOf: { ASKED: 'asking', DONE: 'closure' },
  initial: () => ({ state: 'ASKED', reference: null, due: [], visitor: null }),
  decide: () => ({ accepted: true, events: [], warnings: [] }),
  evolve: (state, { type, data }: DomainEvent) => ({
    ...state,
    state: type === 'Visited' ? 'DONE' : state.state,
    ...(data as Partial<Visit>),
  }),
  upcast: (old) => old,
  deadlines: ({ due }) => due.map(deadline),
  tasks: ({ visitor }) => (visitor === 'unknown' ? [WHO_WAS_IT] : []),
  process: (state, at) => ({ ...at, state: state.state, stage: 'asking', ended: true, is: {}, owed: [] }),
  summary: ({ state, due, reference }) => ({
    state,
    stage: state === 'DONE' ? 'closure' : 'asking',
    nextDue: due[0] ?? null,
    closed: state === 'DONE',
    reference,
  }),
  obstacle: () => null,
};

describe.each(servers())('read models on %s', (_name, server) => {
  const projecting = createProjecting({
    types: [gardenVisit as ReviewType],
    membersOf: (_type, state) => {
      const { visitor } = state as Visit;
      return {
        members: visitor ? [{ person: visitor, as: 'VISITOR' }] : [],
        memberKeys: visitor ? [`person/${visitor}`] : [],
      };
    },
  });
  let under: LedgerUnderTest;
  let readModels: ReadModels;
  const sources = () => ({ ledger: under.ledger, projecting, readModels });
  beforeEach(async () => {
    under = await ledgerUnderTest(server);
    readModels = openReadModels({ url: under.url });
  });
  afterEach(async () => {
    await readModels.close();
    await under.drop();
  });

  /** As the door does it: fold what is there and what is new, hand both over. */
  const happen = async (id: string, events: readonly DomainEvent[], tenant = 'ned'): Promise<void> => {
    const stream = `garden-visit/${id}`;
    const before = await under.ledger.load(tenant, stream);
    const version = before.version + events.length;
    const state = projecting.fold(gardenVisit as ReviewType, [...before.events, ...events]);
    const rows = projecting.rowsFor(gardenVisit as ReviewType, { tenant, stream, version }, state);
    const result = await under.ledger.append(
      request({ tenant, stream, expectedVersion: before.version, events, readModels: rows }),
    );
    expect(result.status).toBe('appended');
  };
  const asked = (reference: string, due: readonly string[], visitor: string | null = null): DomainEvent =>
    event('AskedFor', { reference, due, visitor });

  it('shows what was just acknowledged', async () => {
    await happen('a', [asked('NED-GV-2023-002', ['2023-03-27', '2023-04-03'], 'v1')]);
    expect(await readModels.case('ned', 'garden-visit/a')).toEqual({
      tenant: 'ned', stream: 'garden-visit/a', reviewId: 'a', reference: 'NED-GV-2023-002', type: 'garden-visit', state: 'ASKED', stage: 'asking',
      nextDue: '2023-03-27', closed: false, version: 1, members: [{ person: 'v1', as: 'VISITOR' }], memberKeys: ['person/v1'],
    }); // prettier-ignore
    await happen('a', [event('Visited', { due: ['2023-04-03'] })]);
    expect(await readModels.case('ned', 'garden-visit/a')).toMatchObject({
      state: 'DONE',
      stage: 'closure',
      closed: true,
      version: 2,
      nextDue: '2023-04-03',
    });
    const {
      length: _l,
      startedBy: _s,
      calendarVersion: _c,
      remindersSent: _r,
      ...shown
    } = deadline('2023-04-03');
    expect(await readModels.deadlines('ned')).toEqual([
      { tenant: 'ned', stream: 'garden-visit/a', ...shown },
    ]);
  });

  it('lists cases in order of reference, by filter and page by page, and only the own tenant’s', async () => {
    await happen('c', [asked('NED-GV-2023-003', ['2023-05-01'], 'v1')]);
    await happen('a', [asked('NED-GV-2023-001', ['2023-03-27'], 'v2')]);
    await happen('b', [asked('NED-GV-2023-002', []), event('Visited', {})]);
    await happen('x', [asked('BOL-GV-2023-001', ['2023-03-27'], 'v1')], 'bolsover');
    const ids = async (filter: Parameters<ReadModels['cases']>[1]) =>
      (await readModels.cases('ned', filter)).map(({ reviewId }) => reviewId);
    expect(await ids({})).toEqual(['a', 'b', 'c']);
    expect(await ids({ closed: false })).toEqual(['a', 'c']);
    expect(await ids({ dueBy: '2023-03-27' })).toEqual(['a']);
    expect(await ids({ memberKeys: ['person/v1', 'person/nobody'] })).toEqual(['c']);
    expect(await ids({ memberKeys: [] })).toEqual([]);
    expect(
      await ids({ stage: 'closure', type: 'garden-visit', state: 'DONE', reference: 'NED-GV-2023-002' }),
    ).toEqual(['b']);
    expect(await ids({ limit: 2 })).toEqual(['a', 'b']);
    expect(
      await ids({ limit: 2, after: { reference: 'NED-GV-2023-002', stream: 'garden-visit/b' } }),
    ).toEqual(['c']);
    expect(await readModels.case('ned', 'garden-visit/x')).toBeNull();
    expect(await readModels.findReview('x')).toEqual({ tenant: 'bolsover', stream: 'garden-visit/x' });
    expect(await readModels.findReview('unknown')).toBeNull();
    expect(
      (await readModels.deadlines('ned', { dueBy: '2023-03-31', unmet: true })).map(({ due }) => due),
    ).toEqual(['2023-03-27']);
    await under.query(`update read_models.deadline_list set status = 'MISSED' where stream = 'garden-visit/a'`);
    await under.query(`update read_models.deadline_list set status = 'MET' where stream = 'garden-visit/c'`);
    expect((await readModels.deadlines('ned', { unmet: true })).map(({ due }) => due)).toEqual(['2023-03-27']);
  });

  it('list what waits for a person, in closed cases too, until it is done', async () => {
    await happen('a', [asked('NED-GV-2023-001', [], 'unknown'), event('Visited', {})]);
    await happen('b', [asked('NED-GV-2023-002', [], 'v1')]);
    expect(await readModels.tasks('ned')).toEqual([{ tenant: 'ned', stream: 'garden-visit/a', ...WHO_WAS_IT }]);
    expect(await readModels.tasks('bolsover')).toEqual([]);
    const found = await readModels.cases('ned', { streams: ['garden-visit/a', 'garden-visit/x'] });
    expect(found.map(({ reviewId }) => reviewId)).toEqual(['a']);
    await happen('a', [event('VisitorNamed', { visitor: 'v2' })]);
    expect(await readModels.tasks('ned')).toEqual([]);
    expect(await compareReadModels(sources())).toEqual([]);
  });

  it('agree with a fresh fold of the events after whatever happened', async () => {
    await happen('a', [asked('NED-GV-2023-001', ['2023-03-27', '2023-04-03'], 'v1')]);
    await happen('a', [event('Moved', { due: ['2023-04-03', '2023-06-30'] })]);
    await happen('b', [asked('NED-GV-2023-002', ['2023-10-29'])], 'bolsover');
    expect(await compareReadModels(sources())).toEqual([]);
  });

  it('are found out when a row was changed, lost or added by hand, and are made again from the events alone', async () => {
    await happen('a', [asked('NED-GV-2023-001', ['2023-03-27'], 'v1')]);
    await happen('b', [asked('NED-GV-2023-002', ['2023-03-28'])]);
    await under.query(`update read_models.case_list set state = 'DONE' where review_id = 'a'`);
    await under.query(`delete from read_models.deadline_list where stream = 'garden-visit/b'`);
    await under.query(
      `insert into read_models.case_list (tenant, stream, review_id, type, state, stage, closed, version) values ('ned', 'garden-visit/ghost', 'ghost', 'garden-visit', 'ASKED', 'asking', false, 1)`,
    );
    const found = await compareReadModels(sources());
    expect(found.map(({ stream, model }) => `${stream} ${model}`)).toEqual([
      'garden-visit/a case_list',
      'garden-visit/b deadline_list',
      'garden-visit/ghost case_list',
    ]);
    expect(await rebuildReadModels(sources())).toEqual({ streams: 3, rows: 4 });
    expect(await compareReadModels(sources())).toEqual([]);
    await under.query('delete from read_models.case_list; delete from read_models.deadline_list');
    await rebuildReadModels(sources());
    expect(await compareReadModels(sources())).toEqual([]);
    expect(await readModels.case('ned', 'garden-visit/ghost')).toBeNull();
  });

  it('are rebuilt while people go on working, and miss nothing of it', async () => {
    await happen('a', [asked('NED-GV-2023-001', ['2023-03-27'])]);
    const working = (async () => {
      for (let day = 10; day < 30; day += 1) await happen('a', [event('Moved', { due: [`2023-04-${day}`] })]);
    })();
    const rebuilding = (async () => {
      for (let times = 0; times < 10; times += 1) await rebuildReadModels(sources());
    })();
    await Promise.all([working, rebuilding]);
    expect(await readModels.case('ned', 'garden-visit/a')).toMatchObject({
      version: 21,
      nextDue: '2023-04-29',
    });
    expect(await compareReadModels(sources())).toEqual([]);
  });

  it('have no line for a stream that is no review', async () => {
    const note: ReviewType = { ...(gardenVisit as ReviewType), referencePrefix: null };
    expect(
      projecting.rowsFor(note, { tenant: 'ned', stream: 'garden-visit/a', version: 1 }, note.initial()),
    ).toEqual([
      { model: 'case_list', rows: [] },
      { model: 'deadline_list', rows: [] },
      { model: 'task_list', rows: [] },
    ]);
    expect(projecting.typeOf('engine/community-trigger/a')).toBeUndefined();
  });
});
