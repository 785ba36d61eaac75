import { Command } from 'commander';
import { lineHeader } from '#libs/application/queries/list-reviews.js';
import { knownArea, running, type CliContext } from './context.js';

/** Every review in order of reference, the same after a restart. */
export const listCommand = (context: CliContext): Command =>
  new Command('list')
    .description('every review: reference, stage, what is due next')
    .option('--tenant <tenant>', 'only this area')
    .option('--json', 'as JSON')
    .action(({ tenant, json }: { tenant?: string; json?: boolean }) =>
      running(context, async ({ application }) => {
        const wanted =
          tenant === undefined ? await application.queries.tenants() : [await knownArea(application, tenant)];
        const lines = (await Promise.all(wanted.map((one) => application.readModels.cases(one))))
          .flat()
          .map(lineHeader);
        const key = (line: (typeof lines)[number]) =>
          `${line.reference ?? ''} ${line.tenant} ${line.reviewId}`;
        lines.sort((a, b) => (key(a) < key(b) ? -1 : 1));
        if (json) {
          context.out(JSON.stringify(lines));
          return;
        }
        for (const { reference, reviewId, stage, nextDue } of lines) {
          context.out(
            `${(reference ?? '-').padEnd(18)} ${stage.padEnd(24)} ${(nextDue ?? '-').padEnd(10)} ${reviewId}`,
          );
        }
      }),
    );
