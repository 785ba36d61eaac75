import { Command } from 'commander';
import { compareReview, type Comparison } from '#libs/application/queries/compare-reviews.js';
import { whoInWords } from '#libs/application/queries/event-lines.js';
import { withRectified } from '#libs/application/queries/rectifications.js';
import { wholeReview } from '#libs/application/queries/seen-review.js';
import { headerOf } from '#libs/application/queries/show-review.js';
import { momentInWords } from '#libs/application/words/in-words.js';
import { running, type CliContext } from './context.js';
import { findReview } from './find-review.js';
import { eventInLine, versionOf } from './review-in-lines.js';

interface Options {
  readonly from?: string;
  readonly to?: string;
  readonly on?: string;
  readonly json?: boolean;
}

/** What changed between two points, in words, each line with who did it, when, and under which authority. */
export const compareCommand = (context: CliContext): Command =>
  new Command('compare')
    .description('what changed in a review between two points, and by whose act')
    .argument('<id>', 'id or reference of the review')
    .option('--from <when>', 'a version, the end of a day, or a moment')
    .option('--to <when>', 'the same; left out: now')
    .option('--on <when>', 'a day or a moment: what was known then against what was true then')
    .option('--json', 'as JSON')
    .action((id: string, { from, to, on, json }: Options) =>
      running(context, async ({ application }) => {
        const { vault, ledger, directory } = application;
        const [current, now] = await Promise.all([findReview(application, id), ledger.now()]);
        const seen = await withRectified(application.reviews, wholeReview(current, now));
        const comparison = await compareReview(
          seen,
          { from, to, on },
          { vault, ledger, organisations: directory },
          { names: { from: '--from', to: '--to', on: '--on' } },
        );
        if (json === true) {
          context.out(JSON.stringify(comparison));
          return;
        }
        const { reference, reviewId } = headerOf(seen);
        context.out(`${current.entrance.rules.label} ${reference ?? reviewId}`);
        for (const line of comparisonInLines(comparison)) context.out(line);
      }),
    );

function comparisonInLines({ from, to, lines, events }: Comparison): readonly string[] {
  const count = (n: number, what: string) => `${n} ${what}${n === 1 ? '' : 's'}`;
  return [
    `From: ${from.inWords}`,
    `To:   ${to.inWords}`,
    lines.length === 0
      ? `Nothing changed. ${count(events.length, 'event')} in between.`
      : `${count(lines.length, 'change')} by ${count(events.length, 'event')}.`,
    ...lines.flatMap(({ what, details, because, versions }, index) => [
      '',
      `${index + 1}. ${what}`,
      ...details.map((detail) => `   - ${detail}`),
      ...(because === null
        ? []
        : [
            `   By ${whoInWords(because.who)}, ${versionOf(because)}, recorded ${momentInWords(because.recordedAt)}.`,
            ...(versions.length < 2 ? [] : [`   Versions that had a part in it: ${versions.join(', ')}.`]),
          ]),
    ]),
    ...leftNoTrace(lines, events),
  ];
}

/** What happened and was undone or overtaken in between, so that no difference tells of it. */
function leftNoTrace(lines: Comparison['lines'], events: Comparison['events']): readonly string[] {
  const told = new Set(lines.flatMap(({ versions }) => versions));
  // What lies in another stream is told in a line of its own.
  const others = events.filter(({ stream, version }) => stream === undefined && !told.has(version));
  return others.length === 0
    ? []
    : ['', 'Events in between that left no difference:', ...others.map((one) => `   ${eventInLine(one)}`)];
}
