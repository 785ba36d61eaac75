import fc from 'fast-check';
import type { Kind } from '../kind.js';
import type { Moment, Telling } from './moment.js';
import type { Asked } from './properties.js';
import type { Scenario } from './scenario.js';

/** The numbers that a story follows from: the same numbers tell the same story, for ever. */
export const numbers = (turns: number) =>
  fc.noBias(fc.array(fc.nat(), { minLength: 8, maxLength: turns, size: 'max' }));

export interface Told<K extends Kind> {
  readonly numbers: readonly number[];
  readonly moments: readonly Moment<K>[];
  readonly end: Scenario<K>;
}

export const tell = <K extends Kind>(telling: Telling<K>, told: readonly number[]): Told<K> => {
  const moments: Moment<K>[] = [];
  for (;;) {
    const next = telling.next();
    if (next.done) return { numbers: told, moments, end: next.value };
    moments.push(next.value);
  }
};

/** Of stories in which something does not hold, the shortest that can be found from the first of them. */
export const heldIn = <K extends Kind>(
  stories: readonly Told<K>[],
  story: (numbers: readonly number[]) => Telling<K>,
  ask: Asked<K>,
): void => {
  const broken = stories.find(({ moments, end }) => ask(moments, end).length > 0);
  if (broken === undefined) return;
  const holds = fc.property(numbers(broken.numbers.length), (numbers) => {
    const { moments, end } = tell(story(numbers), numbers);
    const found = ask(moments, end);
    if (found.length > 0) throw new Error(JSON.stringify(found.slice(0, 3), null, 1).slice(0, 4000));
  });
  fc.assert(holds, { numRuns: 1, seed: 1, examples: [[[...broken.numbers]]] });
  throw new Error(
    `It did not hold in the story ${broken.numbers.join(', ')}, and then it did: it is not deterministic.`,
  );
};
