import { readFile, rename, writeFile } from 'node:fs/promises';
import { Command } from 'commander';
import { BadKey, newSigningKey, parseVkey, readKeyFile, SIGNATURE_TYPE, type VerifierKey } from '#libs/audit/checkpoints/index.js';
import { BadCliInput, CliFinding, knownArea, running, type CliContext, type OpenedWithLogs } from './context.js';

interface OfArea {
  readonly tenant: string;
}

/** What the keepers of a log do with it: sign now, change the key, let a witness in. */
export function logCommand(context: CliContext<OpenedWithLogs>): Command {
  const log = new Command('log').description('the signed log of an area: checkpoints, keys, witnesses');
  const ofArea = (name: string, what: string) => log.command(name).description(what).requiredOption('--tenant <area>', 'the area, such as ned');
  const answer = (value: object): void => context.out(JSON.stringify(value));

  ofArea('checkpoint', 'sign a checkpoint now, if anything is new, and print the newest').action(({ tenant }: OfArea) =>
    running(context, async (opened) => {
      await knownArea(opened.application, tenant);
      const logs = await opened.logs();
      const taken = await logs.taking.take(tenant);
      if (taken === 'no-key') throw new CliFinding('There is no LOG_SIGNING_KEY: nothing can be signed. `reviews secrets` prints one.');
      context.say(taken === 'taken' ? 'Signed now.' : 'Nothing new since the newest checkpoint.');
      context.out((await logs.reader.latest(tenant)).note.trimEnd());
    }),
  );
  ofArea('keys', 'print the public keys of the log and of its witnesses').action(({ tenant }: OfArea) =>
    running(context, async (opened) => {
      await knownArea(opened.application, tenant);
      answer(await (await opened.logs()).reader.keys(tenant));
    }),
  );
  for (const [name, standing, what] of [
    ['trust-witness', 'IN_USE', 'let a witness in: its cosignatures are kept from now on'],
    ['dismiss-witness', 'RETIRED', 'take no more cosignatures of a witness; those that are kept stay'],
  ] as const) {
    ofArea(name, what)
      .argument('<key>', 'its public key, as `reviews witness` printed it')
      .action((key: string, { tenant }: OfArea) =>
        running(context, async (opened) => {
          await knownArea(opened.application, tenant);
          const witness = witnessIn(key);
          await (await opened.logs()).stored.putWitness(tenant, witness, standing);
          answer({ tenant, witness: witness.name, standing });
        }),
      );
  }
  log
    .command('rotate-key')
    .description('make a new signing key in the data folder; old and new sign together until `retire-key`')
    .action(() => running(context, (opened) => changeKeys(opened, context, (secrets) => [newSigningKey(), ...secrets])));
  log
    .command('retire-key')
    .description('take every key but the newest out of the data folder: they never sign again')
    .action(() => running(context, (opened) => changeKeys(opened, context, (secrets) => secrets.slice(0, 1))));
  return log;
}

function witnessIn(key: string): VerifierKey {
  try {
    return parseVkey(key, SIGNATURE_TYPE.cosignature);
  } catch (error) {
    if (error instanceof BadKey) throw new BadCliInput(`That is no key of a witness. ${error.message}`);
    throw error;
  }
}

/** The running system reads the file at its next checkpoint, and publishes there what has changed. */
async function changeKeys(opened: OpenedWithLogs, context: CliContext<OpenedWithLogs>, change: (secrets: readonly string[]) => readonly string[]): Promise<void> {
  const file = await opened.logKeyFile();
  if (file === null)
    throw new BadCliInput(`The signing key is in LOG_SIGNING_KEY. Put the new one in front of the old one, with a comma between: LOG_SIGNING_KEY=${newSigningKey()},OLD. Take the old one out after the next checkpoint.`);
  const secrets = await readKeyFile(file).catch(() => {
    throw new BadCliInput(`There is no signing key in ${file} yet: it is made with the first checkpoint.`);
  });
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, `${change(secrets).join('\n')}\n`, { mode: 0o600 });
  await rename(draft, file);
  const left = (await readFile(file, 'utf8')).trim().split('\n').length;
  context.say(left === 1 ? 'One key signs from the next checkpoint on.' : `${left} keys sign from the next checkpoint on; the old one vouches for the new one.`);
  context.out(JSON.stringify({ keys: left }));
}
