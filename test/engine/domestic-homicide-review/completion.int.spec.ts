import { COMPLETION_DEEDS } from './deeds/completion.js';
import { WALKED } from './deeds/walked.js';
import { Paths, type Deeds } from './paths.js';
import { COMPLETION } from './tales/completion.js';

describe('The report, its publication and its actions on the real engine', () => {
  const paths = new Paths(COMPLETION, '2024-01-01 12:00');

  beforeAll(() => paths.tell(), 600_000);
  afterAll(() => paths.close());

  it.each(Object.entries<Deeds>(COMPLETION_DEEDS))(
    '%s: the engine does what follows, and no more',
    async (tale, deeds) => {
      expect(await paths.deedsOf(tale as keyof typeof COMPLETION, deeds)).toEqual(deeds.are);
    },
  );

  it('sends the completed report to whom the law of that death names', async () => {
    const sent = async (tale: keyof typeof COMPLETION) =>
      (await paths.told.of(tale)).sent().filter((one) => one.endsWith('-copy') && one.startsWith('03-27'));
    expect(await sent('wanted again')).toEqual(['03-27 commissioner-copy']);
    expect(await sent('under s.8A')).toEqual(['03-27 commissioner-copy', '03-27 secretary-of-state-copy']);
  });

  it('publishes four editions: the first, third and fourth are taken off for safety, and the third took the place of the second', async () => {
    const { state } = await paths.told.of('out, taken off, corrected, concluded and reopened');
    const days = state.editions.map(({ publishedAt, unpublishedAt }) =>
      [publishedAt, unpublishedAt].map((at) => at?.slice(0, 10)),
    );
    expect(days.map(([, end]) => end)).toEqual(['2023-08-07', '2023-09-11', '2023-10-23', '2023-11-27']);
    expect(days[1]?.[1]).toBe(days[2]?.[0]);
    expect(state.state).toBe('PANEL_ANALYSIS');
  });

  it('follows each action to its end: done again after it was reopened, or cancelled', async () => {
    const { state } = await paths.told.of('actions and recommendations');
    expect(state.actions.map(({ status }) => status)).toEqual(['AUDITED', 'CANCELLED']);
    expect(state.recommendations.map(({ response }) => response)).toEqual([null, 'ACCEPTED']);
  });

  it('walks these steps of table 3.3', async () => {
    expect(await paths.steps()).toEqual(WALKED.completion);
  });

  it('keeps every record unbroken, folds to the state that people see, and leaves each letter once in the mail', async () => {
    await paths.expectAllWhole();
  });
});
