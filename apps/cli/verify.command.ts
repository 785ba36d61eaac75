import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { readWitnessed, verify, type Verification, type Witnessed } from '#libs/audit/verify/index.js';
import { BadCliInput, running, type CliContext } from './context.js';
import { findReview } from './find-review.js';

/** Compares all that is stored with all that was recorded; of one review, or of everything. */
export const verifyCommand = (context: CliContext): Command =>
  new Command('verify')
    .description('check that nothing recorded was changed, left out or put in')
    .argument('[id]', 'id or reference of one review; everything where it is left out')
    .option('--witness <file...>', 'checkpoints that somebody else kept: what they saw must still be there (whole areas only)')
    .action((id: string | undefined, { witness = [] }: { witness?: readonly string[] }) =>
      running(context, async ({ application, log, mailFolder }) => {
        const witnessed = await Promise.all(witness.map(witnessedIn));
        const review = id === undefined ? null : await findReview(application, id);
        if (review !== null && witnessed.length > 0)
          throw new BadCliInput('A checkpoint speaks of a whole area: leave the review out where you name a witness’s file.');
        const scope = { ...(review && { tenant: review.tenant, stream: review.stream }), witnessed };
        const found = await verify({ ...application, log, mailFolder }, scope);
        context.out(JSON.stringify(found));
        context.say(inWords(found, review !== null));
        if (!found.ok) process.exitCode = 1;
      }),
    );

async function witnessedIn(file: string): Promise<Witnessed> {
  const note = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    throw new BadCliInput(`The witness's checkpoint ${file} cannot be read: ${error.message}`);
  });
  try {
    return readWitnessed(note);
  } catch (error) {
    throw new BadCliInput(`${file} is no checkpoint. ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The same for people. */
function inWords({ events, streams, checked, firstProblem }: Verification, ofOneReview: boolean): string {
  if (firstProblem !== undefined) {
    const { tenant, stream, version, what } = firstProblem;
    const where = [tenant, stream, ...(version > 0 ? [`version ${version}`] : [])].filter((part) => part !== '');
    return `NOT as it was recorded: ${where.join(', ')}. ${what}`;
  }
  const { checkpoints, accessLogLines, readModelRows, sealedTexts, documents, lettersInMailFolder, histories } = checked;
  const ofArea = `${checkpoints} checkpoints, ${accessLogLines} lines of the access log, `;
  const looked = `${events} events${ofOneReview ? '' : ` in ${streams} streams`}, ${ofOneReview ? '' : ofArea}${readModelRows} rows of read models, ${sealedTexts} sealed texts, ${documents} documents, ${lettersInMailFolder} delivered letters, ${histories} archived histories of the engine`;
  return ofOneReview
    ? `This review is as it was recorded: ${looked}. Checkpoints and the access log are of whole areas: leave the review out to check those as well.`
    : `Everything is as it was recorded: ${looked}.`;
}
