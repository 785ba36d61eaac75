import { join } from 'node:path';
import type { Application } from '#libs/application/index.js';
import { signingKeysFrom, type LogIdentity } from '#libs/audit/checkpoints/index.js';
import { logNameFrom } from '#libs/platform/environment.js';

/** The file that holds the signing keys of the logs; a rehearsal has one of its own. */
export const logKeyFile = (folder: string, mode: LogIdentity['mode']): string =>
  join(folder, mode === 'rehearsal' ? 'rehearsal-log.key' : 'log.key');

/** Who signs the logs of a data folder: the keys of the environment, or else those in the folder, made with the first. */
export const logIdentityOf = async (
  folder: string,
  { ledger }: Pick<Application, 'ledger'>,
): Promise<LogIdentity> => {
  const { mode } = await ledger.clock();
  const env = mode === 'wall' ? process.env['LOG_SIGNING_KEY'] : undefined;
  return { name: logNameFrom(process.env), mode, keys: signingKeysFrom({ env, keyFile: logKeyFile(folder, mode) }) };
};
