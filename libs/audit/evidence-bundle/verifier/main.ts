/*!
 * Checks an evidence bundle of Safer Reviews. Plain Node (18 or later), nothing to install, no network:
 *
 *   node verify.mjs .                        in the unpacked folder
 *   node verify.mjs . --key name+id+key      with the log's public key from elsewhere than the bundle
 *
 * Ends with 0 if everything fits, with 1 if not, and says in sentences what was looked at.
 */
import { verifyBundle } from './verify-bundle.js';

function main(words: readonly string[]): number {
  const at = words.indexOf('--key');
  const key = at === -1 ? null : words[at + 1];
  const [folder, ...rest] = at === -1 ? words : [...words.slice(0, at), ...words.slice(at + 2)];
  if (folder === undefined || rest.length > 0 || key === undefined || folder.startsWith('--')) {
    console.log("Say which folder: node verify.mjs . [--key 'name+id+key' or a file of such keys]");
    return 1;
  }
  const { ok, sentences } = verifyBundle(folder, key);
  for (const sentence of sentences) console.log(sentence);
  return ok ? 0 : 1;
}

process.exitCode = main(process.argv.slice(2));
