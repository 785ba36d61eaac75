import { Command } from 'commander';
import { sealedIn, withTexts } from '#libs/application/queries/open-sealed.js';
import { headerOf } from '#libs/application/queries/show-review.js';
import { running, type CliContext } from './context.js';
import { asOf, findReview } from './find-review.js';

/** One review as it stands, or as it was known at a version or moment. */
export const showCommand = (context: CliContext): Command =>
  new Command('show')
    .description('one review, now or as it was known earlier')
    .argument('<id>', 'id or reference of the review')
    .option('--as-of <when>', 'a version, or a moment')
    .option('--json', 'as JSON')
    .action((id: string, options: { asOf?: string; json?: boolean }) =>
      running(context, async ({ application }) => {
        const current = await findReview(application, id);
        const review = options.asOf === undefined ? current : await asOf(application, current, options.asOf);
        const header = headerOf({ review });
        const deadlines = review.entrance.rules.deadlines(review.state);
        if (options.json) {
          const { state, events, tenant, entrance } = review;
          const whole = { ...(state as object), ...entrance.view?.file?.(state, events) };
          const opened = await application.vault.openAll(tenant, sealedIn(whole));
          context.out(JSON.stringify({ ...header, deadlines, case: withTexts(whole, opened) }));
          return;
        }
        for (const [name, value] of Object.entries(header))
          context.out(`${name.padEnd(12)} ${String(value ?? '-')}`);
        for (const { key, due, status, what } of deadlines)
          context.out(`${due} ${status.padEnd(9)} ${key.padEnd(18)} ${what}`);
      }),
    );
