import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openEngine, type Engine } from '#test/support/engine.js';
import type { Emptying } from './emptied/workflows.js';
import { LAST, STAGE_CASES, TALES } from './tales/stage-cases.js';
import { Telling } from './telling.js';

const WORKFLOWS = join(import.meta.dirname, '../../workflows');

/** Every stage file of both types of review. */
const stages = ['community-trigger', 'domestic-homicide-review'].flatMap((type) =>
  readdirSync(join(WORKFLOWS, type))
    .filter((file) => file.endsWith('.stage.ts'))
    .map((file) => `${type}/${file.slice(0, -'.stage.ts'.length)}`),
);

describe('Where a stage file says nothing', () => {
  let engine: Engine;
  let told: Telling<typeof TALES>;

  /** Each case lacks the stage that it is named after. */
  const emptying: Emptying = {
    async emptiedStage(stream) {
      for (;;) {
        const name = told.taleOf(stream);
        if (name !== undefined) return STAGE_CASES.find((one) => one.name === name)?.stem ?? '';
        await setTimeout(5);
      }
    },
  };

  beforeAll(async () => {
    engine = await openEngine({
      workflows: join(import.meta.dirname, 'emptied/workflows.ts'),
      activities: (real) => ({ ...real, ...emptying }),
    });
    told = new Telling(engine, TALES);
    await told.until(LAST);
  }, 600_000);
  afterAll(() => engine.close());

  it('every stage file has a case that needs it', () => {
    expect(STAGE_CASES.map(({ name }) => name).sort()).toEqual([...stages].sort());
  });

  it.each(STAGE_CASES)('$name: what it does by itself no longer happens', async ({ name, deeds }) => {
    expect(deeds.length).toBeGreaterThan(0);
    const one = await told.of(name);
    expect([...one.record(), ...one.sent()].filter((line) => deeds.includes(line))).toEqual([]);
  });
});
