import { Command } from 'commander';
import { Refused } from '#libs/application/index.js';
import { s104Report } from '#libs/application/queries/statistics.js';
import { BadCliInput, running, type CliContext } from './context.js';

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
          const known = await application.ledger.tenants();
          if (!known.includes(tenant))
            throw new BadCliInput(`There is no area ${tenant}. Known are: ${known.join(', ')}`);
          try {
            context.out(JSON.stringify((await s104Report(application, tenant, { from, to })).figures));
          } catch (error) {
            throw error instanceof Refused ? new BadCliInput(error.problem.detail) : error;
          }
        }),
      ),
  );
