import { REPORTS_DEEDS } from './deeds/reports.js';
import { WALKED } from './deeds/walked.js';
import { Paths, type Deeds } from './paths.js';
import { REPORTS } from './tales/reports.js';

describe('The reports of the agencies on the real engine', () => {
  const paths = new Paths(REPORTS, '2023-04-11 12:00');

  beforeAll(() => paths.tell(), 600_000);
  afterAll(() => paths.close());

  it.each(Object.entries<Deeds>(REPORTS_DEEDS))(
    '%s: the engine does what follows, and no more',
    async (tale, deeds) => {
      expect(await paths.deedsOf(tale as keyof typeof REPORTS, deeds)).toEqual(deeds.are);
    },
  );

  it('reminds of the six months wherever the review stands, and records once that they are over', async () => {
    for (const tale of Object.keys(REPORTS_DEEDS) as (keyof typeof REPORTS_DEEDS)[])
      expect((await paths.told.of(tale)).record('2023-03-01').filter((one) => one.includes('DD3'))).toEqual([
        '03-20 → ReminderSent DD3',
        '03-30 → ReminderSent DD3',
        '04-04 → DeadlineMissed DD3',
      ]);
  });

  it('builds the chronology of what came, and says whose report is missing', async () => {
    const { state } = await paths.told.of('nothing held, and nothing sent');
    expect(state.imrs.map(({ status }) => status)).toEqual(['NIL_RETURN', 'NOT_PROVIDED']);
    const after = await paths.told.of('given up, and taken on after all');
    expect(after.state.chronology).toMatchObject({ version: 2 });
    expect(after.state.imrs[1]?.status).toBe('PANEL_REVIEW');
  });

  it('keeps the date of a restriction that nobody looks at: it stands until somebody lifts it', async () => {
    const { state } = await paths.told.of('a restriction that nobody looks at');
    expect(state.restrictions).toMatchObject([{ status: 'ACTIVE' }]);
  });

  it('tells a relative who has declined nothing, and all of it again when they come back', async () => {
    const { letters } = await paths.told.of('a relative who declines and comes back');
    const told = letters.filter(({ template }) => template === 'family-terms-of-reference');
    expect(told.map(({ deliveredOn }) => deliveredOn)).toEqual(['2022-11-08', '2023-01-09', '2023-01-30']);
  });

  it('walks these steps of table 3.3', async () => {
    expect(await paths.steps()).toEqual(WALKED.reports);
  });

  it('keeps every record unbroken, folds to the state that people see, and leaves each letter once in the mail', async () => {
    await paths.expectAllWhole();
  });
});
