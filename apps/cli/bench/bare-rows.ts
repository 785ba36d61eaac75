import pg from 'pg';
import type { Side } from './side-by-side.js';

/** The rows of one stream over as many connections as a ledger has, looked at by nobody. */
export const bareRows =
  (url: string, [tenant, stream]: readonly [tenant: string, stream: string]): Side =>
  () => {
    const pool = new pg.Pool({ connectionString: url, max: 8 });
    const query = {
      name: 'bare',
      text: 'select body, hash from ledger.event where tenant = $1 and stream = $2 order by version',
      values: [tenant, stream],
    };
    const client = () => async () => {
      await pool.query(query);
    };
    return Promise.resolve({ client, close: () => pool.end() });
  };
