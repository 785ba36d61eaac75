import { migrate, openLedger } from './index.js';
import { freshDatabase, servers } from '#test/support/databases.js';

describe.each(servers())('the shape of the database on %s', (_name, server) => {
  it('is brought to its shape by several processes at once, and only by files that nobody changed since', async () => {
    const database = await freshDatabase(server);
    const applied = await Promise.all([migrate(database.url), migrate(database.url), migrate(database.url)]);
    expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
    const fresh = await openLedger({ url: database.url });
    expect((await fresh.clock()).mode).toBe('wall');
    await fresh.close();
    await database.query(`update migration.applied set sha256 = 'other' where name like '004%'`);
    await expect(migrate(database.url)).rejects.toThrow('was changed after it was applied');
    await database.drop();
  });
});
