import { Command } from 'commander';
import { dataFolder } from '#libs/platform/data-folder.js';
import { benchTable, runBench } from './index.js';

/** `npm run bench`: ratios, side by side in one run. */
export const benchCommand = (): Command =>
  new Command('bench')
    .description('measure, side by side, as ratios')
    .option('--only <names>', 'some benchmarks, separated by commas')
    .action(async ({ only }: { only?: string }) => {
      try {
        const results = await runBench(only?.split(','), {
          dataDir: dataFolder(),
          progress: (message) => process.stderr.write(`${message}\n`),
        });
        process.stdout.write(`${benchTable(results)}\n`);
      } catch (error) {
        if (!(error instanceof RangeError)) throw error;
        process.stderr.write(`${error.message}\n`);
        process.exitCode = 2;
      }
    });
