import { loadSeed } from '#apps/cli/seed/load-seed.js';
import { SEED_STARTS, STORIES } from '#apps/cli/seed/seed-year.js';
import type { StoryName } from '#apps/cli/seed/story.js';
import { Command } from 'commander';
import type { OpenedForCli } from '#apps/cli/context.js';
import { decisionsCommand } from '#apps/cli/decisions.command.js';
import type { Application } from '#libs/application/index.js';
import type { Sealed } from '#libs/domain/kernel/people.js';
import { MemoryEngine } from '#test/support/memory-engine.js';
import { explainDecisions, type ExplainedDecision } from './explain-decisions.js';
import { lastChangeOf } from './provenance.js';

/** Nothing else depends on these. */
const UNTOLD: readonly StoryName[] = ['dhr-2', 'dhr-3', 'bolsover-tasking', 'bolsover-trigger'];

describe('the explanation of decisions', () => {
  let engine: MemoryEngine;
  let reviews: Awaited<ReturnType<typeof loadSeed>>['reviews'];

  beforeAll(async () => {
    engine = new MemoryEngine(SEED_STARTS);
    ({ reviews } = await loadSeed({
      door: engine.door,
      rehearsal: engine,
      versionOf: engine.versionOf,
      stories: STORIES.filter(({ name }) => !UNTOLD.includes(name)),
    }));
  });

  const loaded = async (story: StoryName) => {
    const stream = reviews[story] ?? '';
    const review = await engine.reviews.load('ned', stream);
    if (review === null) throw new Error(`There is no review of ${story}`);
    const decisions = explainDecisions(review, await engine.ledger.commands('ned', stream));
    return { review, stream, decisions };
  };
  const called = (decisions: readonly ExplainedDecision[], name: string): ExplainedDecision => {
    const found = decisions.find(({ decision }) => decision === name);
    if (found === undefined) throw new Error(`${name} is not explained`);
    return found;
  };
  const letter = (stream: string, template: string) =>
    engine.letters
      .find((one) => one.stream === stream && one.template === template)
      ?.text.replace(/\s+/gu, ' ') ?? '';

  it.each(['ned-trigger-1', 'dhr-1'] as const)(
    'holds every decision of %s once, in order, and what a rule computed',
    async (story) => {
      const { review, decisions } = await loaded(story);
      const { catalogue } = review.entrance.rules;
      const wanted = new Set(
        review.events
          .filter(({ command }) => catalogue.some(({ name, decision }) => name === command && decision))
          .map(({ commandId }) => commandId),
      );
      const computed = decisions.filter(({ decision }) => decision === 'ComputeThreshold');
      expect(decisions).toHaveLength(wanted.size + computed.length);
      expect(decisions.length).toBeGreaterThan(4);
      expect(decisions.map(({ version }) => version)).toEqual(
        decisions.map(({ version }) => version).toSorted((a, b) => a - b),
      );
      for (const { rule, sources, outcome, given } of decisions) {
        expect(rule).toMatchObject({
          rulesVersion: 'memory',
          calendarVersion: expect.stringMatching(/^gov/u),
        });
        expect([outcome, sources.join()].every((text) => text.length > 0)).toBe(true);
        expect(given).not.toBeNull();
      }
    },
  );

  it('tells of the threshold test which event each report came from, whether it counts and why, and the outcome', async () => {
    const { decisions } = await loaded('ned-trigger-1');
    const computed = called(decisions, 'ComputeThreshold');
    expect(computed).toMatchObject({
      by: 'process',
      outcome: 'MET (NUMBER)',
      rule: { source: 's.104(4)-(5), (11)-(12)', procedureVersion: '1' },
      sources: expect.arrayContaining(['s.104(4)', 's.104(11)(a)']),
    });
    const reports = computed.inputs.filter(({ what }) => what.startsWith('Report'));
    expect(reports).toHaveLength(3);
    for (const { from, value } of reports) {
      expect(from).toEqual({ type: 'ApplicationReceived', version: 1 });
      expect(value).toHaveProperty('madeAt');
    }
    expect(computed.inputs.find(({ what }) => what.startsWith('A referral'))).toMatchObject({ value: null });
    expect(computed.results.map(({ result, source }) => [result, source])).toEqual([
      ['QUALIFIES', 's.104(11)'],
      ['QUALIFIES', 's.104(11)'],
      ['QUALIFIES', 's.104(11)'],
      ['3', 's.104(4)'],
    ]);
  });

  it('gives for the decision of the bodies the very sentences of the letter that the applicant got', async () => {
    const { stream, decisions } = await loaded('ned-trigger-1');
    const decided = called(decisions, 'DecideThreshold');
    const text = letter(stream, 'threshold-met');
    expect(decided.because).toHaveLength(3);
    for (const sentence of decided.because) expect(text).toContain(sentence);
    expect(decided.told).toMatchObject([
      {
        template: 'threshold-met',
        source: 's.104(6)',
        status: 'DELIVERED',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/u),
      },
    ]);
    expect(decided.inputs[0]).toMatchObject({
      what: 'The result of the test',
      value: { result: 'MET', route: 'NUMBER', count: 3 },
      from: { type: 'ThresholdComputed' },
    });
    expect(decided.checks.map(({ code }) => code)).toContain('MANDATORY_MET');
  });

  it('tells of the criteria of a death review limb by limb what was found, on what, and who dissented', async () => {
    const { stream, decisions } = await loaded('dhr-1');
    const decided = called(decisions, 'DecideCriteria');
    expect(decided.outcome).toBe('MET (DHR_S9)');
    expect(decided.results.slice(0, 4).map(({ what, result }) => [what, result])).toEqual([
      ['Age', 'YES'],
      ['How they were connected', 'YES'],
      ['Violence, abuse or neglect', 'YES'],
      ['Whether the death appears to have resulted from it', 'YES'],
    ]);
    const record = letter(stream, 'criteria-record');
    for (const { because, evidence } of decided.results.slice(0, 4)) {
      expect(record).toContain(because);
      expect(evidence).toHaveProperty('commitment');
    }
    expect(decided.results.slice(4).map(({ what }) => what)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^View of /u)]),
    );
    expect(decided.inputs[3]).toMatchObject({
      what: 'How they were connected, as notified',
      from: { type: 'DeathNotified', version: 1 },
    });
    expect(decided.told.map(({ template }) => template)).toContain('criteria-record');
  });

  it('explains a decision without a rule of its own by what happened, the provision, and what was given', async () => {
    const { decisions } = await loaded('ned-trigger-1');
    expect(called(decisions, 'AppointChair')).toMatchObject({
      summary: expect.any(String),
      given: { declaration: expect.any(Object) },
      inputs: [],
      outcome: expect.stringContaining('Chair appointed'),
      checks: expect.arrayContaining([expect.objectContaining({ source: expect.any(String) })]),
    });
  });

  it('`reviews decisions` prints it for a person who has never seen a line of code', async () => {
    const { stream } = await loaded('ned-trigger-1');
    const said: string[] = [];
    const application = {
      readModels: { findReview: () => Promise.resolve({ tenant: 'ned', stream }) },
      reviews: engine.reviews,
      ledger: engine.ledger,
      vault: {
        openAll: (_: string, parts: readonly Sealed[]) =>
          Promise.resolve(
            new Map(parts.map((part) => [part.sealed, { status: 'open', text: engine.vault.text(part) }])),
          ),
      },
    } as unknown as Application;
    const context = {
      open: () => Promise.resolve({ application, close: () => Promise.resolve() } as unknown as OpenedForCli),
      out: (text: string) => void said.push(text),
      say: (text: string) => void said.push(text),
    };
    const run = async (...words: readonly string[]): Promise<string> => {
      said.length = 0;
      await new Command('reviews')
        .addCommand(decisionsCommand(context))
        .parseAsync(['node', 'reviews', 'decisions', 'NED-CT-2022-001', ...words]);
      return said.join('\n');
    };
    const text = await run();
    expect(text).toMatch(/^Version \d+: Decide whether the threshold is met \(DecideThreshold\)$/mu);
    expect(text).toMatch(/^ {2}Outcome: {2}MET \(NUMBER\)$/mu);
    expect(text).toMatch(/^ {2}Versions: rules memory, procedure 1, calendar gov/mu);
    expect(text).toMatch(/^ {2}Looked at Report complaint-1: .*\[version 1, ApplicationReceived\]$/mu);
    expect(text).toMatch(/^ {2}Found {5}Report complaint-1: QUALIFIES \(s\.104\(11\)\)$/mu);
    expect(text).toMatch(/^ {12}Told: This report counts:/mu);
    expect(text).toMatch(/^ {2}Letter {4}threshold-met: DELIVERED/mu);
    expect(JSON.parse(await run('--json'))).toContainEqual(
      expect.objectContaining({ decision: 'DecideThreshold', outcome: 'MET (NUMBER)' }),
    );
    expect(await run('--as-of', '1')).toMatch(
      /^As it was known on .* \(version 1\)\n\nNothing had been decided in this review then\.$/u,
    );
    const { decisions } = await loaded('ned-trigger-1');
    const first = decisions[0]?.version ?? 0;
    const then = JSON.parse(await run('--json', '--as-of', String(first))) as readonly ExplainedDecision[];
    expect(then.map(({ version }) => version)).toEqual([first]);
    expect(await run('--as-of', '9999')).toMatch(/^There is no version 9999: the review has \d+ versions; ask for one of them\.$/u);
    expect(process.exitCode).toBe(2);
    process.exitCode = undefined;
  });

  it('names the last event that changed an input, and none where nobody ever said it', () => {
    const states = [{ a: null }, { a: { x: 1 } }, { a: { x: 1 }, b: 2 }, { a: { x: 2 } }];
    const a = (state: unknown) => (state as { a: unknown }).a;
    expect(lastChangeOf(states, 2, a)).toBe(1);
    expect(lastChangeOf(states, 3, a)).toBe(3);
    expect(lastChangeOf(states, 3, () => null)).toBe(0);
  });
});
