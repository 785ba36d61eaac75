import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Benchmark, Measurement } from './benchmark.js';
import { benchTable, runBench } from './index.js';
import { sideBySide, type Side } from './side-by-side.js';

const measured = (name: string, more: Partial<Measurement> = {}): Measurement => ({
  name,
  value: 1_234.4,
  bare: 493.8,
  unit: 'letters/s',
  against: 'a pigeon',
  ratio: 2.5,
  ...more,
});

const benchmark = (name: string): Benchmark => ({ name, run: () => Promise.resolve([measured(name)]) });

describe('measuring', () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'bench-'));
  });
  afterEach(() => rm(dataDir, { recursive: true }));

  const files = () => readdir(join(dataDir, 'bench'));

  it('measures everything, or what was asked for, and keeps each result as JSON', async () => {
    const all = [benchmark('post'), benchmark('wire')];
    expect((await runBench(['wire'], { dataDir }, all)).map(({ name }) => name)).toEqual(['wire']);
    expect(await files()).toEqual(['wire.json']);
    expect(await runBench(undefined, { dataDir }, all)).toEqual([measured('post'), measured('wire')]);
    expect(await files()).toEqual(['post.json', 'wire.json']);
    expect(JSON.parse(await readFile(join(dataDir, 'bench', 'post.json'), 'utf8'))).toEqual([
      measured('post'),
    ]);
  });

  it('says what there is when somebody asks for a benchmark that there is not, and measures nothing', async () => {
    await expect(runBench(['post', 'smoke'], { dataDir }, [benchmark('post')])).rejects.toThrow(
      'There is no benchmark smoke. There is: post.',
    );
    await expect(files()).rejects.toThrow('ENOENT');
  });

  it('shows results as a table that a person can read', () => {
    expect(benchTable([measured('post', { clients: 16 }), measured('telegraph', { ratio: 0.333 })])).toBe(
      [
        'what       clients  ours  bare  unit       ours/bare  bare is',
        'post       16       1234  494   letters/s  2.50       a pigeon',
        'telegraph           1234  494   letters/s  0.33       a pigeon',
        '',
        'Above 1 we do more in a second than the bare thing on the same machine, below 1 less.',
      ].join('\n'),
    );
  });

  it('lets both sides take turns with the same number of clients, and compares the middle ones', async () => {
    const log: string[] = [];
    let now = 0;
    /** A step takes so long in each turn, one after another. */
    const side = (name: string, ...ms: readonly number[]): Side => {
      const turns = [...ms];
      return (clients) => {
        const takes = turns.shift() ?? 0;
        log.push(`${name} ${clients}`);
        const step = () => {
          now += takes;
          return Promise.resolve();
        };
        const close = () => {
          log.push(`${name} closed`);
          return Promise.resolve();
        };
        return Promise.resolve({ client: () => step, close });
      };
    };
    const measurements = await sideBySide(
      {
        name: 'post',
        unit: 'letters/s',
        against: 'a pigeon',
        ours: side('ours', 1, 2, 20),
        bare: side('bare', 1, 40, 4),
        clients: [1],
        turns: 3,
        msEach: 40,
        worth: 60,
      },
      () => now,
    );
    expect(log).toEqual(
      Array.from({ length: 3 }, () => ['bare 1', 'bare closed', 'ours 1', 'ours closed']).flat(),
    );
    expect(measurements).toEqual([
      {
        name: 'post',
        clients: 1,
        value: 30_000,
        bare: 15_000,
        unit: 'letters/s',
        against: 'a pigeon',
        ratio: 2,
      },
    ]);
  });
});
