import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { migrate, openLedger, type AppendRequest } from '../index.js';

export interface AppendMeasurement {
  readonly clients: number;
  /** Acknowledged commands a second. */
  readonly grouped: number;
  /** The same number of clients, a hand-written transaction for each command: lock, insert, update, commit. */
  readonly bare: number;
}

const PAYLOAD = { note: 'y'.repeat(950) };
/** A stream is left after as many commands as a review has in its first weeks. */
const COMMANDS_A_STREAM = 12;

/** How often one client after another gets through in `ms`. */
async function rate(clients: number, ms: number, client: () => () => Promise<void>): Promise<number> {
  let done = 0;
  const start = performance.now();
  const end = start + ms;
  await Promise.all(
    Array.from({ length: clients }, async () => {
      const command = client();
      while (performance.now() < end) {
        await command();
        done += 1;
      }
    }),
  );
  return (done * 1_000) / (performance.now() - start);
}

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

async function grouped(url: string, clients: number, ms: number): Promise<number> {
  const ledger = await openLedger({ url });
  try {
    return await rate(clients, ms, () => {
      let stream = '';
      let version = COMMANDS_A_STREAM;
      return async () => {
        if (version >= COMMANDS_A_STREAM) [stream, version] = [`bench/${randomUUID()}`, 0];
        const { status } = await ledger.append(request(stream, version));
        if (status !== 'appended') throw new Error(`The ledger answered ${status}`);
        version += 1;
      };
    });
  } finally {
    await ledger.close();
  }
}

async function bare(url: string, clients: number, ms: number): Promise<number> {
  const pool = new pg.Pool({ connectionString: url, max: clients });
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
  try {
    return await rate(clients, ms, () => {
      let stream = '';
      let version = COMMANDS_A_STREAM;
      return async () => {
        if (version >= COMMANDS_A_STREAM) {
          stream = randomUUID();
          await pool.query('insert into bare_stream values ($1, 0)', [stream]);
        }
        version = await transaction(stream);
      };
    });
  } finally {
    await pool.end();
  }
}

/**
 * Validated, numbered, chained and remembered commands against the least that a database can do for one. Both write the
 * same event and wait for the disk; they take turns, so that a slow moment of the machine meets both.
 */
export async function measureAppend(
  url: string,
  options: { readonly clients: readonly number[]; readonly msEach: number; readonly turns: number },
): Promise<readonly AppendMeasurement[]> {
  await migrate(url);
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query('create table bare_stream (id text primary key, version int not null)');
  await admin.query(
    'create table bare_event (stream text, version int, data jsonb, primary key (stream, version))',
  );
  await admin.end();
  const measurements: AppendMeasurement[] = [];
  for (const clients of options.clients) {
    const rates: { grouped: number; bare: number }[] = [];
    for (let turn = 0; turn < options.turns; turn += 1) {
      rates.push({
        bare: await bare(url, clients, options.msEach),
        grouped: await grouped(url, clients, options.msEach),
      });
    }
    const middle = (values: readonly number[]): number =>
      values.toSorted((a, b) => a - b)[values.length >> 1] ?? 0;
    measurements.push({
      clients,
      grouped: middle(rates.map((r) => r.grouped)),
      bare: middle(rates.map((r) => r.bare)),
    });
  }
  return measurements;
}
