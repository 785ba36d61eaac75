import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { accepted, propertiesOf, type Asked } from '#libs/domain/kernel/review/testing/properties.js';
import { heldIn, numbers, tell, type Told } from '#libs/domain/kernel/review/testing/told.js';
import { CATALOGUE } from './catalogue.js';
import { evolve } from './decider.js';
import type { DhrEvent } from './events.js';
import { initial } from './initial.js';
import type { Dhr } from './kind.js';
import { LAWFUL_STATES } from './lawful-states.js';
import { COMMON_GUARDS, type DhrSpec } from './rows.js';
import { broken } from './testing/invariants.js';
import { story } from './testing/random-story.js';
import { inTheTable, TRANSITIONS } from './testing/transitions.js';

const TURNS = 17;
/** Stories in which one command is wished until it was accepted in one of them; these are always the same. */
const FIXED = { numRuns: 16, seed: 20221003 };
/** And others each time: `FC_RUNS` digs deeper, `FC_SEED` digs again where something was found. */
const FRESH = {
  numRuns: Number(process.env.FC_RUNS ?? 15),
  seed: Number(process.env.FC_SEED ?? Date.now() % 0x7fffffff),
};

const telling = (given: readonly number[]): Told<Dhr> => tell(story(given), given);

const untilAccepted = ({ name }: DhrSpec, i: number): readonly Told<Dhr>[] => {
  const stories: Told<Dhr>[] = [];
  for (const [n, [, ...turns]] of fc.sample(numbers(TURNS), { ...FIXED, seed: FIXED.seed + i }).entries()) {
    const one = telling([i + n * CATALOGUE.length, ...turns]);
    stories.push(one);
    if (one.moments.some(({ command, decision }) => command === name && decision.accepted)) break;
  }
  return stories;
};

let fixed: readonly Told<Dhr>[] = [];
let told: readonly Told<Dhr>[] = [];
beforeAll(() => {
  fixed = CATALOGUE.flatMap(untilAccepted);
  told = [...fixed, ...fc.sample(numbers(TURNS), FRESH).map(telling)];
});

const always = (name: string, ask: Asked<Dhr>): void =>
  it(name, () => {
    expect(() => {
      heldIn(told, story, ask);
    }).not.toThrow();
  });

const kept = propertiesOf<Dhr>({
  catalogue: CATALOGUE,
  guards: COMMON_GUARDS,
  initial,
  evolve: (state, event) => evolve(state, event as DhrEvent),
});

describe('Whatever is asked of a review, in whatever order', () => {
  always('the invariants of the law hold after every event', (moments) =>
    accepted(moments).flatMap(({ before, decision }) => {
      let state = before.state;
      return decision.events.flatMap((event, i) => {
        const step = {
          before: state,
          after: evolve(state, event),
          history: () => [...before.events, ...decision.events.slice(0, i + 1)],
          procedure: before.world.procedure,
        };
        state = step.after;
        return broken(event, step);
      });
    }),
  );
  always('each change of its state is a row of the table', (moments) =>
    accepted(moments).flatMap(({ before, decision }) => {
      let from = before.state;
      return decision.events.flatMap((event) => {
        const to = evolve(from, event);
        const change = [from.state, event.type, to.state];
        const lawful = inTheTable(from.state, event.type, to.state);
        from = to;
        return lawful ? [] : [change];
      });
    }),
  );
  always(
    'an accepted command leads to events that its row names, each with its reason and its source',
    kept.acceptedByItsRow,
  );
  always(
    'a refusal names a rule of its row, in words that leave nothing open, and changes nothing',
    kept.refusedByItsRow,
  );
  always('the same question has the same answer, and nothing that was given is altered', kept.answeredAlike);
  always('state, events and what is owed survive JSON as they are', kept.survivesJson);
  always(
    'the review is its events: folded in one go or in two, over JSON or not, it is the same',
    kept.isItsEvents,
  );
});

describe('Whatever a review owes by itself', () => {
  always('has one key for each thing, and none that was used before', kept.owedOnce);
  always('may be done when its moment has come', kept.dueIsAccepted);
  always('comes to rest, fits into 64 KB, and is nothing once the review has ended', kept.comesToRest);
});

/** `| from | by | to |` */
const README_ROWS = readFileSync('libs/domain/domestic-homicide-review/README.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| .*[A-Z][a-z]+[A-Z]/.test(line))
  .map((line) => line.split('|').slice(1, 4));
const statesIn = (text = '') =>
  LAWFUL_STATES.filter((state) => new RegExp(`\\b${state}\\b`).test(text)).sort();

describe('The table of what leads where', () => {
  it('is told in the README, row by row', () => {
    expect(README_ROWS).toHaveLength(TRANSITIONS.length);
    for (const [i, { from, by, to }] of TRANSITIONS.entries()) {
      const [told = '', events = '', ends] = README_ROWS[i] ?? [];
      expect(by.filter((event) => !events.includes(event))).toEqual([]);
      expect(statesIn(ends)).toEqual([...to].sort());
      if (!told.includes('before')) expect(statesIn(told)).toEqual([...from].sort());
    }
  });

  it('has no row that no story goes', () => {
    const gone = told.flatMap(({ moments }) =>
      accepted(moments).flatMap(({ before, decision }) => {
        let from = before.state;
        return decision.events.flatMap((event) => {
          const to = evolve(from, event);
          const change = `${from.state} ${event.type} ${to.state}`;
          const changed = from.state !== to.state;
          from = to;
          return changed ? [change] : [];
        });
      }),
    );
    const rows = TRANSITIONS.filter(
      ({ from, by, to }) =>
        !gone.some((change) => {
          const [was, event, is] = change.split(' ');
          return (
            from.some((one) => one === was) && by.some((one) => one === event) && to.some((one) => one === is)
          );
        }),
    );
    expect(rows).toEqual([]);
  });
});

describe('The stories that are told every time', () => {
  const reached = (lawful: boolean) =>
    new Set(
      fixed
        .flatMap(({ moments }) => moments)
        .filter((one) => one.decision.accepted === lawful)
        .map((one) => one.command),
    );

  it('reach every lawful state', () => {
    const states = new Set(fixed.flatMap(({ moments }) => moments.map((one) => one.after.state.state)));
    expect(LAWFUL_STATES.filter((state) => !states.has(state))).toEqual([]);
  });
  it('have every command accepted somewhere', () => {
    const names = reached(true);
    expect(CATALOGUE.map((row) => row.name).filter((name) => !names.has(name))).toEqual([]);
  });
  it('have every command refused somewhere', () => {
    const names = reached(false);
    expect(CATALOGUE.map((row) => row.name).filter((name) => !names.has(name))).toEqual([]);
  });
});
