import { text } from 'node:stream/consumers';
import type { Refusal } from '#libs/domain/kernel/decider.js';
import type { Result } from '#libs/domain/kernel/result.js';
import type { CliContext } from '../context.js';

/** What the rules need of a shell: they ask no server and open no ledger. */
export interface RulesConsole extends Pick<CliContext, 'out' | 'say'> {
  read(): Promise<string>;
}

export type Answer = Result<string, readonly Refusal[]>;

const BAD_INPUT = 2;

/** The sentence, and behind it the field and the rule that it is about. */
const worded = ({ detail, field, source }: Refusal): string =>
  `${detail} [${[field, source].filter((part) => part !== undefined).join('; ')}]`;

/** An answer is data; what is wrong with the question is words, and exit 2. That a threshold is not met is an answer. */
export function give(answer: Answer, { out, say }: RulesConsole): void {
  if (answer.ok) return out(answer.value);
  for (const refusal of answer.error) say(worded(refusal));
  process.exitCode = BAD_INPUT;
}

export const processConsole: RulesConsole = {
  out: (line) => void process.stdout.write(`${line}\n`),
  say: (line) => void process.stderr.write(`${line}\n`),
  read() {
    if (process.stdin.isTTY) process.stderr.write('Reading JSON from the keyboard; end it with Ctrl-D.\n');
    return text(process.stdin);
  },
};
