import { Command } from 'commander';

/**
 * The command line. Each command's code is loaded when it is asked for: `rules` answers at once and needs no server,
 * `up` brings the whole system.
 */
const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  up: async () => (await import('./system/up.command.js')).upCommand(),
  rules: async () => (await import('./rules/index.js')).rulesCommand(),
  secrets: async () => (await import('./secrets.command.js')).secretsCommand(),
  bench: async () => (await import('./bench/bench.command.js')).benchCommand(),
  list: async () => (await import('./list.command.js')).listCommand(await context()),
  show: async () => (await import('./show.command.js')).showCommand(await context()),
  compare: async () => (await import('./compare.command.js')).compareCommand(await context()),
  events: async () => (await import('./events.command.js')).eventsCommand(await context()),
  stats: async () => (await import('./stats.command.js')).statsCommand(await context()),
  export: async () => (await import('./export.command.js')).exportCommand(await context()),
  verify: async () => (await import('./verify.command.js')).verifyCommand(await context()),
  decisions: async () => (await import('./decisions.command.js')).decisionsCommand(await context()),
  replay: async () => (await import('./replay.command.js')).replayCommand(await context()),
  drill: async () => (await import('./drill.command.js')).drillCommand(await context()),
  rebuild: async () => (await import('./rebuild.command.js')).rebuildCommand(await context()),
  log: async () => (await import('./log.command.js')).logCommand(await context()),
  witness: async () => (await import('./witness.command.js')).witnessCommand(await context()),
  token: async () => (await import('./token.command.js')).tokenCommand(await context()),
};

const context = async () => (await import('./system/attach.js')).cliContext;

const BAD_INPUT = 2;

/** Whoever reads has seen enough (`reviews events … | head`): nothing failed. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

async function main(argv: readonly string[]): Promise<void> {
  const program = new Command('reviews')
    .description('Safer Reviews: statutory reviews of community safety partnerships')
    .exitOverride();
  const named = argv.find((word) => !word.startsWith('-'));
  const wanted = named !== undefined && Object.hasOwn(COMMANDS, named) ? [named] : Object.keys(COMMANDS);
  for (const name of wanted) program.addCommand(strict(await COMMANDS[name]!()));
  try {
    await program.parseAsync(['node', 'reviews', ...argv]);
  } catch (error) {
    const { code, exitCode } = error as { code?: string; exitCode?: number };
    if (code === undefined || !code.startsWith('commander.')) throw error;
    // Help that was asked for is no mistake; everything else is something that was typed wrongly.
    process.exitCode = exitCode === 0 ? 0 : BAD_INPUT;
  }
}

/** What is typed wrongly ends with 2, in every command below this one as well. */
function strict(command: Command): Command {
  command.exitOverride();
  for (const sub of command.commands) strict(sub);
  return command;
}

await main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
