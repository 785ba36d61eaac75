import { WHOLE_REVIEW_DEEDS } from './deeds/whole-review.js';
import { WALKED } from './deeds/walked.js';
import { Paths, type Deeds } from './paths.js';
import { WHOLE_REVIEW } from './tales/whole-review.js';

describe('A whole Domestic Homicide Review on the real engine, published after three years and concluded after five', () => {
  const paths = new Paths(WHOLE_REVIEW, '2027-10-01 12:00');

  beforeAll(() => paths.tell(), 600_000);
  afterAll(() => paths.close());

  it.each(Object.entries<Deeds>(WHOLE_REVIEW_DEEDS))(
    '%s the engine does what follows, and no more',
    async (_, deeds) => {
      expect(await paths.deedsOf('review', deeds)).toEqual(deeds.are);
    },
  );

  it('lets a report stand still where the procedure has it, and moves its date by as much', async () => {
    const { state } = await paths.told.of('review');
    expect(state.deadlines.find(({ key }) => key === 'DD4/imr-2')).toMatchObject({ due: '2023-01-23' });
    expect(state.deadlines.find(({ key }) => key === 'DD4/imr-1')).toMatchObject({ due: '2023-01-09' });
  });

  it('comes to its formal conclusion: the second version published, every action audited, nothing owed', async () => {
    const { state } = await paths.told.of('review');
    expect(state).toMatchObject({
      state: 'FORMALLY_CONCLUDED',
      submissions: [
        { draft: 1, outcome: 'RESUBMIT' },
        { draft: 2, outcome: 'ADEQUATE_WITH_AMENDMENTS' },
      ],
      actions: [{ status: 'AUDITED' }, { status: 'AUDITED' }],
      restrictions: [{ status: 'LIFTED' }],
    });
  });

  it('walks these steps of table 3.3', async () => {
    expect(await paths.steps()).toEqual(WALKED['whole-review']);
  });

  it('keeps its record unbroken, folds to the state that people see, and leaves each letter once in the mail', async () => {
    await paths.expectAllWhole();
  });
});
