import type { State as TriggerState } from '#libs/domain/community-trigger/state.js';
import type { State as DhrState } from '#libs/domain/domestic-homicide-review/state.js';
import { s104Figures } from '#libs/domain/community-trigger/law/s104-9-figures.js';
import { MemoryEngine } from '#test/support/memory-engine.js';
import { loadSeed, type SeedLoaded } from './load-seed.js';
import { CSP_CHAIR, id } from './people.js';
import { SEED_ENDS, SEED_STARTS, STORIES, toldInOrder } from './seed-year.js';
import { londonTime, type StoryName } from './story.js';

describe('the seed year', () => {
  let engine: MemoryEngine;
  let loaded: SeedLoaded;
  const steps = toldInOrder();

  beforeAll(async () => {
    engine = new MemoryEngine(SEED_STARTS);
    loaded = await loadSeed({ door: engine.door, rehearsal: engine, versionOf: engine.versionOf });
  });

  const caseOf = (story: 'ned-trigger-1' | 'ned-trigger-2' | 'bolsover-trigger') => {
    const tenant = story === 'bolsover-trigger' ? 'bolsover' : 'ned';
    return engine.stateOf<TriggerState>(tenant, loaded.reviews[story] ?? '');
  };
  const eventsOf = async (tenant: string, stream: string) =>
    (await engine.ledger.load(tenant, stream)).events;
  const dhr = (story: 'dhr-1' | 'dhr-2' | 'dhr-3') =>
    engine.stateOf<DhrState>('ned', loaded.reviews[story] ?? '');
  const lettersOf = (story: StoryName) =>
    engine.letters.filter((letter) => letter.stream === loaded.reviews[story]);

  it('is accepted step by step by the rules, as the people who took the steps', () => {
    expect(loaded.commands).toBe(steps.length);
    expect(engine.ledger.refused).toEqual([]);
  });

  it('ends at midday on 14 April 2023 in London', async () => {
    expect(await engine.ledger.now()).toBe('2023-04-14T11:00:00.000Z');
    expect(SEED_ENDS).toBe('2023-04-14T11:00:00.000Z');
  });

  it.each(['ned-trigger-1', 'ned-trigger-2'] as const)(
    '%s was met by number and is left open',
    async (story) => {
      const state = await caseOf(story);
      expect(state.state).toBe('ACTION_MONITORING');
      expect(state.decisions.map(({ result, route, count }) => ({ result, route, count }))).toEqual([
        { result: 'MET', route: 'NUMBER', count: 3 },
      ]);
      expect(state.findings.map((finding) => finding.kind)).toEqual(['NO_LEARNING']);
      expect(state.recommendations).toEqual([]);
      expect(state.noRecommendations).toBe(true);
      expect(state.chair?.homeTenant).toBe('bolsover');
      expect(state.meetings.map((meeting) => meeting.status)).toEqual(['CLOSED']);
      expect((state.meetings[0]?.closedAt ?? '') < '2023-03-31').toBe(true);
      expect(state.actions.map(({ kind, status, overdue }) => ({ kind, status, overdue }))).toEqual([
        { kind: 'SUPPORT_REFERRAL', status: 'OPEN', overdue: false },
        { kind: 'ENFORCEMENT', status: 'OPEN', overdue: false },
        { kind: 'MONITORING', status: 'OPEN', overdue: false },
      ]);
    },
  );

  it('has a trigger of Bolsover with a chair from North East Derbyshire', async () => {
    const state = await caseOf('bolsover-trigger');
    expect(state.reference).toBe('BOLSOVER-CT-2023-001');
    expect(state.chair?.homeTenant).toBe('ned');
    expect(state.state).toBe('CLOSED');
    expect(state.closure?.reason).toBe('ACTIONS_DONE');
  });

  it.each([
    ['ned', '2022-04-01', '2023-03-31', [2, 0, 2, 0]],
    ['bolsover', '2022-04-01', '2023-03-31', [1, 0, 1, 0]],
  ] as const)(
    'has for %s in the reporting year the four numbers of s.104(9)',
    async (tenant, from, to, expected) => {
      const streams = engine.ledger.keys().filter(([one]) => one === tenant);
      const events = (await Promise.all(streams.map(([, stream]) => eventsOf(tenant, stream)))).flat();
      const settings = { countTransferredOut: false, treatActionsAsRecommendations: false };
      const result = s104Figures(events, { from, to }, settings);
      const figures = result.ok ? result.value.figures : null;
      expect(figures).toEqual({
        applications: expected[0],
        thresholdNotMet: expected[1],
        reviewsCarriedOut: expected[2],
        reviewsWithRecommendations: expected[3],
      });
    },
  );

  it('has five reviews in North East Derbyshire and one in Bolsover', () => {
    const reviews = engine.ledger.keys().filter(([, stream]) => /trigger|homicide/u.test(stream));
    const tenants = reviews.map(([tenant]) => tenant);
    expect(tenants.filter((tenant) => tenant === 'ned')).toHaveLength(5);
    expect(tenants.filter((tenant) => tenant === 'bolsover')).toHaveLength(1);
  });

  it('DHR 1 was opened at the request of the Home Office without a charge; its report is being written', async () => {
    const state = await dhr('dhr-1');
    expect(state).toMatchObject({
      reference: 'NED-DHR-2022-001',
      state: 'OVERVIEW_DRAFTING',
      origin: 'HO_REQUEST',
      notification: { source: 'HOME_OFFICE_REQUEST', suspectStatus: 'NO_CHARGE' },
      establishment: { origin: 'HO_REQUEST', regime: 'DHR_S9' },
    });
    expect(state.direction).toBeNull();
    expect(state.drafts.map(({ version }) => version)).toEqual([1, 2]);
  });

  it('DHR 2 met first on 24 January 2023, after the trial; agencies write, and the panel meets again in May', async () => {
    const state = await dhr('dhr-2');
    expect(state).toMatchObject({
      reference: 'NED-DHR-2022-002',
      state: 'IMR_COLLECTION',
      parallelProcesses: [{ type: 'CRIMINAL', status: 'CONCLUDED' }],
      restrictions: [{ status: 'LIFTED' }],
      imrs: [{ status: 'IN_PROGRESS' }, { status: 'IN_PROGRESS' }],
    });
    expect(state.meetings.map(({ on, status }) => [on, status])).toEqual([
      ['2023-01-24', 'HELD'],
      ['2023-05-09', 'SCHEDULED'],
      ['2023-05-23', 'SCHEDULED'],
    ]);
  });

  it('DHR 3 is a suicide without an operation name; its report is being written', async () => {
    const state = await dhr('dhr-3');
    expect(state).toMatchObject({
      reference: 'NED-DHR-2022-003',
      state: 'OVERVIEW_DRAFTING',
      notification: { suicide: 'YES' },
      operationName: null,
    });
    expect((await dhr('dhr-1')).operationName).not.toBeNull();
  });

  it.each(['dhr-1', 'dhr-2', 'dhr-3'] as const)('%s records nothing of those who died', async (story) => {
    const state = await dhr(story);
    expect(state.notification).toMatchObject({
      dateOfDeath: null,
      ageAtDeath: null,
      deceasedBirth: null,
      link: 'UNKNOWN',
      relationship: null,
      otherPerson: null,
      otherPersonName: null,
      place: null,
      children: 'UNKNOWN',
    });
    const [decision, ...others] = state.criteria;
    expect(others).toEqual([]);
    expect(decision).toMatchObject({ result: 'MET', decidedBy: id(CSP_CHAIR), dissent: [] });
    const evidence = Object.values(decision?.limbs ?? {}).map((limb) => engine.vault.text(limb.evidence));
    expect(evidence).toEqual(Array(4).fill('Not stated in the public report.'));
  });

  it.each(['dhr-1', 'dhr-2', 'dhr-3'] as const)(
    '%s was given a longer time before its six months were over',
    async (story) => {
      const { timescales, deadlines } = await dhr(story);
      expect(timescales).toHaveLength(1);
      const [agreed] = timescales;
      expect(agreed?.agreedBy).toContain('CSP_CHAIR');
      expect((agreed?.at ?? '') < (agreed?.from ?? '')).toBe(true);
      expect(deadlines.find(({ key }) => key === 'DD3')).toMatchObject({ status: 'OPEN', due: agreed?.to });
    },
  );

  it('told Home Office, family, coroner and agencies of each death review, and left no letter unsent', async () => {
    for (const story of ['dhr-1', 'dhr-2', 'dhr-3'] as const) {
      const templates = lettersOf(story).map((letter) => letter.template);
      for (const due of ['home-office-decision', 'family-decision', 'coroner-notification', 'imr-request'])
        expect(templates).toContain(due);
      const { notices } = await dhr(story);
      expect(notices.filter(({ status }) => status !== 'DELIVERED' && status !== 'DROPPED')).toEqual([]);
    }
  });

  it('invents no failing: nothing was missed, overdue, chased, escalated or given up', async () => {
    for (const [tenant, stream] of engine.ledger.keys()) {
      const types = (await eventsOf(tenant, stream)).map((event) => event.type);
      expect(types.filter((type) => /Missed|Overdue|Chased|Escalated|NotProvided|Late/u.test(type))).toEqual(
        [],
      );
    }
  });

  it('told the applicant of every point at which there is a duty to tell them', () => {
    const templates = lettersOf('ned-trigger-1').map((letter) => letter.template);
    for (const due of ['acknowledgement', 'threshold-met', 'victim-invitation', 'outcome', 'progress-update'])
      expect(templates).toContain(due);
    expect(lettersOf('bolsover-trigger').map((letter) => letter.template)).toContain('closure');
  });

  it('asked the agencies and passed the application to all bodies', () => {
    const templates = lettersOf('ned-trigger-2').map((letter) => letter.template);
    expect(templates).toContain('application-circulation');
    expect(templates.filter((template) => template === 'information-request')).toHaveLength(2);
    expect(templates.filter((template) => template === 'panel-invitation').length).toBeGreaterThan(0);
  });

  it('lets the engine put open cases on the agenda of each tasking meeting', async () => {
    const events = await eventsOf('ned', loaded.reviews['ned-trigger-1'] ?? '');
    const byEngine = events.filter((event) => event.type === 'TaskingAgendaItemAdded');
    expect(byEngine.map((event) => (event.data as { next?: { on: string } }).next?.on ?? '')).toHaveLength(6);
    expect(byEngine.every((event) => event.actor.kind === 'process')).toBe(true);
  });

  it('names no place below the district and nobody real', () => {
    const text = JSON.stringify(STORIES.map((story) => story.steps.map((step) => [step.with, step.because])));
    expect(text).not.toMatch(/Dronfield|Clay Cross|Pilsley|Killamarsh|Wingfield|Eckington|Tomcat|Malbus/u);
    for (const [address] of text.matchAll(/[\w.]+@[\w.]+/gu)) expect(address).toMatch(/\.example$/u);
  });

  it('happens in office hours of working days', () => {
    for (const { at } of steps) {
      const instant = londonTime(at);
      expect([0, 6]).not.toContain(new Date(instant).getUTCDay());
      expect(Number(at.slice(11, 13))).toBeGreaterThanOrEqual(9);
      expect(Number(at.slice(11, 13))).toBeLessThan(18);
    }
  });

  it('told again from the start, as after a power cut, changes nothing', async () => {
    const before = await Promise.all(
      engine.ledger.keys().map(([tenant, stream]) => engine.versionOf(tenant, stream)),
    );
    await loadSeed({ door: engine.door, rehearsal: engine, versionOf: engine.versionOf });
    const after = await Promise.all(
      engine.ledger.keys().map(([tenant, stream]) => engine.versionOf(tenant, stream)),
    );
    expect(after).toEqual(before);
  });
});
