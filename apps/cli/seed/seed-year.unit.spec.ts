import type { State as TriggerState } from '#libs/domain/community-trigger/state.js';
import { s104Figures } from '#libs/domain/community-trigger/law/s104-9-figures.js';
import { MemoryEngine } from '#test/support/memory-engine.js';
import { loadSeed, type SeedLoaded } from './load-seed.js';
import { SEED_ENDS, SEED_STARTS, STORIES, toldInOrder } from './seed-year.js';
import { londonTime } from './story.js';

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
  const lettersOf = (story: 'ned-trigger-1' | 'ned-trigger-2' | 'bolsover-trigger') =>
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

  it('invents no failing: no deadline was missed and nothing was escalated', async () => {
    for (const [tenant, stream] of engine.ledger.keys()) {
      const types = (await eventsOf(tenant, stream)).map((event) => event.type);
      expect(types).not.toContain('DeadlineMissed');
      expect(types).not.toContain('ActionOverdue');
      expect(types).not.toContain('AgencyEscalated');
      expect(types).not.toContain('AgencyChased');
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
    expect(text).not.toMatch(/Dronfield|Clay Cross|Pilsley|Killamarsh|Wingfield|Eckington/u);
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
