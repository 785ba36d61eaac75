import { ledgerUnderTest, request, type LedgerUnderTest } from '#test/support/appends.js';
import { servers } from '#test/support/databases.js';

describe.each(servers())('the ledger’s clock on %s', (_name, server) => {
  const opened: LedgerUnderTest[] = [];
  const ledger = async (options: Parameters<typeof ledgerUnderTest>[1] = {}): Promise<LedgerUnderTest> => {
    const under = await ledgerUnderTest(server, options);
    opened.push(under);
    return under;
  };
  afterEach(async () => {
    for (const under of opened.splice(0)) await under.drop();
  });

  const rehearsal = { mode: 'rehearsal', startAt: '2022-04-01T09:00:00.000Z' } as const;

  it('stands still in a rehearsal until it is set, and says so on every event, with the true time beside it', async () => {
    const { ledger: rehearsed } = await ledger({ clock: rehearsal });
    expect(await rehearsed.clock()).toEqual({ mode: 'rehearsal', now: rehearsal.startAt });
    const result = await rehearsed.append(request());
    expect(result.status === 'appended' && result.events[0]).toMatchObject({
      clock: 'rehearsal',
      recordedAt: rehearsal.startAt,
    });
    expect(result.status === 'appended' && (result.events[0]?.wallTime ?? '') > '2026').toBe(true);
  });

  it('goes forwards only, and is the same for every server process and after a restart', async () => {
    const under = await ledger({ clock: rehearsal });
    const other = await under.another();
    await under.ledger.setRehearsalClock('2023-04-14T11:00:00.000Z');
    expect(await other.now()).toBe('2023-04-14T11:00:00.000Z');
    await expect(other.setRehearsalClock('2023-04-14T10:59:59.999Z')).rejects.toThrow('does not go back');
    const later = await under.another({ clock: rehearsal });
    expect(await later.now()).toBe('2023-04-14T11:00:00.000Z');
  });

  it('cannot be set where it is the wall clock', async () => {
    const { ledger: real } = await ledger({ clock: { mode: 'wall' } });
    await expect(real.setRehearsalClock('2030-01-01T00:00:00.000Z')).rejects.toThrow('nobody sets');
  });

  it('never changes from one kind to the other', async () => {
    const under = await ledger({ clock: rehearsal });
    await expect(under.another({ clock: { mode: 'wall' } })).rejects.toThrow('runs on the rehearsal clock');
    const real = await ledger({ clock: { mode: 'wall' } });
    await expect(real.another({ clock: rehearsal })).rejects.toThrow('runs on the wall clock');
  });
});
