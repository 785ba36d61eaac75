import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openEngine, type Engine } from '#test/support/engine.js';
import type { Emptying } from './emptied/workflows.js';
import { DEEDS } from './tales/deeds.js';
import { AROUND, ONE_STAGE_EACH } from './tales/one-stage-each.js';
import { Telling, type Tale } from './telling.js';

const TALES: Readonly<Record<string, Tale>> = { ...AROUND, ...ONE_STAGE_EACH };

const stems = readdirSync(join(import.meta.dirname, '../../workflows/community-trigger'))
  .filter((file) => file.endsWith('.stage.ts'))
  .map((file) => file.slice(0, -'.stage.ts'.length));

describe('Where a stage file says nothing', () => {
  let engine: Engine;
  let told: Telling<typeof TALES>;

  /** Each case lacks the stage that it is named after. */
  const emptying: Emptying = {
    async emptiedStage(stream) {
      for (;;) {
        const stem = told.taleOf(stream);
        if (stem !== undefined) return stem;
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
    await told.until('2026-12-23 12:00');
  }, 300_000);
  afterAll(() => engine.close());

  it.each(stems)('the stage %s: what it does by itself no longer happens', async (stem) => {
    const deeds = DEEDS[stem] ?? [];
    expect(deeds.length).toBeGreaterThan(0);
    const one = await told.of(stem);
    expect([...one.record(), ...one.sent()].filter((line) => deeds.includes(line))).toEqual([]);
  });
});
