import { join } from 'node:path';
import { openDeployment, type Application } from '#libs/application/index.js';
import { type Logs, openLogs } from '#libs/audit/checkpoints/index.js';
import { openBundling, type Bundling } from '#libs/audit/evidence-bundle/index.js';
import { newTokenKey, tokensWith, type Tokens } from '#libs/identity/index.js';
import type { ClockChoice } from '#libs/ledger/index.js';
import { secretOf } from '#libs/platform/data-folder.js';
import { logIdentityOf } from './log-identity.js';

/** Door and questions on a database, with the keys of the environment or else of the data folder. */
export const openLedgerSide = (
  folder: string,
  databaseUrl: string,
  clock?: ClockChoice,
  /** Null: of a copy, whose shreddings are nobody else's business. */
  shreddingRecord: string | null = process.env['SHREDDING_RECORD'] ?? join(folder, 'shreddings.jsonl'),
): Promise<Application> =>
  openDeployment({
    databaseUrl,
    vault: {
      env: process.env['VAULT_MASTER_KEY'],
      keyFile: join(folder, 'vault.key'),
      ...(shreddingRecord !== null && { shreddingRecord }),
    },
    ...(clock && { clock }),
  });

export const tokensOf = async (folder: string, { directory }: Application): Promise<Tokens> =>
  tokensWith(process.env['TOKEN_KEY'] ?? (await secretOf(folder, 'token.key', newTokenKey)), directory);

/** Makes evidence bundles, signed by the logs of the data folder. */
export const openSignedBundling = async (
  folder: string,
  databaseUrl: string,
  application: Application,
): Promise<Bundling> =>
  openBundling({
    url: databaseUrl,
    ledger: application.ledger,
    vault: application.vault,
    identity: await logIdentityOf(folder, application),
  });

/** The areas' logs on this database, signed by the keys of the environment or else of the data folder. */
export const openLogSide = async (folder: string, databaseUrl: string, application: Application): Promise<Logs> =>
  openLogs({ databaseUrl, ...(await logIdentityOf(folder, application)) });
