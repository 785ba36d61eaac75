import type { DomainEvent } from '#libs/domain/kernel/event.js';
import { triggerExplanations } from '../explanations.js';
import { initial } from '../initial.js';
import type { Complaint, ComplaintResult, State } from '../state.js';
import { sealed } from '../testing/people.js';
import type { ThresholdCheckEvents } from './events.js';
import { explainComputed, explainDecided } from './explanation.js';

type Computed = ThresholdCheckEvents['ThresholdComputed'];
type Decided = ThresholdCheckEvents['ThresholdDecided'];

const judged = (id: string, status: string): ComplaintResult => ({ id, status, because: `Why ${id}.` });

const computed = {
  id: 'computation-1',
  result: 'MET',
  route: 'NUMBER',
  count: 3,
  complaints: [judged('complaint-1', 'QUALIFIES'), judged('complaint-2', 'SAME_INCIDENT')],
  sources: ['s.104(4)', 's.104(11)'],
} as unknown as Computed;

const decided = {
  id: 'decision-1',
  result: 'NOT_MET',
  route: null,
  count: 1,
  complaints: [judged('complaint-1', 'QUALIFIES')],
  persistence: null,
  harm: null,
  adequacy: null,
  dissent: [],
} as unknown as Decided;

const complaint = (id: string) =>
  ({ id, reporterId: 'person-a', madeAt: '2022-04-01' }) as unknown as Complaint;
const before: State = {
  ...initial(),
  complaints: [complaint('complaint-1'), complaint('complaint-2')],
};

const inputsOf = (told: ReturnType<typeof explainComputed>, state: State) =>
  told.inputs.map(({ what, of }) => [what, of(state)]);

