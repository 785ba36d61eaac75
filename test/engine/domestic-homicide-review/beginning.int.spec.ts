import { CSP_CHAIR, decides } from './acts.js';
import { BEGINNING_DEEDS } from './deeds/beginning.js';
import { WALKED } from './deeds/walked.js';
import { Paths, type Deeds } from './paths.js';
import { BEGINNING } from './tales/beginning.js';

describe('The beginning of a Domestic Homicide Review on the real engine', () => {
  const paths = new Paths(BEGINNING, '2022-12-12 12:00');

  beforeAll(() => paths.tell(), 600_000);
  afterAll(() => paths.close());

  it.each(Object.entries<Deeds>(BEGINNING_DEEDS))(
    '%s: the engine does what follows, and no more',
    async (tale, deeds) => {
      expect(await paths.deedsOf(tale as keyof typeof BEGINNING, deeds)).toEqual(deeds.are);
    },
  );

  it('looks at each death under the law of its day: a co-parent is no link of s.9, and one of s.8A', async () => {
    const [before, after] = await Promise.all([
      paths.told.of('under s.9 by its date'),
      paths.told.of('under s.8A by its date'),
    ]);
    expect(
      [before, after].map(({ state }) => [state.criteria[0]?.regime, state.criteria[0]?.result]),
    ).toEqual([
      ['DHR_S9', 'NOT_MET'],
      ['DARDR_S8A', 'MET'],
    ]);
  });

  it('never takes what is not known for not met: the decision stays open until somebody knows', async () => {
    const one = await paths.told.of('nobody answers');
    const { with: facts } = decides('2022-12-12 12:00', { link: 'UNKNOWN' });
    const tried = await paths.engine.as(CSP_CHAIR).tries(one.stream, 'DecideCriteria', facts as object);
    expect(tried).toMatchObject({ status: 'refused', problem: { code: 'LIMB_UNKNOWN' } });
    expect(one.state).toMatchObject({ state: 'CRITERIA_PENDING', criteria: [] });
  });

  it('remembers who asked for the review, and which direction no longer binds', async () => {
    const origin = async (tale: keyof typeof BEGINNING) =>
      (await paths.told.of(tale)).state.establishment?.origin;
    expect(await origin('under s.8A by its date')).toBe('POLICE');
    expect(await origin('asked again at once')).toBe('HO_REQUEST');
    expect(await origin('directed from the first')).toBe('HO_DIRECTION');
    const { state } = await paths.told.of('directed, and the direction revoked');
    expect(state.direction?.revokedAt).not.toBeNull();
  });

  it('walks these steps of table 3.3', async () => {
    expect(await paths.steps()).toEqual(WALKED.beginning);
  });

  it('keeps every record unbroken, folds to the state that people see, and leaves each letter once in the mail', async () => {
    await paths.expectAllWhole();
  });
});
