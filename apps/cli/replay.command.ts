import { Command } from 'commander';
import { decideAgain, type Finding, type ReDecision } from '#libs/audit/re-decide/index.js';
import { running, type CliContext } from './context.js';
import { findReview } from './find-review.js';

interface Options {
  readonly withTodaysRules?: boolean;
}

/** What `reviews replay` prints. */
interface Replay {
  readonly ok: boolean;
  readonly decisions: number;
  readonly histories: number;
  readonly problems: number;
  readonly firstProblem?: Finding;
  readonly differences?: readonly Finding[];
}

const count = (n: number, one: string, several: string): string => `${n} ${n === 1 ? one : several}`;

/** The result for a person with no developer at hand. */
function inWords({ ok, decisions, problems, firstProblem, differences }: Replay): readonly string[] {
  const decided = `${count(decisions, 'command was', 'commands were')} decided again by the rules, the procedure and the calendar of its day`;
  return [
    ok
      ? `${decided}: each gives the events on record.`
      : `${decided}: ${count(problems, 'thing does', 'things do')} not fit. The first is version ${firstProblem?.version} of ${firstProblem?.stream} (${firstProblem?.tenant}): ${firstProblem?.what}`,
    ...(differences === undefined
      ? []
      : [
          differences.length === 0
            ? 'Today’s rules would have decided every one of them alike.'
            : `Today’s rules would have decided ${differences.length} of them otherwise, which is no fault: rules change.`,
          ...differences.map(({ stream, version, what }) => `  ${stream} version ${version}: ${what}`),
        ]),
  ];
}

/** Every recorded command decided again, and every archived workflow history replayed. */
export const replayCommand = (context: CliContext): Command =>
  new Command('replay')
    .description(
      'decide every recorded command again by the rules of its day, and replay every archived workflow history',
    )
    .argument('[id]', 'id or reference of one review; everything where it is left out')
    .option('--with-todays-rules', 'say besides what today’s rules would have decided otherwise')
    .action((id: string | undefined, { withTodaysRules }: Options) =>
      running(context, async ({ application }) => {
        const { ledger, rulesVersion } = application;
        const review = id === undefined ? null : await findReview(application, id);
        const scope = review === null ? {} : { tenant: review.tenant, stream: review.stream };
        const decided: ReDecision = await decideAgain(
          ledger,
          scope,
          withTodaysRules ? rulesVersion : undefined,
        );
        const replay: Replay = { ...decided, histories: 0 };
        context.out(JSON.stringify(replay));
        for (const line of inWords(replay)) context.say(line);
        if (!replay.ok) process.exitCode = 1;
      }),
    );