describe('Why the threshold test came to its result', () => {
  it('is told report by report, each with the rule that it was judged under', () => {
    expect(explainComputed(computed, before).results).toEqual([
      { what: 'Report complaint-1', result: 'QUALIFIES', because: 'Why complaint-1.', source: 's.104(11)' },
      {
        what: 'Report complaint-2',
        result: 'SAME_INCIDENT',
        because: 'Why complaint-2.',
        source: 's.104(12)',
      },
      { what: 'Reports that count', result: '3', because: null, source: 's.104(4)' },
    ]);
  });

  it.each([
    ['made too late after the incident', 'REPORTED_LATE', 's.104(11)'],
    ['made too long before the application', 'APPLICATION_LATE', 's.104(11)'],
    ['of an incident that the same person reported before', 'SAME_INCIDENT', 's.104(12)'],
    ['that the relevant bodies found not genuine', 'NOT_GENUINE', '2.8'],
    ['of an incident before the area’s window', 'OUTSIDE_INCIDENT_WINDOW', 'local procedure'],
    ['made informally', 'INFORMAL', 'local procedure'],
    ['about another area', 'OUT_OF_AREA', 's.104(1)'],
  ])('a report %s does not count under the rule that says so', (_, status, source) => {
    const [first] = explainComputed({ ...computed, complaints: [judged('a', status)] }, before).results;
    expect(first).toEqual({ what: 'Report a', result: status, because: 'Why a.', source });
  });

  it('names the rule, the route, the reasons and the law', () => {
    const { rule, outcome, because, sources } = explainComputed(computed, before);
    expect({ rule, outcome, because, sources }).toEqual({
      rule: 'The threshold test on the reports as they stand',
      outcome: 'MET (NUMBER)',
      because: ['Why complaint-1.', 'Why complaint-2.'],
      sources: ['s.104(4)', 's.104(11)'],
    });
  });

  it('has no route where the threshold is not met', () => {
    expect(explainComputed({ ...computed, result: 'NOT_MET', route: null }, before).outcome).toBe('NOT_MET');
  });

  it('rests on the application, on a senior officer’s referral, and on each report as it stood', () => {
    const referral = { rank: 'Police Inspector', reason: sealed('why') };
    const application = {
      madeAt: '2022-05-03T10:00:00.000Z',
      area: 'ned',
      behaviour: 'noise',
      applicant: 'person-applicant',
      referral,
    } as unknown as State['application'];
    expect(inputsOf(explainComputed(computed, before), { ...before, application })).toEqual([
      [
        'The application: when it was made, area and behaviour',
        { madeAt: '2022-05-03T10:00:00.000Z', area: 'ned', behaviour: 'noise' },
      ],
      ['A referral by a senior officer', referral],
      ['Report complaint-1', complaint('complaint-1')],
      ['Report complaint-2', complaint('complaint-2')],
    ]);
  });

  it('rests on nothing where there was nothing yet', () => {
    expect(inputsOf(explainComputed(computed, before), initial()).map(([, value]) => value)).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('Why the relevant bodies decided as they did', () => {
  it('names the rule, the result and the subsections that bind them', () => {
    const { rule, outcome, because, sources } = explainDecided(decided, before);
    expect({ rule, outcome, because, sources }).toEqual({
      rule: 'The relevant bodies decide on the test; enough reports leave them nothing to decide',
      outcome: 'NOT_MET',
      because: ['Why complaint-1.'],
      sources: ['s.104(4)', 's.104(5)', 's.104(6)'],
    });
    expect(explainDecided({ ...decided, result: 'MET', route: 'HATE' }, before).outcome).toBe('MET (HATE)');
  });

  it('tells the reports that count, and nothing on harm where nothing was judged', () => {
    expect(explainDecided(decided, before).results).toEqual([
      { what: 'Report complaint-1', result: 'QUALIFIES', because: 'Why complaint-1.', source: 's.104(11)' },
      { what: 'Reports that count', result: '1', because: null, source: 's.104(4)' },
    ]);
  });

  it('tells what was judged of persistence, harm and adequacy (s.104(5)), and who dissented with what reasons', () => {
    const judgement = {
      ...decided,
      persistence: sealed('persistence'),
      harm: sealed('harm'),
      adequacy: sealed('adequacy'),
      dissent: [{ body: 'derbyshire-police', reasons: sealed('dissent') }],
    };
    const row = { result: 'JUDGED', because: null };
    expect(explainDecided(judgement, before).results.slice(2)).toEqual([
      { ...row, what: 'How long it went on', source: 's.104(5)(a)', evidence: sealed('persistence') },
      { ...row, what: 'The harm', source: 's.104(5)(b)', evidence: sealed('harm') },
      { ...row, what: 'What was done so far', source: 's.104(5)(c)', evidence: sealed('adequacy') },
      {
        what: 'Dissent of derbyshire-police',
        result: 'DISSENTED',
        because: null,
        source: 's.104(5)',
        evidence: sealed('dissent'),
      },
    ]);
  });

  it('rests on the result of the test and on the challenges to it, and on what the test looked at', () => {
    const challenges = [{ id: 'challenge-1' }] as unknown as State['challenges'];
    const computation = {
      ...computed,
      at: '2022-05-09T10:00:00.000Z',
      warnings: [],
    } as unknown as NonNullable<State['computation']>;
    const told = explainDecided(decided, before);
    expect(inputsOf(told, { ...before, computation, challenges }).slice(0, 2)).toEqual([
      ['The result of the test', { id: 'computation-1', result: 'MET', route: 'NUMBER', count: 3 }],
      ['Challenges to what the test looked at', challenges],
    ]);
    expect(inputsOf(told, before).map(([what]) => what)).toEqual([
      'The result of the test',
      'Challenges to what the test looked at',
      'The application: when it was made, area and behaviour',
      'A referral by a senior officer',
      'Report complaint-1',
      'Report complaint-2',
    ]);
    expect(inputsOf(told, initial())[0]).toEqual(['The result of the test', null]);
  });
});

describe('The decisions of a Community Trigger with a rule of their own', () => {
  const outcome = (type: string, data: object) =>
    triggerExplanations[type]?.({ type, data } as unknown as DomainEvent, before).outcome;

  it('are the test and what the relevant bodies make of it', () => {
    expect(Object.keys(triggerExplanations)).toEqual(['ThresholdComputed', 'ThresholdDecided']);
    expect(outcome('ThresholdComputed', computed)).toBe('MET (NUMBER)');
    expect(outcome('ThresholdDecided', decided)).toBe('NOT_MET');
  });
});
