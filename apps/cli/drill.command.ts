import { Command } from 'commander';
import { AlreadyUnsound, drill, NotASuperuser, type Drilled } from '#libs/audit/drill/index.js';
import { CliFinding, running, type CliContext } from './context.js';

/** Forges copies of the record in every way that is known, and shows that verification finds each. */
export const drillCommand = (context: CliContext): Command =>
  new Command('drill')
    .description('forge copies of the record and see that each forgery is found; the record itself is not touched')
    .option('--json', 'one JSON object a forgery')
    .action(({ json = false }: { json?: boolean }) =>
      running(context, async ({ databaseUrl, mailFolder, openCopy }) => {
        context.say('A copy is made of the record and of the delivered letters. All that follows is done to copies.');
        const done: Drilled[] = [];
        try {
          for await (const one of drill({ databaseUrl, mailFolder, open: openCopy })) {
            done.push(one);
            context.out(json ? JSON.stringify(one) : lineOf(one));
          }
        } catch (error) {
          if (error instanceof NotASuperuser || error instanceof AlreadyUnsound) throw new CliFinding(error.message);
          throw error;
        }
        const missed = done.filter(({ found }) => found === false);
        if (missed.length > 0) throw new CliFinding(`${missed.length} of ${done.length} forgeries were NOT found.`);
        const tried = done.filter(({ found }) => found !== null).length;
        context.say(`${tried} forgeries were done, and every one was found. The copies are gone.`);
      }),
    );

function lineOf({ forgery, found, problem, why }: Drilled): string {
  const verdict = found === null ? 'NOT TRIED' : found ? 'FOUND    ' : 'NOT FOUND';
  const { tenant, stream, version } = problem ?? { tenant: '', stream: '', version: 0 };
  const where = [tenant, stream, ...(version > 0 ? [`version ${version}`] : [])].filter((part) => part !== '').join(', ');
  const sentence = problem === null ? (why ?? 'Verification finds everything as it was recorded.') : `${where}: ${problem.what}`;
  return `${verdict}  ${forgery.name}: ${forgery.what}.\n           ${sentence}`;
}
