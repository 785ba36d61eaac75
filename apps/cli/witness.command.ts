import { Command } from 'commander';
import { LogMisbehaved, type WatchedLog, witnessOnce, witnessVkey } from '#libs/audit/checkpoints/index.js';
import { BadCliInput, CliFinding, type CliContext } from './context.js';
import { keepContradiction, keepState, stateIn, witnessKeyIn } from './witness-files.js';

interface Options {
  readonly url: string;
  readonly state: string;
  readonly key: string;
  readonly name?: string;
  readonly logKey?: string;
}

const PATIENCE_MS = 30_000;

/** Data for programs, and words for people. */
type Voice = Pick<CliContext, 'out' | 'say'>;

/** Run on a schedule by somebody who is not the council that keeps the log: it needs no data folder and no database. */
export const witnessCommand = ({ out, say }: Voice): Command =>
  new Command('witness')
    .description('watch the log of another area: check its newest checkpoint against the last one seen, keep and cosign it')
    .requiredOption('--url <address>', 'of the log, such as https://reviews.council.example/api/v1/log/ned')
    .requiredOption('--state <file>', 'where what was seen is kept from one run to the next')
    .requiredOption('--key <file>', 'the witness’s own key; made at the first run')
    .option('--name <name>', 'the witness’s name, at the first run, such as bolsover.example/witness')
    .option('--log-key <key>', 'the log’s public key as its people told it, at the first run')
    .action(async (options: Options) => {
      try {
        out(JSON.stringify(await watch(options, say)));
      } catch (error) {
        process.exitCode = error instanceof BadCliInput || (error instanceof Error && error.name === 'BadKey') ? 2 : 1;
        say(error instanceof Error ? error.message : String(error));
      }
    });

async function watch({ url, state: file, key, name, logKey }: Options, say: Voice['say']): Promise<object> {
  const log = logAt(url);
  const witness = await witnessKeyIn(key, name);
  if (witness.isNew) say(`A key was made in ${key}. Give its public half to the council that keeps the log, which lets it in with \`reviews log trust-witness\`:\n${witnessVkey(witness)}`);
  const before = await stateIn(file);
  const seen = await witnessOnce(log, before, witness, Date.now(), logKey).catch(async (error: unknown) => {
    if (!(error instanceof LogMisbehaved)) throw error;
    const kept = await keepContradiction(file, error.note);
    throw new CliFinding(`${error.message}\nNothing was cosigned. What the log shows now is kept in ${kept}; what it had signed before stands in ${file}. Keep both, and ask the council.`);
  });
  // Kept before it is handed on: what a witness has signed it never forgets.
  await keepState(file, seen.state);
  if (seen.believedUnseen) say(`This is the first look, and the log’s key was believed unseen:\n${seen.state.keys.join('\n')}\nCompare it with what the council says of its key.`);
  const handedBack = await log.handBack(seen.size, seen.cosignature);
  return { origin: seen.state.origin, size: seen.size, before: before === null ? null : 'consistent', witness: witness.name, ...handedBack };
}

function logAt(address: string): WatchedLog & { handBack(size: number, cosignature: string): Promise<object> } {
  const base = address.replace(/\/+$/, '');
  if (!/^https?:\/\/./.test(base)) throw new BadCliInput(`--url must be an address that begins with https://, not "${address}".`);
  const ask = async (path: string, body?: object): Promise<Response> => {
    const asked = body === undefined ? {} : { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
    const answer = await fetch(`${base}/${path}`, { ...asked, signal: AbortSignal.timeout(PATIENCE_MS) }).catch((error: unknown) => {
      throw new CliFinding(`The log at ${base} cannot be reached: ${error instanceof Error ? error.message : String(error)}. Nothing was checked.`);
    });
    if (!answer.ok) throw new CliFinding(`The log at ${base} said no: ${(await detailOf(answer)) ?? `HTTP ${answer.status}`}`);
    return answer;
  };
  return {
    checkpoint: async () => (await ask('checkpoint')).text(),
    keys: async () => ((await (await ask('keys')).json()) as { keys: Awaited<ReturnType<WatchedLog['keys']>> }).keys,
    consistency: async (from, to) => ((await (await ask(`consistency?from=${from}&to=${to}`)).json()) as { proof: readonly string[] }).proof,
    handBack: async (size, cosignature) => {
      const answer = await ask('cosignatures', { size, cosignature }).catch((error: unknown) => {
        throw new CliFinding(`The checkpoint over ${size} events is good and was kept. Its cosignature was not taken: ${error instanceof Error ? error.message : String(error)}`);
      });
      return (await answer.json()) as object;
    },
  };
}

const detailOf = async (answer: Response): Promise<string | null> => {
  const body = (await answer.json().catch(() => null)) as { detail?: unknown } | null;
  return typeof body?.detail === 'string' ? body.detail : null;
};
