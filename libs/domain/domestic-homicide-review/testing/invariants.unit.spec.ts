import { broken, INVARIANTS } from './invariants.js';
import { WRONG } from './wrong-records.js';

describe('What the law wants of every review', () => {
  it('is each shown to be noticed where it is not so, and nothing else is', () => {
    expect(Object.keys(WRONG).sort()).toEqual(INVARIANTS.map(({ name }) => name).sort());
  });

  it.each(INVARIANTS)('is noticed where it is not so: $name', ({ name, source }) => {
    const wrong = WRONG[name];
    if (!wrong) throw new Error('Nothing breaks it.');
    const { event, step } = wrong();
    expect(broken(event, step)).toContainEqual(
      expect.stringContaining(`${name} (${source}): ${event.type}: `),
    );
  });
});
