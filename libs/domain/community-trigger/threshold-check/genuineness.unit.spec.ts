import { PEOPLE, sealed } from '../testing/people.js';
import { codeOf } from '../testing/scenario.js';
import { BODIES, computed } from '../testing/stories.js';

const decider = { by: PEOPLE.decider };

describe('A complaint that may not be genuine', () => {
  const challenged = () =>
    computed().does('ChallengeInput', { complaint: 'complaint-1', what: 'GENUINE' }, decider);
  const no = { complaint: 'complaint-1', genuine: 'NO', decidingBodies: BODIES } as const;

  it('is nobody’s to reject alone: with three qualifying complaints the threshold is met (A5)', () => {
    expect(
      codeOf(
        computed().attempt(
          'DecideThreshold',
          { result: 'NOT_MET', decidingBodies: BODIES, reasons: sealed('vexatious') },
          decider,
        ),
      ),
    ).toBe('MANDATORY_MET');
    expect(codeOf(computed().attempt('DecideGenuineness', no, { by: PEOPLE.coordinator }))).toBe(
      'ROLE_NOT_ALLOWED',
    );
    expect(
      codeOf(computed().attempt('DecideGenuineness', { ...no, decidingBodies: ['ned-council'] }, decider)),
    ).toBe('ALL_BODIES_MUST_DECIDE');
    expect(codeOf(computed().attempt('DecideGenuineness', no, { ...decider, reason: null }))).toBe(
      'REASON_REQUIRED',
    );
  });

  it('decided not to be genuine by all bodies with reasons, it is not counted, and the test runs again', () => {
    const judged = challenged().does('DecideGenuineness', { ...no, challenge: 'challenge-1' }, decider);
    expect(judged.state).toMatchObject({
      computation: null,
      challenges: [{ status: 'CORRECTED' }],
      complaints: [{ genuine: { decided: 'NO', by: BODIES, reason: sealed('reason') } }, {}, {}],
    });
    const again = judged.settle();
    expect(again.state.computation).toMatchObject({
      result: 'NOT_MET',
      count: 2,
      complaints: [{ status: 'NOT_GENUINE' }, { status: 'QUALIFIES' }, { status: 'QUALIFIES' }],
    });
    expect(
      again.does(
        'DecideThreshold',
        { result: 'NOT_MET', decidingBodies: BODIES, reasons: sealed('reasons') },
        decider,
      ).state.state,
    ).toBe('THRESHOLD_NOT_MET');
  });

  it('decided to be genuine after all, it counts again', () => {
    const back = challenged()
      .does('DecideGenuineness', { ...no, challenge: 'challenge-1' }, decider)
      .settle()
      .does('DecideGenuineness', { ...no, genuine: 'YES' }, decider)
      .settle();
    expect(back.state.computation).toMatchObject({ result: 'MET', count: 3 });
  });

  it('a correction of its facts leaves the bodies’ judgement of it in place', () => {
    const corrected = challenged()
      .does('DecideGenuineness', { ...no, challenge: 'challenge-1' }, decider)
      .does('CorrectComplaint', { complaint: 'complaint-1', correction: { hate: true } });
    expect(corrected.state.complaints[0]).toMatchObject({ hate: true, genuine: { decided: 'NO' } });
  });
});
