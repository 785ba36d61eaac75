import { MemoryEngine } from '#test/support/memory-engine.js';
import { loadSeed } from './load-seed.js';
import { nedProcedure } from './procedures.story.js';
import { SEED_STARTS } from './seed-year.js';
import { londonTime } from './story.js';

/** Tells one story while others change it `times` times between a person's look and their command. */
const toldAmongOthers = (times: number) => {
  const engine = new MemoryEngine(SEED_STARTS);
  let left = times;
  const versionOf = async (tenant: string, stream: string): Promise<number> => {
    const version = await engine.versionOf(tenant, stream);
    if (version === 0 || left === 0) return version;
    left -= 1;
    return version + 1;
  };
  return loadSeed({
    door: engine.door,
    rehearsal: engine,
    versionOf,
    stories: [nedProcedure],
    until: londonTime('2022-04-01 10:00'),
  });
};

describe('The loader of the demonstration year', () => {
  it('looks again where somebody changed the case between a look and a decision', async () => {
    expect((await toldAmongOthers(5)).commands).toBe(nedProcedure.steps.length);
  });

  it('does not look for ever', async () => {
    await expect(toldAmongOthers(1000)).rejects.toThrow('STALE_VERSION');
  });
});
