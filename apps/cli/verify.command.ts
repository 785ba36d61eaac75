import { Command } from 'commander';
import { verify, type Verification } from '#libs/audit/verify/index.js';
import { running, type CliContext } from './context.js';
import { findReview } from './find-review.js';

/** Compares all that is stored with all that was recorded; of one review, or of everything. */
export const verifyCommand = (context: CliContext): Command =>
  new Command('verify')
    .description('check that nothing recorded was changed, left out or put in')
    .argument('[id]', 'id or reference of one review; everything where it is left out')
    .action((id?: string) =>
      running(context, async ({ application, mailFolder }) => {
        const review = id === undefined ? null : await findReview(application, id);
        const scope = review === null ? {} : { tenant: review.tenant, stream: review.stream };
        const found = await verify({ ...application, mailFolder }, scope);
        context.out(JSON.stringify(found));
        context.say(inWords(found));
        if (!found.ok) process.exitCode = 1;
      }),
    );

/** The same for people. */
function inWords({ events, streams, checked, firstProblem }: Verification): string {
  if (firstProblem !== undefined) {
    const { tenant, stream, version, what } = firstProblem;
    const where = [tenant, stream, ...(version > 0 ? [`version ${version}`] : [])].filter((part) => part !== '');
    return `NOT as it was recorded: ${where.join(', ')}. ${what}`;
  }
  const { accessLogLines, readModelRows, sealedTexts, documents, lettersInMailFolder } = checked;
  const looked = `${events} events in ${streams} streams, ${accessLogLines} lines of the access log, ${readModelRows} rows of read models, ${sealedTexts} sealed texts, ${documents} documents, ${lettersInMailFolder} delivered letters`;
  return `Everything is as it was recorded: ${looked}.`;
}
