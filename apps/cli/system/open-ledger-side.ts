import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { entrances, openApplication, type Application } from '#libs/application/index.js';
import { ENGLAND_AND_WALES } from '#libs/domain/kernel/bank-holidays.js';
import { fictionalDirectory, newTokenKey, tokensWith, type Tokens } from '#libs/identity/index.js';
import { migrate, type ClockChoice } from '#libs/ledger/index.js';
import { secretOf } from '#libs/platform/data-folder.js';
import { masterKeyFrom } from '#libs/vault/index.js';

/** Areas of the embedded system. */
export const TENANTS = ['ned', 'bolsover'] as const;

/** The law as it was built. Every decision names its hash. */
const rulesBundle = (): Promise<Buffer> => readFile(join(import.meta.dirname, '../../../rules/rules-bundle.js'));

/** Door and questions on a database, with the keys of the data folder. */
export async function openLedgerSide(folder: string, databaseUrl: string, clock?: ClockChoice): Promise<Application> {
  await migrate(databaseUrl);
  return openApplication({
    url: databaseUrl,
    masterKey: await masterKeyFrom({ env: process.env['VAULT_MASTER_KEY'], keyFile: join(folder, 'vault.key') }),
    directory: fictionalDirectory(),
    entrances,
    calendar: ENGLAND_AND_WALES,
    rulesBundle: await rulesBundle(),
    tenants: TENANTS,
    ...(clock && { clock }),
  });
}

export const tokensOf = async (folder: string, { directory }: Application): Promise<Tokens> =>
  tokensWith(await secretOf(folder, 'token.key', newTokenKey), directory);
