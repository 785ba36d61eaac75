import { PEOPLE, sealed } from '../testing/people.js';
import { begin, codeOf } from '../testing/scenario.js';
import { application } from '../testing/stories.js';

const applicant = { by: PEOPLE.applicant };

describe('A draft', () => {
  const drafted = () => begin().does('SaveDraft', { content: sealed('draft') }, applicant);

  it('may be saved again and again, and is submitted when it is ready', () => {
    const again = drafted()
      .on('2022-05-20')
      .does('SaveDraft', { content: sealed('more') }, applicant);
    expect(again.state).toMatchObject({ state: 'DRAFT', drafted: { content: sealed('more') } });
    expect(again.does('SubmitApplication', application(), applicant).state).toMatchObject({
      state: 'RECEIVED',
      drafted: null,
    });
  });

  it('is discarded by whoever wrote it, and nothing was ever applied for', () => {
    const discarded = drafted().does('DiscardDraft', {}, applicant);
    expect(discarded.state).toMatchObject({ state: 'WITHDRAWN', drafted: null, application: null });
    expect(discarded.process()).toMatchObject({ ended: true, owed: [] });
  });

  it('is purged when nobody has touched it for thirty days, and not a minute before', () => {
    expect(drafted().wait('2022-06-02').state.state).toBe('DRAFT');
    const purged = drafted().wait('2022-06-03');
    expect(purged.state).toMatchObject({ state: 'WITHDRAWN', drafted: null });
    const touched = drafted()
      .on('2022-05-20')
      .does('SaveDraft', { content: sealed('more') }, applicant);
    expect(touched.wait('2022-06-19').state.state).toBe('DRAFT');
    expect(touched.wait('2022-06-20').names()).toContain('DraftPurged');
  });

  it('has nothing to withdraw', () => {
    expect(codeOf(drafted().attempt('Withdraw', {}, applicant))).toBe('NO_APPLICATION');
  });
});
