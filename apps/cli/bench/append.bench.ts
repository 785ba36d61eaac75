import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { openLedger, type AppendRequest } from '#libs/ledger/index.js';
import type { Benchmark } from './benchmark.js';
import { withLedgerOfItsOwn } from './own-database.js';
import { sideBySide, type Side } from './side-by-side.js';

const PAYLOAD = { note: 'y'.repeat(950) };
/** A stream is left after as many commands as a review has in its first weeks. */
const COMMANDS_A_STREAM = 12;

const request = (stream: string, expectedVersion: number): AppendRequest => ({
  tenant: 'bench',
  stream,
  expectedVersion,
  actor: { kind: 'process' },
  commandId: randomUUID(),
  command: 'TakeNote',
  fingerprint: '00'.repeat(32),
  clear: { type: 'TakeNote' },
  answer: { version: expectedVersion + 1 },
  events: [{ type: 'NoteTaken', schema: 1, occurredAt: '2023-01-09T10:00:00.000Z', data: PAYLOAD }],
  procedureVersion: 'bench',
  calendarVersion: 'bench',
  rulesVersion: 'bench',
});

/** Validated, numbered, chained and remembered. */
const ours =
  (url: string): Side =>
  async () => {
    const ledger = await openLedger({ url });
    return {
      client: () => {
        let [stream, version] = ['', COMMANDS_A_STREAM];
        return async () => {
          if (version >= COMMANDS_A_STREAM) [stream, version] = [`bench/${randomUUID()}`, 0];
          const { status } = await ledger.append(request(stream, version));
          if (status !== 'appended') throw new Error(`The ledger answered ${status}`);
          version += 1;
        };
      },
      close: () => ledger.close(),
    };
  };

/** The least that a database can do for a command, written by hand: lock, insert, update, commit. */
const bare =
  (url: string): Side =>
  async (clients) => {
    const pool = new pg.Pool({ connectionString: url, max: clients });
    await pool.query('create table if not exists bare_stream (id text primary key, version int not null)');
    await pool.query(
      'create table if not exists bare_event (stream text, version int, data jsonb, primary key (stream, version))',
    );
    const payload = JSON.stringify(PAYLOAD);
    const transaction = async (stream: string): Promise<number> => {
      const client = await pool.connect();
      try {
        await client.query('begin');
        const { rows } = await client.query<{ version: number }>({
          name: 'lock',
          text: 'select version from bare_stream where id = $1 for update',
          values: [stream],
        });
        const version = (rows[0]?.version ?? 0) + 1;
        await client.query({
          name: 'event',
          text: 'insert into bare_event values ($1, $2, $3)',
          values: [stream, version, payload],
        });
        await client.query({
          name: 'head',
          text: 'update bare_stream set version = $2 where id = $1',
          values: [stream, version],
        });
        await client.query('commit');
        return version;
      } finally {
        client.release();
      }
    };
    return {
      client: () => {
        let [stream, version] = ['', COMMANDS_A_STREAM];
        return async () => {
          if (version >= COMMANDS_A_STREAM) {
            stream = randomUUID();
            await pool.query('insert into bare_stream values ($1, 0)', [stream]);
          }
          version = await transaction(stream);
        };
      },
      close: () => pool.end(),
    };
  };

/** How many commands a second are recorded and acknowledged. Both sides write the same event and wait for the disk. */
export const appendBenchmark: Benchmark = {
  name: 'append',
  run: (setting) =>
    withLedgerOfItsOwn(setting, (url) =>
      sideBySide({
        name: 'append',
        unit: 'commands/s',
        ours: ours(url),
        bare: bare(url),
        against: 'a bare Postgres transaction for each command, same clients',
        clients: [1, 16, 64],
        turns: 3,
        msEach: 3_000,
      }),
    ),
};
