import { Command } from 'commander';
import {
  explainDecisions,
  type ExplainedDecision,
} from '#libs/application/queries/decisions/explain-decisions.js';
import { sealedIn, withTexts } from '#libs/application/queries/open-sealed.js';
import { wholeReview } from '#libs/application/queries/seen-review.js';
import { pointInWords } from '#libs/application/queries/told-standing.js';
import { upperFirst } from '#libs/application/words/in-words.js';
import { inWords, printed, whenInWords, type Printed } from '#libs/audit/evidence-bundle/report/words.js';
import { running, type CliContext } from './context.js';
import { findReview, POINT_OPTIONS } from './find-review.js';

const oneLine = (value: Printed): string => {
  if (value.kind === 'words') return value.words;
  if (value.kind === 'list') return value.items.map(oneLine).join(' | ');
  return value.facts.map(({ name, value: inner }) => `${name.toLowerCase()}: ${oneLine(inner)}`).join('; ');
};

/** A value of the record in one line; with `--json` it stands as it was recorded. */
const text = (value: unknown): string => {
  const words = printed(value);
  return words === null ? 'none' : oneLine(words);
};

const whoDecided = (by: string): string =>
  by === 'process' ? 'the engine, by itself' : `the ${inWords(by).toLowerCase()}`;

function* lines(one: ExplainedDecision): Iterable<string> {
  const { rule } = one;
  yield `Version ${one.version}: ${one.summary} (${one.decision})`;
  yield `  Outcome:  ${one.outcome}`;
  yield `  Decided:  ${whenInWords(one.occurredAt)}; recorded ${whenInWords(one.recordedAt)}; by ${whoDecided(one.by)}`;
  yield `  Rule:     ${rule.name}. ${rule.source}`;
  yield `  Versions: rules ${rule.rulesVersion.slice(0, 12)}, procedure ${rule.procedureVersion ?? 'none'}, calendar ${rule.calendarVersion}`;
  yield `  Statute:  ${one.sources.join('; ')}`;
  if (one.reason !== null) yield `  Reason:   ${text(one.reason)}`;
  for (const { what, value, from } of one.inputs)
    yield `  Looked at ${what}: ${value === null ? 'not known' : text(value)}${from === null ? '' : ` [version ${from.version}, ${from.type}]`}`;
  for (const { what, result, because, source, evidence } of one.results) {
    yield `  Found     ${what}: ${result}${source === null ? '' : ` (${source})`}`;
    if (because !== null) yield `            Told: ${because}`;
    if (evidence !== null) yield `            On: ${text(evidence)}`;
  }
  if (one.checks.length > 0)
    yield `  ${one.checks.length === 1 ? 'One reason' : `${one.checks.length} reasons`} to refuse it ${one.checks.length === 1 ? 'was' : 'were'} looked at; none held.`;
  for (const { template, status, deliveredAt, sha256 } of one.told)
    yield `  Letter    ${template}: ${status}${deliveredAt === null ? '' : ` ${whenInWords(deliveredAt)}`}${sha256 === null ? '' : `, text ${sha256.slice(0, 12)}`}`;
}

/** Why each decision of one review came out as it did. Whoever can read the data folder may read it. */
export const decisionsCommand = (context: CliContext): Command =>
  new Command('decisions')
    .description('each decision of one review: rule, inputs, partial results, outcome, statute')
    .argument('<id>', 'id or reference of the review')
    .option('--as-of <when>', 'those on record: at a version, the end of a day, or a moment')
    .option('--json', 'as JSON')
    .action((id: string, { asOf, json }: { readonly asOf?: string; readonly json?: boolean }) =>
      running(context, async ({ application }) => {
        const current = await findReview(application, id);
        const { review, standing } = wholeReview(current, await application.ledger.now(), { asOf }, POINT_OPTIONS);
        const { tenant, stream } = review;
        const decisions = explainDecisions(review, await application.ledger.commands(tenant, stream));
        const opened = withTexts(decisions, await application.vault.openAll(tenant, sealedIn(decisions)));
        if (json) {
          context.out(JSON.stringify(opened));
          return;
        }
        if (standing !== undefined) context.out(`${upperFirst(pointInWords(standing))}\n`);
        if (decisions.length === 0)
          context.say(
            standing === undefined
              ? 'Nothing has been decided in this review yet.'
              : 'Nothing had been decided in this review then.',
          );
        // The same decisions, with a text in the place of each seal.
        for (const one of opened as readonly ExplainedDecision[])
          context.out(`${[...lines(one)].join('\n')}\n`);
      }),
    );
