import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { CATALOGUE, specOf } from './catalogue.js';
import { evolve, obstacle } from './decider.js';
import type { TriggerEvent } from './events.js';
import { initial } from './initial.js';
import { COMMON_GUARDS } from './rows.js';
import { LAWFUL_STATES, type State } from './state.js';
import { broken } from './testing/invariants.js';
import { story, type Moment } from './testing/random-story.js';
import type { Scenario } from './testing/scenario.js';

const TURNS = 32;
const stories = fc.noBias(fc.array(fc.nat(), { minLength: 8, maxLength: TURNS, size: 'max' }));

/** `FC_RUNS` digs deeper, `FC_SEED` digs again where something was found. */
const numRuns = Number(process.env.FC_RUNS ?? 200);
const seed = Number(process.env.FC_SEED ?? Date.now() % 0x7fffffff);

interface Told {
  readonly numbers: readonly number[];
  readonly moments: readonly Moment[];
  readonly end: Scenario;
}

const tell = (numbers: readonly number[]): Told => {
  const moments: Moment[] = [];
  const telling = story(numbers);
  for (;;) {
    const next = telling.next();
    if (next.done) return { numbers, moments, end: next.value };
    moments.push(next.value);
  }
};

/** Told once, asked about by each property. */
let told: readonly Told[] = [];
beforeAll(() => {
  told = fc.sample(stories, { numRuns, seed }).map(tell);
});

type Holds = (moments: readonly Moment[], end: Scenario) => void;

const breaks =
  (holds: Holds) =>
  ({ moments, end }: Told): boolean => {
    try {
      holds(moments, end);
      return false;
    } catch {
      return true;
    }
  };

/** Of a story in which it does not hold, the shortest that fast-check finds is shown. */
const always = (name: string, holds: Holds): void =>
  it(name, () => {
    const broken = told.find(breaks(holds));
    if (broken === undefined) return;
    const again = fc.property(stories, (numbers) => {
      const { moments, end } = tell(numbers);
      holds(moments, end);
    });
    fc.assert(again, { seed, numRuns: 1, examples: [[[...broken.numbers]]] });
    throw new Error(
      `It did not hold in the story ${broken.numbers.join(', ')}, and then it did: it is not deterministic.`,
    );
  });

type Accepted = Moment & { readonly decision: Extract<Moment['decision'], { readonly accepted: true }> };
const accepted = (moments: readonly Moment[]): readonly Accepted[] =>
  moments.filter((one): one is Accepted => one.decision.accepted);

const frozen = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
};

const folded = (events: readonly TriggerEvent[], from: State = initial()): State =>
  events.reduce(evolve, from);
const overJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

describe('Whatever is asked of a case, in whatever order', () => {
  always('the invariants of the law hold after every event', (moments) => {
    for (const { before, decision } of accepted(moments)) {
      let state = before.state;
      for (const [i, event] of decision.events.entries()) {
        const after = evolve(state, event);
        const history = () => [...before.events, ...decision.events.slice(0, i + 1)];
        const found = broken(event, { before: state, after, history, procedure: before.world.procedure });
        if (found.length > 0) expect(found).toEqual([]);
        state = after;
      }
    }
  });

  always(
    'an accepted command leads to events that its row names, and nothing stood against it',
    (moments) => {
      for (const { before, command, decision } of accepted(moments)) {
        const names = specOf(command)?.events as readonly string[];
        const stray = decision.events.map((event) => event.type).filter((type) => !names.includes(type));
        const against = obstacle(before.state, command, before.world);
        if (stray.length > 0 || against !== null || decision.events.length === 0)
          expect({ command, events: decision.events.length, stray, against }).toBe('accepted by its row');
      }
    },
  );

  always(
    'a refusal names a rule of its row, in words that leave nothing open, and changes nothing',
    (moments) => {
      for (const { before, command, decision, after } of moments) {
        if (decision.accepted) continue;
        const { code, detail } = decision.refusal;
        const declared = [...(specOf(command)?.guards ?? []), ...COMMON_GUARDS].some(
          (one) => one.code === code,
        );
        if (!declared || /[{}…]|undefined|null/.test(detail) || after !== before)
          expect({ command, code, detail }).toBe('refused by its row');
      }
    },
  );

  always('the same question has the same answer, and nothing that was given is altered', (moments) => {
    for (const { before, command, data, how, decision } of moments) {
      frozen(before.state);
      frozen(data);
      const again = before.attempt(command, data, how);
      if (!isDeepStrictEqual(again, decision)) expect(again).toEqual(decision);
      if (decision.accepted) folded(frozen(decision.events), before.state);
    }
  });

  always('state and events survive JSON as they are', (moments, end) => {
    for (const { decision } of accepted(moments))
      if (!isDeepStrictEqual(overJson(decision), decision))
        expect(overJson(decision)).toStrictEqual(decision);
    expect(overJson(end.state)).toStrictEqual(end.state);
  });

  always(
    'the case is its events: folded in one go or in two, over JSON or not, it is the same',
    (moments, end) => {
      const cut = moments.length % (end.events.length + 1);
      const [first, second] = [end.events.slice(0, cut), end.events.slice(cut)];
      expect(folded(second, folded(first))).toEqual(end.state);
      expect(folded(second, overJson(folded(first)))).toEqual(folded(overJson(end.events)));
    },
  );
});

describe('Whatever a case owes by itself', () => {
  always('has one key for each thing, and none that was used before', (moments) => {
    const done = new Set<string>();
    for (const { before, key } of accepted(moments)) {
      const keys = before.process().owed.map((one) => one.key);
      const twice = keys.filter((one, i) => keys.indexOf(one) !== i || done.has(one));
      if (twice.length > 0) expect(twice).toEqual([]);
      if (key !== null) done.add(key);
    }
  });

  always('may be done when its moment has come', (moments) => {
    for (const { key, command, decision } of moments)
      if (key !== null && !decision.accepted) expect({ command, ...decision.refusal }).toBe('accepted');
  });

  always('comes to rest, fits into 64 KB, and is nothing once the case has ended', (_, end) => {
    const settled = end.settle();
    const process = settled.process();
    expect(process.owed.filter((one) => one.dueAt <= settled.now)).toEqual([]);
    expect(Buffer.byteLength(JSON.stringify(process))).toBeLessThan(64 * 1024);
    expect(process.ended).toBe(process.is.closed === true && process.owed.length === 0);
  });
});

it('these stories reach every state, and most commands are accepted here and refused there', () => {
  const all = told.flatMap((one) => one.moments);
  const names = (lawful: boolean) =>
    new Set(all.filter((one) => one.decision.accepted === lawful).map((one) => one.command));
  expect(new Set(all.map((one) => one.after.state.state)).size).toBe(LAWFUL_STATES.length);
  expect(names(true).size).toBeGreaterThan(CATALOGUE.length * 0.8);
  expect(names(false).size).toBeGreaterThan(CATALOGUE.length * 0.8);
});
