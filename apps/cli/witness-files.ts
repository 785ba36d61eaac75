import { open, readFile, rename, writeFile } from 'node:fs/promises';
import { newSigningKey, signingKey, type Witness, type WitnessState } from '#libs/audit/checkpoints/index.js';
import { BadCliInput } from './context.js';

const read = (file: string): Promise<string | null> =>
  readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new BadCliInput(`${file} cannot be read: ${error.message}`);
  });

/** On the disk before it is called kept, and whole or not at all. */
async function keep(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}`;
  const handle = await open(draft, 'w', 0o600);
  await handle.writeFile(text);
  await handle.sync();
  await handle.close();
  await rename(draft, file);
}

/** The name and secret of a witness: two lines of a file, made with a new secret where there is none and a name is given. */
export async function witnessKeyIn(file: string, name: string | undefined): Promise<Witness & { readonly isNew: boolean }> {
  const found = await read(file);
  if (found === null && name === undefined)
    throw new BadCliInput(`There is no key in ${file} yet. Name the witness once with --name, such as --name bolsover.example/witness, and it is made.`);
  const text = found ?? `${name}\n${newSigningKey()}\n`;
  const [kept = '', secret = ''] = text.trim().split(/\s+/);
  if (name !== undefined && name !== kept) throw new BadCliInput(`The key in ${file} is that of ${kept}. For another witness choose another file.`);
  if (!/^[^\s+]{1,200}$/.test(kept)) throw new BadCliInput('The name of a witness has no spaces and no plus sign, such as bolsover.example/witness.');
  const witness = { name: kept, key: signingKey(secret), isNew: found === null };
  if (found === null) await writeFile(file, text, { mode: 0o600, flag: 'wx' });
  return witness;
}

/** What the witness has seen of a log; null before the first look. */
export async function stateIn(file: string): Promise<WitnessState | null> {
  const found = await read(file);
  if (found === null) return null;
  try {
    const { origin, keys, note } = JSON.parse(found) as WitnessState;
    if (typeof origin === 'string' && typeof note === 'string' && Array.isArray(keys)) return { origin, keys, note };
  } catch {
    // Said below.
  }
  throw new BadCliInput(`${file} does not hold what a witness has seen. Name the file that \`reviews witness\` wrote, or a new one.`);
}

export const keepState = (file: string, state: WitnessState): Promise<void> => keep(file, `${JSON.stringify(state, null, 2)}\n`);

/** What a log said that contradicts what it said before: beside the state, whose note it is to be laid against. */
export async function keepContradiction(stateFile: string, note: string): Promise<string> {
  const file = `${stateFile}.contradicted.txt`;
  await keep(file, note);
  return file;
}
