import pg from 'pg';

/**
 * A ledger as one writes it first: look up the version, count on, insert. Tests run it beside the real one to show that
 * the danger they guard against is there.
 */
export class NaiveLedger {
  private constructor(private readonly pool: pg.Pool) {}

  static async open(url: string): Promise<NaiveLedger> {
    const pool = new pg.Pool({ connectionString: url });
    // Its database is dropped when a test ends, and the last connection may hear of that while it is closing.
    pool.on('error', () => undefined);
    await pool.query('create sequence naive_position');
    await pool.query(
      `create table naive_event (stream text, version int, position bigint default nextval('naive_position'), command_id text)`,
    );
    return new NaiveLedger(pool);
  }

  /** Two steps that somebody else can come between. */
  async begin(stream: string) {
    const client = await this.pool.connect();
    await client.query('begin');
    const { rows } = await client.query<{ version: number }>(
      'select coalesce(max(version), 0)::int as version from naive_event where stream = $1',
      [stream],
    );
    const version = (rows[0]?.version ?? 0) + 1;
    return {
      version,
      insert: (commandId: string) =>
        client.query('insert into naive_event (stream, version, command_id) values ($1, $2, $3)', [
          stream,
          version,
          commandId,
        ]),
      end: async (how: 'commit' | 'rollback') => {
        await client.query(how);
        client.release();
      },
    };
  }

  async append(stream: string, commandId: string): Promise<void> {
    const step = await this.begin(stream);
    await step.insert(commandId);
    await step.end('commit');
  }

  /** All or nothing, and nobody asks whose fault it was. */
  async appendBatch(
    requests: readonly { readonly stream: string; readonly commandId: string | null }[],
  ): Promise<void> {
    const client = await this.pool.connect();
    try {
      await client.query('begin');
      for (const { stream, commandId } of requests) {
        await client.query('insert into naive_event (stream, version, command_id) values ($1, 1, $2::uuid)', [
          stream,
          commandId,
        ]);
      }
      await client.query('commit');
    } catch (error) {
      await client.query('rollback');
      throw error;
    } finally {
      client.release();
    }
  }

  async events(): Promise<
    readonly { stream: string; version: number; position: string; command_id: string }[]
  > {
    return (
      await this.pool.query<{ stream: string; version: number; position: string; command_id: string }>(
        'select * from naive_event order by position',
      )
    ).rows;
  }

  close(): Promise<void> {
    return this.pool.end();
  }
}
