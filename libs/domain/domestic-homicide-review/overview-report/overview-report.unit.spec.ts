import { COUNCIL, PEOPLE, POLICE } from '../testing/people.js';
import { agreedDraft, analysing, drafting, fact } from '../testing/report-stories.js';
import { codeOf, sealed } from '../testing/scenario.js';
import { document } from '../testing/stories.js';

const by = PEOPLE.chair;
const advice = { scope: 'NATIONAL', addressee: POLICE, text: sealed('advice') } as const;

describe('The overview report and its summary', () => {
  it('are written in versions, and begun while the panel still analyses', () => {
    const story = analysing()
      .does('SaveDraft', { document: document('a') }, { by })
      .does('SaveDraft', { document: document('b') }, { by })
      .does('DraftExecutiveSummary', { document: document('s') }, { by });
    expect(story.state.drafts).toMatchObject([
      { version: 1, document: document('a'), by: by.person },
      { version: 2, document: document('b') },
    ]);
    expect(story.state.summaries).toMatchObject([{ version: 1 }]);
    expect(story.state.state).toBe('PANEL_ANALYSIS');
  });

  it('have no version that says the same as the one before', () => {
    const story = drafting().does('SaveDraft', { document: document('a') }, { by });
    expect(codeOf(story.attempt('SaveDraft', { document: document('a') }, { by }))).toBe('DRAFT_UNCHANGED');
    const back = story
      .does('SaveDraft', { document: document('b') }, { by })
      .does('SaveDraft', { document: document('a') }, { by });
    expect(back.state.drafts).toHaveLength(3);
  });

  it('are the chair’s to write: the agencies and the partnership do not', () => {
    for (const other of [PEOPLE.coordinator, PEOPLE.cspChair, PEOPLE.panelPolice])
      expect(codeOf(drafting().attempt('SaveDraft', { document: document('a') }, { by: other }))).toBe(
        'ROLE_NOT_ALLOWED',
      );
  });
});

describe('A recommendation', () => {
  const first = { recommendation: 'recommendation-1' };
  const made = () => drafting().does('DraftRecommendation', advice, { by });

  it('is drafted, changed in part, and taken back with a reason', () => {
    expect(made().state.recommendations).toMatchObject([
      { id: 'recommendation-1', scope: 'NATIONAL', addressee: POLICE, status: 'DRAFTED' },
    ]);
    const changed = made().does('AmendRecommendation', { ...first, addressee: COUNCIL }, { by });
    expect(changed.state.recommendations).toMatchObject([
      { scope: 'NATIONAL', addressee: COUNCIL, text: advice.text },
    ]);
    const back = changed.does('WithdrawRecommendation', first, { by });
    expect(back.state.recommendations).toMatchObject([{ status: 'WITHDRAWN' }]);
    expect(codeOf(changed.attempt('WithdrawRecommendation', first, { by, reason: null }))).toBe(
      'REASON_REQUIRED',
    );
  });
});

describe('The draft for the family', () => {
  it('is the last version, and the panel agrees to it', () => {
    const story = agreedDraft();
    expect(story.state).toMatchObject({ state: 'FAMILY_VIEWING', agreedDraft: 1 });
  });

  it('is agreed anew only with a version of its own where it came back', () => {
    const back = fact(agreedDraft(), 'ReportRejected', {});
    expect(back.state).toMatchObject({ state: 'OVERVIEW_DRAFTING', agreedDraft: null });
    expect(codeOf(back.attempt('AgreeDraft', {}, { by }))).toBe('DRAFT_NOT_CHANGED_SINCE');
    const anew = back
      .does('SaveDraft', { document: document('draft-2') }, { by })
      .does('AgreeDraft', {}, { by });
    expect(anew.state).toMatchObject({ state: 'FAMILY_VIEWING', agreedDraft: 2 });
  });
});
