import { PEOPLE } from '../testing/people.js';
import { agreedDraft, fact, sharedWithSister } from '../testing/report-stories.js';
import { codeOf, sealed } from '../testing/scenario.js';
import { document } from '../testing/stories.js';
import { stillReading, viewingOf } from './reading.js';

const sister = PEOPLE.sister.person;
const FIRST = { viewing: 'viewing-1' };
const comments = sealed('comments');
const ADVOCATE = 'person-advocate';

describe('The draft is shown to the family', () => {
  it('by a letter to each, with three weeks of working days for their comments', () => {
    const story = sharedWithSister();
    expect(story.state.viewings).toMatchObject([
      { id: 'viewing-1', person: sister, draft: 1, status: 'SHARED', comments: [] },
    ]);
    expect(story.deadline('DD5/viewing-1')).toMatchObject({ startedOn: '2023-02-20', due: '2023-03-13' });
    expect(story.state.notices.at(-1)).toMatchObject({
      template: 'family-draft',
      to: { kind: 'PERSON', person: sister },
      about: { viewing: 'viewing-1', draft: '1' },
    });
  });

  it('with a day of their own where that is agreed', () => {
    const story = agreedDraft().does('ShareDraftWithFamily', { people: [sister], until: '2023-04-28' });
    expect(story.deadline('DD5/viewing-1').due).toBe('2023-04-28');
  });

  it('and beside each to the advocate whom they chose', () => {
    const story = agreedDraft()
      .does('OfferAdvocate', { person: sister })
      .does('RecordAdvocate', {
        person: sister,
        answer: 'ACCEPTED',
        advocate: { person: ADVOCATE, organisation: 'advocacy-service' },
      })
      .does('ShareDraftWithFamily', { people: [sister] });
    expect(story.state.viewings).toHaveLength(1);
    expect(
      story.state.notices
        .filter(({ template }) => template === 'family-draft')
        .map(({ to }) => (to.kind === 'PERSON' ? to.person : null)),
    ).toEqual([sister, ADVOCATE]);
    const advocate = { ...PEOPLE.father, person: ADVOCATE };
    expect(codeOf(story.attempt('RecordFamilyComments', { ...FIRST, comments }, { by: advocate }))).toBe(
      'ACCEPTED',
    );
  });

  it('to several at once, each with a viewing and a time of their own', () => {
    const story = agreedDraft()
      .does('RecordFamilyContact', { person: PEOPLE.father.person, relation: 'FAMILY' })
      .does('ShareDraftWithFamily', { people: [sister, PEOPLE.father.person] });
    expect(story.state.viewings.map(({ id, deadline }) => [id, deadline])).toEqual([
      ['viewing-1', 'DD5/viewing-1'],
      ['viewing-2', 'DD5/viewing-2'],
    ]);
    expect(codeOf(agreedDraft().attempt('ShareDraftWithFamily', { people: [sister, sister] }))).toBe(
      'SHARED_ALREADY',
    );
  });
});

describe('The family answers', () => {
  it('with comments, which end the waiting; later ones are kept beside them', () => {
    const story = sharedWithSister()
      .does('RecordFamilyComments', { ...FIRST, comments }, { by: PEOPLE.sister })
      .does('RecordFamilyComments', { ...FIRST, comments: sealed('more') });
    expect(story.state.viewings).toMatchObject([
      { status: 'COMMENTED', comments: [comments, sealed('more')] },
    ]);
    expect(story.deadline('DD5/viewing-1').status).toBe('MET');
    expect(stillReading(story.state)).toEqual([]);
  });

  it('with more time, where they ask for it', () => {
    const story = sharedWithSister().does('ExtendFamilyViewing', { ...FIRST, until: '2023-04-03' });
    expect(story.deadline('DD5/viewing-1')).toMatchObject({ due: '2023-04-03', status: 'OPEN' });
    expect(story.wait('2023-03-20').names()).not.toContain('WindowEnded');
    expect(story.wait('2023-04-04').names()).toContain('WindowEnded');
  });

  it('not in time: their time is over, nobody has missed anything, and they may still say something', () => {
    const over = sharedWithSister().wait('2023-03-14');
    expect(stillReading(sharedWithSister().state)).toHaveLength(1);
    expect(stillReading(over.state)).toEqual([]);
    expect(over.names()).not.toContain('DeadlineMissed');
    expect(over.does('RecordFamilyComments', { ...FIRST, comments }).state.viewings).toMatchObject([
      { status: 'COMMENTED' },
    ]);
    const again = over.does('ExtendFamilyViewing', { ...FIRST, until: '2023-03-31' });
    expect(stillReading(again.state)).toHaveLength(1);
  });

  it('that they do not want to: the letter is not sent, and the door is left open', () => {
    const declined = sharedWithSister().does(
      'RecordFamilyDeclined',
      { person: sister },
      { by: PEOPLE.sister },
    );
    expect(declined.state.viewings).toMatchObject([{ id: 'viewing-1', status: 'DECLINED' }]);
    expect(declined.deadline('DD5/viewing-1').status).toBe('CANCELLED');
    expect(declined.state.notices.at(-1)).toMatchObject({ template: 'family-draft', status: 'DROPPED' });
    const after = declined.does('ShareDraftWithFamily', { people: [sister] });
    expect(viewingOf(after.state, sister)).toMatchObject({ id: 'viewing-2', status: 'SHARED' });
  });

  it('that they do not want to, before anything was shown to them', () => {
    const story = agreedDraft().does('RecordFamilyDeclined', { person: sister });
    expect(story.state.viewings).toMatchObject([{ status: 'DECLINED', draft: 1, deadline: null }]);
    expect(codeOf(story.attempt('RecordFamilyDeclined', { person: sister }))).toBe('ANSWERED_ALREADY');
    const data = { viewing: 'viewing-1', until: '2023-04-03' };
    expect(codeOf(story.attempt('ExtendFamilyViewing', data))).toBe('VIEWING_OVER');
  });

  it('to the version that they were shown: another draft is shown to them anew', () => {
    const redrafted = fact(
      sharedWithSister().does('RecordFamilyComments', { ...FIRST, comments }),
      'ReportRejected',
      {},
    )
      .does('SaveDraft', { document: document('draft-2') }, { by: PEOPLE.chair })
      .does('AgreeDraft', {}, { by: PEOPLE.chair });
    expect(viewingOf(redrafted.state, sister)).toBeUndefined();
    const shown = redrafted.does('ShareDraftWithFamily', { people: [sister] });
    expect(viewingOf(shown.state, sister)).toMatchObject({ id: 'viewing-2', draft: 2, status: 'SHARED' });
  });
});
