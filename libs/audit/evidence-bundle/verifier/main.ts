/*!
 * Checks an evidence bundle of Safer Reviews. Plain Node (18 or later), nothing to install, no network:
 *
 *   node verify.mjs .                            in the unpacked folder
 *   node verify.mjs . --key name+id+key          with the log's public key from elsewhere than the bundle
 *   node verify.mjs . --witness name+id+key      asks besides for the word of a witness on the checkpoint
 *   node verify.mjs . --checkpoint FILE          holds it against a checkpoint of the log that somebody else kept
 *   … --checkpoint FILE --consistency FILE       with the log's proof where the two are of different sizes
 *
 * A key may also be the name of a file that holds keys, one a line. Ends with 0 if everything fits, with 1 if not, and
 * says in sentences what was looked at.
 */
import { verifyBundle } from './verify-bundle.js';

const USAGE =
  "Say which folder: node verify.mjs . [--key 'name+id+key'] [--witness 'name+id+key'] [--checkpoint FILE [--consistency FILE]]";

function main(words: readonly string[]): number {
  const options: Record<string, string | null> = {
    '--key': null,
    '--witness': null,
    '--checkpoint': null,
    '--consistency': null,
  };
  const folders: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    const next = words[at + 1];
    if (!word.startsWith('--')) folders.push(word);
    else if (word in options && next !== undefined) {
      options[word] = next;
      at += 1;
    } else return usage();
  }
  const [folder, ...rest] = folders;
  const checkpoint = options['--checkpoint'] ?? null;
  const consistency = options['--consistency'] ?? null;
  if (folder === undefined || rest.length > 0 || (checkpoint === null && consistency !== null)) return usage();
  const { ok, sentences } = verifyBundle(folder, {
    key: options['--key'] ?? null,
    witness: options['--witness'] ?? null,
    kept: checkpoint === null ? null : { checkpoint, consistency },
  });
  for (const sentence of sentences) console.log(sentence);
  return ok ? 0 : 1;
}

function usage(): number {
  console.log(USAGE);
  return 1;
}

process.exitCode = main(process.argv.slice(2));
