import { PEOPLE, sealed } from '../testing/people.js';
import { PROCEDURE } from '../testing/procedure.js';
import { codeOf, warningsOf } from '../testing/scenario.js';
import {
  BODIES,
  complaint,
  computed,
  decidedMet,
  decidedNotMet,
  pendingWith,
  TWO,
  uncomputed,
} from '../testing/stories.js';

const decider = { by: PEOPLE.decider };
const met = { result: 'MET', decidingBodies: BODIES } as const;
const notMet = { result: 'NOT_MET', decidingBodies: BODIES, reasons: sealed('reasons') } as const;
const DISCRETION = { persistence: true, harm: true, adequacy: true };

describe('The test (s.104(4)-(5), 2.2)', () => {
  it('runs by itself when the gathering ends, and says of each complaint why it counts or not', () => {
    const tested = computed();
    expect(tested.last()).toMatchObject({
      type: 'ThresholdComputed',
      data: {
        id: 'computation-1',
        result: 'MET',
        route: 'NUMBER',
        count: 3,
        procedureVersion: 'ned-1',
        complaints: [
          { id: 'complaint-1', status: 'QUALIFIES', because: expect.stringContaining('counts') },
          { status: 'QUALIFIES' },
          { status: 'QUALIFIES' },
        ],
      },
    });
  });

  it('waits for no worker where an officer sends it by name, with the reason', () => {
    expect(codeOf(uncomputed().attempt('ComputeThreshold', {}, { reason: null }))).toBe('REASON_REQUIRED');
    expect(codeOf(uncomputed().attempt('ComputeThreshold', {}))).toBe('ACCEPTED');
  });

  it('is not run twice on the same facts', () => {
    expect(codeOf(computed().attempt('ComputeThreshold', {}))).toBe('ALREADY_COMPUTED');
    expect(computed().due()).toEqual([]);
  });
});

describe('The decision by number', () => {
  it('is MET and nothing else, however well the agencies have responded (A5, A20)', () => {
    expect(computed().attempt('DecideThreshold', notMet, decider)).toMatchObject({
      refusal: { code: 'MANDATORY_MET', source: 's.104(4)', detail: expect.stringContaining('3 qualifying') },
    });
    const decided = computed().does('DecideThreshold', met, decider);
    expect(decided.state.decisions).toMatchObject([
      { result: 'MET', route: 'NUMBER', count: 3, by: 'RELEVANT_BODIES', decidedBy: [PEOPLE.decider.person] },
    ]);
  });

  it('two complaints are not enough where the area asks for three, and enough where it asks for two', () => {
    expect(pendingWith({ complaints: TWO }).state.computation).toMatchObject({ result: 'NOT_MET', count: 2 });
    const lower = pendingWith({ complaints: TWO }, { ...PROCEDURE, qualifyingNumber: 2 });
    expect(lower.state.computation).toMatchObject({ result: 'MET', route: 'NUMBER' });
  });

  it('changes only with its inputs: a challenge stops the decision until it is corrected or dismissed', () => {
    const challenged = computed().does(
      'ChallengeInput',
      { complaint: 'complaint-1', what: 'DATES' },
      decider,
    );
    expect(codeOf(challenged.attempt('DecideThreshold', met, decider))).toBe('CHALLENGE_OPEN');
    const corrected = challenged
      .does('CorrectComplaint', {
        complaint: 'complaint-1',
        correction: { occurredOn: '2022-01-15' },
        challenge: 'challenge-1',
      })
      .settle();
    expect(corrected.state).toMatchObject({
      challenges: [{ status: 'CORRECTED' }],
      computation: { result: 'NOT_MET', count: 2 },
    });
    const dismissed = challenged
      .does('DismissChallenge', { challenge: 'challenge-1' }, { by: PEOPLE.policeDecider })
      .settle();
    expect(dismissed.state).toMatchObject({
      challenges: [{ status: 'DISMISSED' }],
      computation: { id: 'computation-2', result: 'MET' },
    });
  });

  it('the applicant may challenge an input too, and always says why', () => {
    const input = { what: 'SAME_INCIDENT' } as const;
    expect(codeOf(computed().attempt('ChallengeInput', input, { by: PEOPLE.applicant }))).toBe('ACCEPTED');
    expect(codeOf(computed().attempt('ChallengeInput', input, { by: PEOPLE.applicant, reason: null }))).toBe(
      'REASON_REQUIRED',
    );
  });
});

