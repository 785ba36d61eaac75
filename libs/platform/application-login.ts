import pg from 'pg';

/**
 * How every connection of the application begins: the login becomes the application's role, whatever else it may be, and
 * an acknowledgement always waits for the disk.
 */
const SESSION =
  '-c role=reviews_app -c synchronous_commit=on -c timezone=UTC -c jit=off -c statement_timeout=20000';

const login = (url: string) => ({
  connectionString: url,
  options: SESSION,
  connectionTimeoutMillis: 5_000,
  keepAlive: true,
});

/** Longer than the database gives a statement itself: by then the line is dead, even if nobody has said so. */
const ANSWER_WITHIN_MS = 30_000;

export function applicationPool(
  url: string,
  most: number,
  answerWithinMs: number = ANSWER_WITHIN_MS,
): pg.Pool {
  const pool = new pg.Pool({ ...login(url), max: most, query_timeout: answerWithinMs });
  // An idle connection that breaks is replaced when it is next needed; whoever needs it then is told.
  pool.on('error', () => undefined);
  // One that breaks in the middle of a transaction fails its query; without a listener it would end the process as well.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** A line of its own, for whoever listens. */
export const applicationClient = (url: string): pg.Client => new pg.Client(login(url));
