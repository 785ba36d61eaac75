import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ENGLAND_AND_WALES } from '#libs/domain/kernel/bank-holidays.js';
import { fictionalDirectory } from '#libs/identity/index.js';
import { migrate, type ClockChoice } from '#libs/ledger/index.js';
import { masterKeyFrom } from '#libs/vault/index.js';
import { entrances } from './entrances.js';
import { openApplication, type Application } from './open-application.js';

/** Areas that a deployment serves. */
export const TENANTS = ['ned', 'bolsover'] as const;

export interface DeploymentOptions {
  readonly databaseUrl: string;
  /** The master key itself, or the file that holds it and is made when there is none. */
  readonly vault: {
    readonly env?: string | undefined;
    readonly keyFile?: string;
    readonly shreddingRecord?: string | undefined;
  };
  readonly clock?: ClockChoice;
}

/** The law as it was built. Every decision names its hash. */
const rulesBundle = (): Promise<Buffer> => readFile(join(import.meta.dirname, '../../rules/rules-bundle.js'));

/** Door and questions on a database, brought up to date: the same for the embedded system and for processes apart. */
export async function openDeployment({ databaseUrl, vault, clock }: DeploymentOptions): Promise<Application> {
  await migrate(databaseUrl);
  return openApplication({
    url: databaseUrl,
    masterKey: await masterKeyFrom(vault),
    shreddingRecord: vault.shreddingRecord,
    directory: fictionalDirectory(),
    entrances,
    calendar: ENGLAND_AND_WALES,
    rulesBundle: await rulesBundle(),
    tenants: TENANTS,
    ...(clock && { clock }),
  });
}
