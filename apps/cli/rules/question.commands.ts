import { Command } from 'commander';
import { readThreshold } from '#libs/domain/community-trigger/law/read-threshold.js';
import { computeThreshold } from '#libs/domain/community-trigger/law/s104-threshold.js';
import { testCriteria } from '#libs/domain/domestic-homicide-review/law/criteria.js';
import { readCriteria } from '#libs/domain/domestic-homicide-review/law/read-criteria.js';
import type { Refusal } from '#libs/domain/kernel/decider.js';
import { fail, succeed, type Result } from '#libs/domain/kernel/result.js';
import { give, type Answer, type RulesConsole } from './answering.js';
import { refused } from './options.js';

interface Question {
  readonly ignored: readonly string[];
}

/** A test that is asked in JSON: how the question is read, and how it is answered. */
interface Test<Q extends Question> {
  readonly asked: string;
  read(raw: unknown): Result<Q, readonly Refusal[]>;
  answer(question: Q): Result<object, Refusal>;
}

function parse(typed: string, asked: string): Result<unknown, readonly Refusal[]> {
  if (typed.trim() === '')
    return refused(
      'NO_INPUT',
      'input',
      asked,
      'input: nothing came in. Give the question as JSON on standard input.',
    );
  try {
    return succeed(JSON.parse(typed) as unknown);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return refused(
      'NO_JSON',
      'input',
      asked,
      `input: this is no JSON (${why}). Correct it where it says so.`,
    );
  }
}

function answered<Q extends Question>(typed: string, test: Test<Q>, io: RulesConsole): Answer {
  const parsed = parse(typed, test.asked);
  if (!parsed.ok) return parsed;
  const question = test.read(parsed.value);
  if (!question.ok) return question;
  for (const field of question.value.ignored)
    io.say(`${field}: no rule asks for this, so it was left out of account. Is it spelt as it should be?`);
  const answer = test.answer(question.value);
  return answer.ok ? succeed(JSON.stringify(answer.value, null, 2)) : fail([answer.error]);
}

const asking = <Q extends Question>(
  name: string,
  description: string,
  test: Test<Q>,
  io: RulesConsole,
): Command =>
  new Command(name)
    .description(`${description}; the question is JSON on standard input`)
    .action(async () => give(answered(await io.read(), test, io), io));

export const questionCommands = (io: RulesConsole): readonly Command[] => [
  asking(
    'threshold',
    'the threshold for an ASB case review, s.104(4)-(5)',
    {
      asked: 's.104(4)-(5)',
      read: readThreshold,
      answer: ({ input, settings }) => computeThreshold(input, settings),
    },
    io,
  ),
  asking(
    'dhr-criteria',
    'the criteria for a review of a death, s.9(1) or s.8A',
    { asked: 's.9(1)', read: readCriteria, answer: ({ input }) => testCriteria(input) },
    io,
  ),
];
