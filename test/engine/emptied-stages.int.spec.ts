import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openEngine, type Engine } from '#test/support/engine.js';
import type { Emptying } from './emptied/workflows.js';
import { DEEDS } from './tales/deeds.js';
import { AROUND, ONE_STAGE_EACH } from './tales/one-stage-each.js';
import { Telling, type Tale } from './telling.js';

const EMPTIED = ' with its stage file emptied';

/** Each case twice: with all stages, and without the one. */
const TALES: Readonly<Record<string, Tale>> = {
  ...AROUND,
  ...ONE_STAGE_EACH,
  ...Object.fromEntries(Object.entries(ONE_STAGE_EACH).map(([stem, tale]) => [`${stem}${EMPTIED}`, tale])),
};

const stems = readdirSync(join(import.meta.dirname, '../../workflows/community-trigger'))
  .filter((file) => file.endsWith('.stage.ts'))
  .map((file) => file.slice(0, -'.stage.ts'.length));

describe('Where a stage file says nothing', () => {
  let engine: Engine;
  let told: Telling<typeof TALES>;

  const emptying: Emptying = {
    async emptiedStage(stream) {
      let tale = told.taleOf(stream);
      for (; tale === undefined; tale = told.taleOf(stream)) await setTimeout(5);
      return tale.endsWith(EMPTIED) ? tale.slice(0, -EMPTIED.length) : null;
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

  const byItself = async (tale: string): Promise<readonly string[]> => {
    const one = await told.of(tale);
    return [...one.record().filter((line) => line.includes('→')), ...one.sent()];
  };

  it.each(stems)('the stage %s: what it does by itself no longer happens', async (stem) => {
    const [whole, emptied] = [await byItself(stem), await byItself(`${stem}${EMPTIED}`)];
    const missing = whole.filter((line) => !emptied.includes(line));
    expect(missing.length).toBeGreaterThan(0);
    expect(missing).toEqual(DEEDS[stem]);
  });
});
