import type { State } from '../state.js';
import { explainCriteria } from './explanation.js';
import type { CriteriaDecision } from './state.js';

const sealed = (name: string) => ({ sealed: name, commitment: 'c' });
const limb = (answer: 'YES' | 'NO' | 'UNKNOWN', name: string) => ({ answer, evidence: sealed(name) });

const decision = {
  id: 'decision-1',
  result: 'MET',
  regime: 'DHR_S9',
  regimeOverridden: false,
  facts: { conduct: 'YES' },
  limbs: {
    age: limb('YES', 'age-evidence'),
    link: limb('YES', 'link-evidence'),
    conduct: limb('UNKNOWN', 'conduct-evidence'),
    causation: limb('NO', 'causation-evidence'),
  },
  because: [
    'The person was 16 or over.',
    'So was the other.',
    'They were related.',
    'Nobody knows.',
    'It did not.',
  ],
  sources: ['s.9(1)', 'G16 section 5'],
  views: [
    { partner: 'ned-council', view: 'MET', reasons: sealed('council-reasons') },
    { partner: 'derbyshire-police', view: 'NOT_MET', reasons: null },
  ],
  dissent: ['derbyshire-police'],
  decidedBy: 'csp-chair',
  decidedAt: '2026-11-23T09:00:00.000Z',
  procedureVersion: '1',
} as unknown as CriteriaDecision;

const told = (changes: Partial<CriteriaDecision> = {}) =>
  explainCriteria({ decision: { ...decision, ...changes } } as Parameters<typeof explainCriteria>[0]);

describe('Why the criteria were found as they were', () => {
  it('is told limb by limb, with the sentence, the statute and the evidence of each', () => {
    expect(told().results.slice(0, 4)).toEqual([
      {
        what: 'Age',
        result: 'YES',
        because: 'The person was 16 or over. So was the other.',
        source: 's.9(1)',
        evidence: sealed('age-evidence'),
      },
      {
        what: 'How they were connected',
        result: 'YES',
        because: 'They were related.',
        source: 's.9(1)(a)-(b)',
        evidence: sealed('link-evidence'),
      },
      {
        what: 'Violence, abuse or neglect',
        result: 'UNKNOWN',
        because: 'Nobody knows.',
        source: 's.9(1)',
        evidence: sealed('conduct-evidence'),
      },
      {
        what: 'Whether the death appears to have resulted from it',
        result: 'NO',
        because: 'It did not.',
        source: 's.9(1)',
        evidence: sealed('causation-evidence'),
      },
    ]);
  });

  it('cites the Act of 2021 for a death under s.8A', () => {
    expect(
      told({ regime: 'DARDR_S8A' })
        .results.slice(0, 4)
        .map(({ source }) => source),
    ).toEqual([
      'Domestic Abuse Act 2021 s.1(2)(a)',
      'Domestic Abuse Act 2021 s.2',
      'Domestic Abuse Act 2021 s.1(3)',
      's.8A',
    ]);
  });

  it('tells every view of a partner, and who dissented', () => {
    const view = { because: null, source: 'G16 section 5' };
    expect(told().results.slice(4)).toEqual([
      { ...view, what: 'View of ned-council', result: 'MET', evidence: sealed('council-reasons') },
      { ...view, what: 'View of derbyshire-police, who dissented', result: 'NOT_MET', evidence: null },
    ]);
  });

  it('names the rule, and says where a person chose it and not the date of death', () => {
    const rule = 'The criteria for a review, limb by limb, under';
    expect(told().rule).toBe(`${rule} s.9(1)`);
    expect(told({ regime: 'DARDR_S8A', regimeOverridden: true }).rule).toBe(
      `${rule} s.8A, chosen by a person and not by the date of death`,
    );
  });

  it('comes to its outcome for the reasons and under the law that were recorded', () => {
    const { outcome, because, sources } = told();
    expect({ outcome, because, sources }).toEqual({
      outcome: 'MET (DHR_S9)',
      because: decision.because,
      sources: decision.sources,
    });
  });

  it('rests on what was notified and on the facts that were established', () => {
    const notification = { dateOfDeath: '2026-11-01', ageAtDeath: 40, otherPerson: null, link: 'PARTNER' };
    const inputs = (state: object) => told().inputs.map(({ what, of }) => [what, of(state as State)]);
    expect(inputs({ notification })).toEqual([
      ['The date of the death, as notified', '2026-11-01'],
      ['The age of the person who died, as notified', 40],
      ['The other person, as notified', null],
      ['How they were connected, as notified', 'PARTNER'],
      ['The facts that were established', decision.facts],
    ]);
    expect(
      inputs({ notification: null })
        .slice(0, 4)
        .map(([, value]) => value),
    ).toEqual([null, null, null, null]);
  });
});
