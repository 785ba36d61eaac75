import pg from 'pg';
import { Connection } from '@temporalio/client';

describe('The servers that the tests run on', () => {
  it.each(['TEST_DATABASE_URL', ...(process.env['TEST_DATABASE_URL_15'] ? ['TEST_DATABASE_URL_15'] : [])])(
    'a real Postgres answers at %s and writes to disk before it acknowledges',
    async (name) => {
      const client = new pg.Client({ connectionString: process.env[name] });
      await client.connect();
      const settings = await client.query<{ fsync: string; commit: string }>(
        `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`,
      );
      await client.end();
      expect(settings.rows).toEqual([{ fsync: 'on', commit: 'on' }]);
    },
  );

  it('a real Temporal server answers, new enough to skip time', async () => {
    const connection = await Connection.connect({ address: process.env['TEST_TEMPORAL_ADDRESS'] ?? '' });
    const info = await connection.workflowService.getSystemInfo({});
    await connection.close();
    const [major, minor] = (info.serverVersion ?? '').split('.').map(Number);
    expect(major! * 100 + minor!).toBeGreaterThanOrEqual(132);
  });
});
