import type { Progress } from '#libs/platform/progress.js';

/** One line of a result: what was measured, and how it compares with the thing it is measured against. */
export interface Measurement {
  readonly name: string;
  readonly clients?: number;
  readonly value: number;
  /** What the thing that it is measured against came to, in the same unit and the same run. */
  readonly bare: number;
  readonly unit: string;
  readonly against: string;
  /** `value` by `bare`: above 1 is better than that, below 1 not as good. */
  readonly ratio: number;
}

export interface Setting {
  /** A folder for whatever the benchmark needs while it runs. */
  readonly folder: string;
  readonly progress: Progress;
}

export interface Benchmark {
  readonly name: string;
  run(setting: Setting): Promise<readonly Measurement[]>;
}
