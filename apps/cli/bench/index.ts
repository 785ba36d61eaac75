import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Progress, silent } from '#libs/platform/progress.js';
import { appendBenchmark } from './append.bench.js';
import { asOfBenchmark } from './as-of.bench.js';
import type { Benchmark, Measurement } from './benchmark.js';
import { exportBenchmark } from './export.bench.js';
import { loadBenchmark } from './load.bench.js';
import { reDecideBenchmark } from './re-decide.bench.js';
import { replayBenchmark } from './replay.bench.js';
import { verifyBenchmark } from './verify.bench.js';

const BENCHMARKS: readonly Benchmark[] = [
  appendBenchmark,
  loadBenchmark,
  asOfBenchmark,
  reDecideBenchmark,
  verifyBenchmark,
  replayBenchmark,
  exportBenchmark,
];

/** Runs the named benchmarks, or all; results also as JSON, one file each, under `bench/` of the data folder. */
export async function runBench(
  only: readonly string[] | undefined,
  { dataDir, progress = silent }: { readonly dataDir: string; readonly progress?: Progress },
  benchmarks: readonly Benchmark[] = BENCHMARKS,
): Promise<readonly Measurement[]> {
  const unknown = only?.find((name) => benchmarks.every((benchmark) => benchmark.name !== name));
  if (unknown !== undefined) {
    throw new RangeError(
      `There is no benchmark ${unknown}. There is: ${benchmarks.map(({ name }) => name).join(', ')}.`,
    );
  }
  const folder = join(dataDir, 'bench');
  await mkdir(folder, { recursive: true });
  const results: Measurement[] = [];
  for (const benchmark of benchmarks.filter(({ name }) => !only || only.includes(name))) {
    progress(`Measuring ${benchmark.name}`);
    const measured = await benchmark.run({ folder, progress });
    await writeFile(join(folder, `${benchmark.name}.json`), `${JSON.stringify(measured, null, 2)}\n`);
    results.push(...measured);
  }
  return results;
}

const HEADINGS = ['what', 'clients', 'ours', 'bare', 'unit', 'ours/bare', 'bare is'];

/** The results for people. */
export function benchTable(results: readonly Measurement[]): string {
  const rows = results.map(({ name, clients, value, bare, unit, against, ratio }) => [
    name,
    clients === undefined ? '' : String(clients),
    String(Math.round(value)),
    String(Math.round(bare)),
    unit,
    ratio.toFixed(2),
    against,
  ]);
  const table = [HEADINGS, ...rows];
  const widths = HEADINGS.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  const lines = table.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  return [
    ...lines,
    '',
    'Above 1 we do more in a second than the bare thing on the same machine, below 1 less.',
  ].join('\n');
}
