import fc from 'fast-check';
import { CATALOGUE, specOf } from './catalogue.js';
import { evolve, obstacle } from './decider.js';
import type { TriggerEvent } from './events.js';
import { initial } from './initial.js';
import { COMMON_GUARDS } from './rows.js';
import type { State } from './state.js';
import { broken } from './testing/invariants.js';
import { story, type Moment } from './testing/random-story.js';
import type { Scenario } from './testing/scenario.js';

/** Some seconds each on a slow machine; `FC_RUNS` digs deeper. */
const RUNS = Number(process.env.FC_RUNS ?? 100);
const TURNS = 24;

const turns = fc.noBias(
  fc.array(fc.array(fc.nat(9_999), { minLength: 24, maxLength: 24 }), {
    minLength: 2,
    maxLength: TURNS,
    size: 'max',
  }),
);

const always = (name: string, holds: (moments: readonly Moment[], end: Scenario) => void): void =>
  it(name, () => {
    fc.assert(
      fc.property(turns, (numbers) => {
        const told = story(numbers);
        const moments: Moment[] = [];
        for (;;) {
          const next = told.next();
          if (next.done) return holds(moments, next.value);
          moments.push(next.value);
        }
      }),
      { numRuns: RUNS },
    );
  });

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
    for (const { before, decision } of moments) {
      if (!decision.accepted) continue;
      let state = before.state;
      let history = before.events;
      for (const event of decision.events) {
        const after = evolve(state, event);
        history = [...history, event];
        expect(broken(event, { before: state, after, history, procedure: before.procedure })).toEqual([]);
        state = after;
      }
    }
  });

  always(
    'an accepted command leads to events that its row names, and nothing stood against it',
    (moments) => {
      for (const { before, command, decision } of moments) {
        if (!decision.accepted) continue;
        const names = specOf(command)?.events as readonly string[];
        expect(decision.events.length).toBeGreaterThan(0);
        expect(decision.events.filter((event) => !names.includes(event.type))).toEqual([]);
        expect(obstacle(before.state, command, before)).toBeNull();
      }
    },
  );

  always(
    'a refusal names a rule of its row, in words that leave nothing open, and changes nothing',
    (moments) => {
      for (const { before, command, decision, after } of moments) {
        if (decision.accepted) continue;
        const codes = [...(specOf(command)?.guards ?? []), ...COMMON_GUARDS].map((guard) => guard.code);
        expect(codes).toContain(decision.refusal.code);
        expect(decision.refusal.detail).not.toMatch(/[{}…]|undefined|null/);
        expect(after.state).toBe(before.state);
      }
    },
  );

  always('the same question has the same answer, and nothing that was given is altered', (moments) => {
    for (const { before, command, data, how, decision } of moments) {
      frozen(before.state);
      frozen(data);
      expect(before.attempt(command, data, how)).toEqual(decision);
      if (decision.accepted) folded(frozen(decision.events), before.state);
    }
  });

  always('state and events survive JSON as they are', (moments, end) => {
    for (const { decision } of moments) expect(overJson(decision)).toStrictEqual(decision);
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
  always('has one key for each thing, none of them used before, and belongs to a stage', (moments) => {
    const done: string[] = [];
    for (const { before, key, decision } of moments) {
      const keys = before.process().owed.map((one) => one.key);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.filter((one) => done.includes(one))).toEqual([]);
      if (key !== null && decision.accepted) done.push(key);
    }
  });

  always('may be done when its moment has come', (moments) => {
    for (const { key, command, decision } of moments)
      if (key !== null)
        expect([command, decision]).toEqual([command, expect.objectContaining({ accepted: true })]);
  });

  always('comes to rest, fits into 64 KB, and is nothing once the case has ended', (_, end) => {
    const settled = end.settle();
    const process = settled.process();
    expect(process.owed.filter((one) => one.dueAt <= settled.now)).toEqual([]);
    expect(Buffer.byteLength(JSON.stringify(process))).toBeLessThan(64 * 1024);
    expect(process.ended).toBe(process.is.closed === true && process.owed.length === 0);
  });
});

it('random stories reach every command and every state, accepted and refused alike', () => {
  const accepted = new Set<string>();
  const refused = new Set<string>();
  const states = new Set<string>();
  for (const numbers of fc.sample(turns, { numRuns: 600, seed: 1 }))
    for (const { command, decision, after } of story(numbers)) {
      (decision.accepted ? accepted : refused).add(command);
      states.add(after.state.state);
    }
  const names = CATALOGUE.map((row) => row.name);
  expect(names.filter((name) => !accepted.has(name))).toEqual([]);
  expect(names.filter((name) => !refused.has(name))).toEqual([]);
  expect(states.size).toBe(19);
});
