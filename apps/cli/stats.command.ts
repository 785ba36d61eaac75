import { Command } from 'commander';
import { s104Report } from '#libs/application/queries/statistics.js';
import { knownArea, running, type CliContext } from './context.js';

/** Figures of an area. */
export const statsCommand = (context: CliContext): Command =>
  new Command('stats').description('figures of an area').addCommand(
    new Command('s104')
      .description('the four figures that s.104(9) asks to publish')
      .requiredOption('--tenant <tenant>', 'the area')
      .requiredOption('--from <date>', 'first day of the reporting period')
      .requiredOption('--to <date>', 'last day')
      .action(({ tenant, from, to }: { tenant: string; from: string; to: string }) =>
        running(context, async ({ application }) => {
          const area = await knownArea(application, tenant);
          context.out(JSON.stringify((await s104Report(application, area, { from, to })).figures));
        }),
      ),
  );
