import { isDiscretionary, STATUTORY_THRESHOLD } from './threshold-settings.js';

describe('What a procedure leaves to judgement (s.104(5)(a)-(c))', () => {
  const judged = (persistence: boolean, harm: boolean, adequacy: boolean) =>
    isDiscretionary({ ...STATUTORY_THRESHOLD, discretionary: { persistence, harm, adequacy } });

  it('is something, where it names any of persistence, harm and adequacy', () => {
    expect([judged(true, false, false), judged(false, true, false), judged(false, false, true)]).toEqual([
      true,
      true,
      true,
    ]);
    expect(judged(false, false, false)).toBe(false);
    expect(isDiscretionary(STATUTORY_THRESHOLD)).toBe(false);
  });
});
