import { Command } from 'commander';
import { sealedIn, withTexts } from '#libs/application/queries/open-sealed.js';
import { asPutRight, withRectified } from '#libs/application/queries/rectifications.js';
import { reviewInWords } from '#libs/application/queries/review-in-words.js';
import { wholeReview } from '#libs/application/queries/seen-review.js';
import { headerOf } from '#libs/application/queries/show-review.js';
import { standingAndRight } from '#libs/application/queries/told-standing.js';
import { wholeOf } from '#libs/application/queries/whole-case.js';
import { running, type CliContext } from './context.js';
import { findReview, POINT_OPTIONS } from './find-review.js';
import { reviewInLines } from './review-in-lines.js';

interface Options {
  readonly asOf?: string;
  readonly trueAt?: string;
  readonly json?: boolean;
}

/** One review as it stands, as it was known at a version or moment, or as it was true at a moment. */
export const showCommand = (context: CliContext): Command =>
  new Command('show')
    .description('one review, now, as it was known earlier, or as it was true earlier')
    .argument('<id>', 'id or reference of the review')
    .option('--as-of <when>', 'what was known: at a version, the end of a day, or a moment')
    .option('--true-at <when>', 'what was true, by what is on record today: at the end of a day, or a moment')
    .option('--json', 'as JSON')
    .action((id: string, { asOf, trueAt, json }: Options) =>
      running(context, async ({ application }) => {
        const { vault, ledger, directory } = application;
        const [current, now] = await Promise.all([findReview(application, id), ledger.now()]);
        const point = { asOf, trueAt };
        const seen = await withRectified(application.reviews, wholeReview(current, now, point, POINT_OPTIONS));
        if (json !== true) {
          const page = await reviewInWords(seen, { vault, ledger, organisations: directory });
          for (const line of reviewInLines(page)) context.out(line);
          return;
        }
        const { review } = seen;
        const whole = asPutRight(seen, wholeOf(review));
        const opened = await vault.openAll(review.tenant, sealedIn(whole));
        const { standing, rectifications } = await standingAndRight(seen, {
          vault,
          organisations: directory,
        });
        context.out(
          JSON.stringify({
            ...headerOf(seen),
            deadlines: review.entrance.rules.deadlines(review.state),
            case: withTexts(whole, opened),
            ...(standing === null ? {} : { standing }),
            ...(rectifications.length === 0 ? {} : { rectifications }),
          }),
        );
      }),
    );
