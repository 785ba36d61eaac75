import { sql } from 'kysely';
import { accessLogPages } from './access-log.js';
import { GENESIS, isCanonical, leafHash, parsedObject } from './canonical.js';
import { asTenant, type Database, type Reader } from './connection.js';
import type { AccessLogTable } from './tables.js';

export interface AccessLogProblem {
  readonly number: number;
  /** A sentence for whoever reads `reviews verify`. */
  readonly what: string;
}

interface Link {
  readonly number: number;
  readonly hash: string;
}

function lineProblem(row: AccessLogTable, before: Link): AccessLogProblem | null {
  const number = before.number + 1;
  const entry = parsedObject(row.body);
  if (Number(row.number) !== number) return { number, what: `Line ${number} of the access log is missing.` };
  if (leafHash(row.body) !== row.hash.toString('hex') || entry === null || !isCanonical(row.body, entry)) {
    return { number, what: `Line ${number} of the access log was changed after it was written.` };
  }
  if (entry['tenant'] !== row.tenant || entry['at'] !== row.at.toISOString()) {
    return { number, what: `The row of line ${number} of the access log says something else than the line.` };
  }
  if (entry['number'] !== number || entry['prevhash'] !== before.hash) {
    return { number, what: `Line ${number} of the access log does not continue the line before it.` };
  }
  return null;
}

/** After the last line: where the ledger says that the log stands. */
async function endProblem(db: Reader, tenant: string, last: Link): Promise<AccessLogProblem | null> {
  const { rows } = await sql<{
    number: string;
    hash: Buffer;
  }>`select number, hash from ledger.access_standing(${tenant})`.execute(db);
  const [stands = { number: '0', hash: Buffer.from(GENESIS, 'hex') }] = rows;
  const number = Number(stands.number);
  if (number > last.number)
    return { number: last.number + 1, what: `The access log had ${number} lines, ${last.number} are left.` };
  if (number < last.number) {
    const what = `The ledger knows of ${number} lines of the access log: line ${number + 1} was put there, or the count was changed.`;
    return { number: number + 1, what };
  }
  return stands.hash.toString('hex') === last.hash
    ? null
    : {
        number,
        what: `Line ${number} of the access log is not the one that the ledger remembers as its last.`,
      };
}

/** The first line of a tenant's access log that does not fit, or null. */
export const verifyAccessLog = (db: Database, tenant: string): Promise<AccessLogProblem | null> =>
  asTenant(
    db,
    tenant,
    async (reader) => {
      let last: Link = { number: 0, hash: GENESIS };
      for await (const page of accessLogPages(1, tenant, (read) => read(reader))) {
        for (const row of page) {
          const problem = lineProblem(row, last);
          if (problem !== null) return problem;
          last = { number: last.number + 1, hash: row.hash.toString('hex') };
        }
      }
      return endProblem(reader, tenant, last);
    },
    'repeatable read',
  );
