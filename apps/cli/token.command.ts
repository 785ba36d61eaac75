import { Command } from 'commander';
import { BadCliInput, running, type CliContext } from './context.js';

/** A bearer token for a fictional person. */
export const tokenCommand = (context: CliContext): Command =>
  new Command('token')
    .description('a bearer token for a fictional person, on the embedded default or a rehearsal')
    .requiredOption('--as <email>', 'the address of the person')
    .action(({ as }: { as: string }) =>
      running(context, async ({ application, tokens }) => {
        const person = application.directory.byEmail(as);
        if (person === null) {
          const known = application.directory.people().map(({ email }) => email);
          throw new BadCliInput(`There is no fictional person ${as}. Known are:\n  ${known.join('\n  ')}`);
        }
        const token = await (await tokens()).issue(person.principal);
        await application.signIns.succeeded(person.principal);
        context.out(token);
      }),
    );
