import { Command } from 'commander';
import { processConsole, type RulesConsole } from './answering.js';
import { calendarCommands } from './calendar.commands.js';
import { questionCommands } from './question.commands.js';

/** The law as pure functions. No server, no ledger: the same words give the same answer for ever. */
export function rulesCommand(io: RulesConsole = processConsole): Command {
  const rules = new Command('rules').description('the law by itself: calendar, threshold, criteria');
  for (const command of [...calendarCommands(io), ...questionCommands(io)]) rules.addCommand(command);
  return rules;
}
