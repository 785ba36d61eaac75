import { Command } from 'commander';
import { running, type CliContext } from './context.js';
import { findReview } from './find-review.js';

/** Checks every hash of every chain, or of one review's. */
export const verifyCommand = (context: CliContext): Command =>
  new Command('verify')
    .description('check that nothing recorded was changed, left out or put in')
    .argument('[id]', 'id or reference of one review; everything where it is left out')
    .action((id?: string) =>
      running(context, async ({ application }) => {
        const review = id === undefined ? null : await findReview(application, id);
        const scope = review === null ? {} : { tenant: review.tenant, stream: review.stream };
        const found = await application.ledger.verify(scope);
        context.out(JSON.stringify(found));
        if (!found.ok) process.exitCode = 1;
      }),
    );
