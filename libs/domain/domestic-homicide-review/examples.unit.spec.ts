import { CATALOGUE, specOf } from './catalogue.js';
import { RULES } from './stages.js';
import { decided } from './testing/example.js';
import { EXAMPLES } from './testing/examples.js';

/** Deadlines and letters are the kit's, and have their examples there (`review-kit.unit.spec.ts`). */
const own = CATALOGUE.filter(
  ({ name, stage }) => name in RULES && stage !== 'deadlines' && stage !== 'notices',
);

describe('The commands of the Domestic Homicide Review that can be sent', () => {
  it('have one example each, and there is no example of anything else', () => {
    expect(EXAMPLES.map((one) => one.command).sort()).toEqual(own.map((row) => row.name).sort());
  });
});

describe.each(EXAMPLES)('$command', ({ command, usual, guards }) => {
  it('is accepted in its usual case, with events that its row names', () => {
    const { decision } = decided(command, usual);
    expect(decision).toMatchObject({ accepted: true });
    const types = decision.accepted ? decision.events.map((event) => event.type) : [];
    expect(specOf(command)?.events).toEqual(expect.arrayContaining(types));
  });

  it('has an example of each of its guards, and of nothing else', () => {
    expect(Object.keys(guards).sort()).toEqual(
      specOf(command)
        ?.guards.map((one) => one.code)
        .sort(),
    );
  });

  for (const [code, pair] of Object.entries(guards)) {
    it(`is refused by ${code} in words that leave nothing open, and changes nothing`, () => {
      const { state } = pair.refused.given();
      const before = JSON.stringify(state);
      const { decision, scenario } = decided(command, pair.refused);
      expect(decision).toMatchObject({
        accepted: false,
        refusal: { code, detail: expect.not.stringMatching(/[{…]/) },
      });
      expect(JSON.stringify(scenario.state)).toBe(before);
    });

    it(`is accepted where ${code} is satisfied`, () => {
      const { decision } = decided(command, pair.accepted);
      expect(decision).toMatchObject({ accepted: true });
      const types = decision.accepted ? decision.events.map((event) => event.type) : [];
      expect(specOf(command)?.events).toEqual(expect.arrayContaining(types));
    });
  }
});
