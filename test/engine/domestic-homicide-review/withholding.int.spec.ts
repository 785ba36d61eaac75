import { WITHHOLDING_DEEDS } from './deeds/withholding.js';
import { WALKED } from './deeds/walked.js';
import { Paths, type Deeds } from './paths.js';
import { WITHHOLDING } from './tales/withholding.js';

describe('A report that is withheld, on the real engine', () => {
  const paths = new Paths(WITHHOLDING, '2025-09-01 12:00');

  beforeAll(() => paths.tell(), 600_000);
  afterAll(() => paths.close());

  it.each(Object.entries<Deeds>(WITHHOLDING_DEEDS))(
    '%s: the engine does what follows, and no more',
    async (tale, deeds) => {
      expect(await paths.deedsOf(tale as keyof typeof WITHHOLDING, deeds)).toEqual(deeds.are);
    },
  );

  it('ends only when the chair of the partnership says so, and then waits to be published', async () => {
    const { state } = await paths.told.of('withheld, kept, forgotten and ended');
    expect(state).toMatchObject({ state: 'PUBLICATION_PREP', withholding: { status: 'ENDED' } });
  });

  it('walks these steps of table 3.3', async () => {
    expect(await paths.steps()).toEqual(WALKED.withholding);
  });

  it('keeps every record unbroken, folds to the state that people see, and leaves each letter once in the mail', async () => {
    await paths.expectAllWhole();
  });
});
