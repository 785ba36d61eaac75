import { join } from 'node:path';
import type { Application } from '#libs/application/index.js';
import { signingKeysFrom, type LogIdentity } from '#libs/audit/checkpoints/index.js';
import { logNameFrom } from '#libs/platform/environment.js';

/** Who signs the logs of a data folder: the keys of the environment, or else those in the folder, made with the first. */
export const logIdentityOf = async (
  folder: string,
  { ledger }: Pick<Application, 'ledger'>,
): Promise<LogIdentity> => ({
  name: logNameFrom(process.env),
  mode: (await ledger.clock()).mode,
  keys: signingKeysFrom({ env: process.env['LOG_SIGNING_KEY'], keyFile: join(folder, 'log.key') }),
});
