import {
  allDone,
  audited,
  byChair,
  byCsp,
  concluded,
  healthDo,
  newVersion,
  policeDo,
  published,
  withheld,
} from '../testing/completion-stories.js';
import { PEOPLE } from '../testing/people.js';
import { codeOf } from '../testing/scenario.js';

describe('The formal conclusion', () => {
  it('P14: is refused while an action is open, and names it', () => {
    const decision = policeDo(published()).attempt('ConcludeReview', {}, byCsp);
    expect(decision).toMatchObject({
      accepted: false,
      refusal: { code: 'OPEN_ACTIONS', detail: expect.stringContaining('action-2') },
    });
  });

  it('waits for the audit of what was done, and not for what was given up', () => {
    const done = policeDo(published()).does('CancelAction', { action: 'action-2' }, byCsp);
    expect(done.obstacle('ConcludeReview')).toBe('ACTIONS_NOT_AUDITED');
    expect(done.does('AuditAction', { action: 'action-1' }, byCsp).obstacle('ConcludeReview')).toBeNull();
  });

  it('ends what falls due, and everybody who had a part hears of it', () => {
    const story = concluded();
    expect(story.state).toMatchObject({ state: 'FORMALLY_CONCLUDED', concludedAt: story.now });
    expect(story.process().ended).toBe(true);
    expect(story.wait('2026-10-16').names()).toEqual(story.names());
    const told = story.state.notices.filter(({ template }) => template === 'concluded');
    expect(told.map(({ to }) => to)).toEqual(
      expect.arrayContaining([
        { kind: 'ORGANISATIONS', organisations: ['home-office'] },
        { kind: 'PERSON', person: PEOPLE.sister.person },
        { kind: 'PERSON', person: PEOPLE.chair.person },
      ]),
    );
  });

  it('is the partnership’s: neither chair nor coordinator concludes', () => {
    for (const by of [PEOPLE.chair, PEOPLE.coordinator])
      expect(codeOf(allDone().attempt('ConcludeReview', {}, { by }))).toBe('ROLE_NOT_ALLOWED');
  });

  it('of a report that is withheld leaves the yearly look at that', () => {
    const story = audited(healthDo(policeDo(withheld())))
      .does('ConcludeReview', {}, byCsp)
      .settle();
    expect(story.state.state).toBe('FORMALLY_CONCLUDED');
    const asked = story.wait('2024-07-18');
    expect(asked.names()).toContain('WithholdingReviewRequested');
    expect(asked.deadline('WITHHOLDING').status).toBe('MISSED');
    expect(asked.does('ReviewWithholding', { outcome: 'END' }, byCsp).state).toMatchObject({
      state: 'PUBLICATION_PREP',
      concludedAt: null,
    });
  });
});

describe('New evidence after the conclusion', () => {
  const reopened = () => concluded().on('2024-02-05').does('ReopenReview', {}, byCsp);

  it('goes to the panel, with six months for what it makes of it', () => {
    expect(reopened().state).toMatchObject({
      state: 'PANEL_ANALYSIS',
      concludedAt: null,
      reopenings: 1,
      clearedOn: null,
      approval: null,
      signOff: null,
    });
    expect(reopened().deadline('DD3/again-2')).toMatchObject({ due: '2024-08-05', status: 'OPEN' });
    expect(reopened().obstacle('CompleteAnalysis')).toBe('NO_PANEL_MEETING');
  });

  it('leads to a report of its own, of which the Commissioner gets a copy too', () => {
    const met = reopened()
      .does('SchedulePanelMeeting', { at: '2024-03-04T10:00:00.000Z' }, byChair)
      .on('2024-03-04')
      .does(
        'HoldPanelMeeting',
        { meeting: 'meeting-3', attended: [PEOPLE.chair.person, PEOPLE.panelPolice.person] },
        byChair,
      )
      .does('CompleteAnalysis', {}, byChair);
    const completed = newVersion(met);
    expect(completed.state).toMatchObject({ state: 'QA_SUBMITTED', completedAt: completed.now });
    expect(completed.names().filter((name) => name === 'CopySentToCommissioner')).toHaveLength(2);
    expect(completed.deadline('DD6/again-2').status).toBe('MET');
    expect(completed.obstacle('SubmitToHomeOffice')).toBeNull();
  });

  it('needs a reason', () => {
    expect(codeOf(concluded().attempt('ReopenReview', {}, { ...byCsp, reason: null }))).toBe(
      'REASON_REQUIRED',
    );
  });
});
