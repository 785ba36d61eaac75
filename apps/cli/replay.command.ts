import { Command } from 'commander';
import { builtBundle, bundleFromSources, codeOf } from '#apps/worker/workflow-bundle.js';
import type { Application } from '#libs/application/index.js';
import { decideAgain, type Finding, type ReDecision } from '#libs/audit/re-decide/index.js';
import {
  lostRuns,
  replayHistories,
  replayOnCode,
  type Difference,
  type Replayed,
  type ReplayScope,
} from '#libs/audit/workflow-replay/index.js';
import { running, type CliContext } from './context.js';
import { findReview } from './find-review.js';

interface Options {
  readonly withTodaysRules?: boolean;
  readonly onTodaysCode?: boolean;
}

/** What `reviews replay` prints. */
interface Replay {
  readonly ok: boolean;
  readonly decisions: number;
  readonly histories: number;
  readonly problems: number;
  readonly firstProblem?: Finding;
  readonly differences?: readonly Finding[];
  /** Runs of the engine that are on record as lost with Temporal's database: they have no history. */
  readonly lost: number;
  /** Runs whose histories were made unreadable by destroying their key. */
  readonly shredded: number;
  readonly historiesOnTodaysCode?: readonly Difference[];
}

const count = (n: number, one: string, several: string): string => `${n} ${n === 1 ? one : several}`;

/** What the engine did by itself, for a person with no developer at hand. */
function historiesInWords(replayed: Replayed, { lost, historiesOnTodaysCode: others }: Replay): readonly string[] {
  const { histories, shredded, problem } = replayed;
  const run = `${count(histories, 'run of the engine was', 'runs of the engine were')} run again, step by step, on the workflow code that made ${histories === 1 ? 'it' : 'them'}`;
  return [
    problem === null
      ? `${run}: each comes out as it is recorded.`
      : `${run}, and then: version ${problem.version} of ${problem.stream} (${problem.tenant}): ${problem.what}`,
    ...(lost === 0 ? [] : [`${count(lost, 'run is', 'runs are')} on record as lost with Temporal’s database: what they did is in the events, how is not.`]),
    ...(shredded === 0 ? [] : [`${count(shredded, 'run', 'runs')} cannot be read any more: the key was destroyed.`]),
    ...(others === undefined
      ? []
      : [
          others.length === 0
            ? 'Today’s workflow code would have done all of it alike.'
            : `Today’s workflow code would have done ${count(others.length, 'run', 'runs')} otherwise, which is no fault: code changes.`,
          ...others.map(({ tenant, stream, run: id, what }) => `  ${stream} (${tenant}) run ${id}: ${what}`),
        ]),
  ];
}

/** On today's code as well where that is asked. */
async function replayedRuns(application: Application, scope: ReplayScope, onTodaysCode: boolean | undefined) {
  const replayed = await replayHistories(application, scope);
  const lost = await lostRuns(application, scope);
  if (onTodaysCode !== true) return { replayed, lost };
  const todays = codeOf(builtBundle() ?? (await bundleFromSources()));
  const { differences } = await replayOnCode(application, todays, scope);
  return { replayed, lost, historiesOnTodaysCode: differences };
}

/** The decisions, for the same person. */
function inWords({ decisions, problems, firstProblem, differences }: Replay): readonly string[] {
  const decided = `${count(decisions, 'command was', 'commands were')} decided again by the rules, the procedure and the calendar of its day`;
  return [
    problems === 0
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
    .option('--on-todays-code', 'say besides what today’s workflow code would have done otherwise')
    .action((id: string | undefined, { withTodaysRules, onTodaysCode }: Options) =>
      running(context, async ({ application }) => {
        const { ledger, rulesVersion } = application;
        const review = id === undefined ? null : await findReview(application, id);
        const scope = review === null ? {} : { tenant: review.tenant, stream: review.stream };
        const decided: ReDecision = await decideAgain(
          ledger,
          scope,
          withTodaysRules ? rulesVersion : undefined,
        );
        const { replayed, ...more } = await replayedRuns(application, scope, onTodaysCode);
        const { histories, shredded, problem } = replayed;
        const firstProblem = decided.firstProblem ?? problem ?? undefined;
        const replay: Replay = {
          ...decided,
          ok: decided.ok && problem === null,
          histories,
          shredded,
          ...more,
          ...(firstProblem === undefined ? {} : { firstProblem }),
        };
        context.out(JSON.stringify(replay));
        for (const line of [...inWords({ ...replay, ...decided }), ...historiesInWords(replayed, replay)])
          context.say(line);
        if (!replay.ok) process.exitCode = 1;
      }),
    );
