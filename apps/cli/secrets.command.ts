import { randomBytes } from 'node:crypto';
import { Command } from 'commander';
import { newSigningKey } from '#libs/audit/checkpoints/index.js';
import { newTokenKey } from '#libs/identity/index.js';

/** New secrets of one deployment, as lines of an environment file. Printed once and kept nowhere. */
export const secretsCommand = (): Command =>
  new Command('secrets')
    .description('print new secrets for a deployment in processes apart, as an environment file')
    .action(async () => {
      const lines = [
        `VAULT_MASTER_KEY=${randomBytes(32).toString('base64')}`,
        `TOKEN_KEY='${await newTokenKey()}'`,
        `LOG_SIGNING_KEY=${newSigningKey()}`,
        `POSTGRES_PASSWORD=${randomBytes(24).toString('base64url')}`,
      ];
      process.stdout.write(`${lines.join('\n')}\n`);
      process.stderr.write(
        'Keep these in a safe place. Without VAULT_MASTER_KEY nothing sealed can be read again.\n',
      );
    });
