import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Progress, silent } from '#libs/platform/progress.js';
import { appendBenchmark } from './append.js';

/** One line of a result: what was measured, and how it compares with the thing it is measured against. */
export interface Measurement {
  readonly name: string;
  readonly clients?: number;
  readonly value: number;
  readonly unit: string;
  readonly against: string;
  readonly ratio: number;
}

export interface Benchmark {
  readonly name: string;
  run(setting: { readonly dataDir: string; readonly progress: Progress }): Promise<readonly Measurement[]>;
}

const BENCHMARKS: readonly Benchmark[] = [appendBenchmark];

/** Runs the named benchmarks, or all; results also as JSON, one file each, under `bench/` of the data folder. */
export async function runBench(
  only: readonly string[] | undefined,
  { dataDir, progress = silent }: { readonly dataDir: string; readonly progress?: Progress },
): Promise<readonly Measurement[]> {
  const unknown = only?.find((name) => BENCHMARKS.every((benchmark) => benchmark.name !== name));
  if (unknown !== undefined) {
    throw new RangeError(
      `There is no benchmark ${unknown}. There is: ${BENCHMARKS.map(({ name }) => name).join(', ')}.`,
    );
  }
  const folder = join(dataDir, 'bench');
  await mkdir(folder, { recursive: true });
  const results: Measurement[] = [];
  for (const benchmark of BENCHMARKS.filter(({ name }) => !only || only.includes(name))) {
    progress(`Measuring ${benchmark.name}`);
    const measured = await benchmark.run({ dataDir: folder, progress });
    await writeFile(join(folder, `${benchmark.name}.json`), `${JSON.stringify(measured, null, 2)}\n`);
    results.push(...measured);
  }
  return results;
}

/** The results for people. */
export function benchTable(results: readonly Measurement[]): string {
  const rows = results.map(({ name, clients, value, unit, against, ratio }) => [
    name,
    clients === undefined ? '' : String(clients),
    `${Math.round(value)} ${unit}`,
    ratio.toFixed(2),
    against,
  ]);
  const table = [['what', 'clients', 'measured', 'ratio', 'against'], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
