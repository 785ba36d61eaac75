import type { Kind } from '../kind.js';
import { decided, type Case, type Cast, type Example } from './example.js';

/** Tries each command by its example: accepted as its row says, and refused by each of its guards at the border. */
export const describeEachExample = <K extends Kind>(cast: Cast, examples: readonly Example<K>[]): void => {
  describe.each(examples.map((one) => [one.command, one] as const))('%s', (command, { usual, guards }) => {
    const row = cast.catalogue.find(({ name }) => name === command);

    const expectAccepted = (one: Case<K>): void => {
      const { decision } = decided(cast, command, one);
      expect(decision).toMatchObject({ accepted: true });
      const types = decision.accepted ? decision.events.map((event) => event.type) : [];
      expect(row?.events).toEqual(expect.arrayContaining(types));
    };

    it('is accepted in its usual case, with events that its row names', () => expectAccepted(usual));

    it('has an example of each of its guards, and of nothing else', () => {
      expect(Object.keys(guards).sort()).toEqual(row?.guards.map(({ code }) => code).sort());
    });

    for (const [code, { refused, accepted }] of Object.entries(guards)) {
      it(`is refused by ${code} in words that leave nothing open, and changes nothing`, () => {
        const before = JSON.stringify(refused.given().state);
        const { decision, scenario } = decided(cast, command, refused);
        expect(decision).toMatchObject({
          accepted: false,
          refusal: { code, detail: expect.not.stringMatching(/[{…]/) },
        });
        expect(JSON.stringify(scenario.state)).toBe(before);
      });

      it(`is accepted where ${code} is satisfied`, () => expectAccepted(accepted));
    }
  });
};