describe('The decision by the published procedure (s.104(5))', () => {
  it('one hate incident meets it where the area says so, and the bodies cannot say otherwise', () => {
    const hate = [complaint(1, '2022-04-20', { hate: true })];
    const there = pendingWith({ complaints: hate }, { ...PROCEDURE, hateNumber: 1 });
    expect(there.state.computation).toMatchObject({ result: 'MET', route: 'HATE' });
    expect(codeOf(there.attempt('DecideThreshold', notMet, decider))).toBe('PROCEDURE_MET');
    expect(pendingWith({ complaints: hate }).state.computation).toMatchObject({ result: 'NOT_MET' });
  });

  it('five neighbours with one report each meet it where the area counts people', () => {
    const five = [1, 2, 3, 4, 5].map((n) =>
      complaint(n, `2022-04-0${n}`, { reporterId: `person-neighbour-${n}` }),
    );
    const rule = { ...PROCEDURE, qualifyingNumber: 6, groupNumber: 5 };
    expect(pendingWith({ complaints: five }, rule).state.computation).toMatchObject({
      result: 'MET',
      route: 'GROUP_NUMBER',
    });
  });

  it('a referral of somebody vulnerable by the rank named meets it', () => {
    const rule = { ...PROCEDURE, vulnerabilityReferral: { ranks: ['Police Inspector'] } };
    const referred = pendingWith(
      { complaints: TWO.slice(0, 1), referral: { rank: 'Police Inspector', reason: sealed('referral') } },
      rule,
    );
    expect(referred.state.computation).toMatchObject({ result: 'MET', route: 'VULNERABILITY_REFERRAL' });
    const later = pendingWith({ complaints: TWO.slice(0, 1) }, rule).does(
      'DecideThreshold',
      {
        ...met,
        route: 'VULNERABILITY_REFERRAL',
        referral: { rank: 'Police Inspector', reason: sealed('referral') },
      },
      decider,
    );
    expect(later.state.decisions).toMatchObject([{ route: 'VULNERABILITY_REFERRAL' }]);
  });

  it('judgement of persistence, harm and adequacy needs all three reasons, and a procedure that has it', () => {
    const pending = pendingWith({ complaints: TWO }, { ...PROCEDURE, discretionary: DISCRETION });
    expect(pending.state.computation).toMatchObject({ result: 'PENDING', route: null });
    const judged = { persistence: sealed('p'), harm: sealed('h'), adequacy: sealed('a') };
    expect(codeOf(pending.attempt('DecideThreshold', { ...met, harm: sealed('h') }, decider))).toBe(
      'DISCRETION_REASONS_MISSING',
    );
    const decided = pending.does('DecideThreshold', { ...met, ...judged }, decider);
    expect(decided.last()).toMatchObject({ data: { route: 'HARM_PERSISTENCE_ADEQUACY', ...judged } });
    expect(codeOf(pending.attempt('DecideThreshold', notMet, decider))).toBe('ACCEPTED');
    expect(
      codeOf(pendingWith({ complaints: TWO }).attempt('DecideThreshold', { ...met, ...judged }, decider)),
    ).toBe('NO_ROUTE_TO_MET');
  });

  it('is not NOT_MET while a complaint may still qualify once its date is known', () => {
    const { occurredOn: _, ...undated } = complaint(3, '2022-04-10');
    const pending = pendingWith({ complaints: [...TWO, undated] });
    expect(pending.state.computation).toMatchObject({ result: 'PENDING' });
    expect(codeOf(pending.attempt('DecideThreshold', notMet, decider))).toBe('DATES_MISSING');
  });

  it('NOT_MET is told with reasons', () => {
    const bare = { result: 'NOT_MET', decidingBodies: BODIES } as const;
    const two = pendingWith({ complaints: TWO });
    expect(codeOf(two.attempt('DecideThreshold', bare, { ...decider, reason: null }))).toBe(
      'REASONS_MISSING',
    );
  });
});

describe('The relevant bodies decide', () => {
  it('nobody decides for another body, and only relevant bodies decide', () => {
    const others = { ...met, decidingBodies: ['derbyshire-police', 'derbyshire-health'] };
    expect(codeOf(computed().attempt('DecideThreshold', others, decider))).toBe('NOT_FOR_ANOTHER_BODY');
    const outsider = { ...met, decidingBodies: ['ned-council', 'bolsover-council'] };
    expect(codeOf(computed().attempt('DecideThreshold', outsider, decider))).toBe('UNKNOWN_BODY');
    expect(codeOf(computed().attempt('DecideThreshold', met, { by: PEOPLE.coordinator }))).toBe(
      'ROLE_NOT_ALLOWED',
    );
  });

  it('a body that took no part is pointed out, and dissent is recorded with its reasons', () => {
    const alone = { ...met, decidingBodies: ['ned-council'] };
    expect(warningsOf(computed().attempt('DecideThreshold', alone, decider))).toEqual(['BODY_ABSENT']);
    const dissent = [{ body: 'derbyshire-police', reasons: sealed('dissent') }];
    expect(computed().does('DecideThreshold', { ...met, dissent }, decider).state.decisions).toMatchObject([
      { dissent },
    ]);
  });

  it('meets the time to decide and starts the time to tell and, if met, to prepare', () => {
    const yes = decidedMet();
    expect(yes.deadline('AD5').status).toBe('MET');
    expect(
      yes.state.deadlines.filter((one) => one.key.endsWith('decision-1')).map((one) => [one.id, one.due]),
    ).toEqual([
      ['AD6', '2022-05-11'],
      ['AD7', '2022-05-16'],
      ['AD8', '2022-06-08'],
    ]);
    const no = decidedNotMet();
    expect(no.state.deadlines.some((one) => one.id === 'AD7' || one.id === 'AD8')).toBe(false);
  });
});
