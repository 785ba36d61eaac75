import {
  ATTENDED,
  called,
  constituted,
  decides,
  FIRST_MEETING,
  meets,
  member,
  panelFormed,
  pending,
  scoped,
  seated,
} from '../testing/beginning.js';
import { PEOPLE } from '../testing/people.js';
import { codeOf, sealed, warningsOf, type Story } from '../testing/scenario.js';

const by = { by: PEOPLE.chair } as const;
const police = PEOPLE.panelPolice.person;
const health = PEOPLE.panelHealth.person;
const da = PEOPLE.panelDa.person;
const onPanel = (story: Story) =>
  story.state.panel.filter(({ status }) => status === 'MEMBER').map(({ person }) => person);
const invited = (story: Story, person: string) =>
  story.state.notices
    .filter(
      ({ template, to }) => template === 'panel-invitation' && to.kind === 'PERSON' && to.person === person,
    )
    .map(({ status, about }) => [status, about.on]);

describe('The panel', () => {
  it('is put together by the chair and then constituted', () => {
    expect(onPanel(seated())).toEqual([police, health]);
    expect(seated().state.constitutedAt).toBeNull();
    expect(constituted().last()).toMatchObject({
      type: 'PanelConstituted',
      data: { members: [police, health, da], specialistDa: true },
    });
    expect(constituted().state).toMatchObject({ state: 'PANEL_FORMED', constitutedAt: constituted().now });
  });

  it('P12: warns where no specialist in domestic abuse sits on it', () => {
    expect(warningsOf(seated().attempt('ConstitutePanel', {}, by))).toEqual(['PANEL_NO_DA_SPECIALIST']);
    const recorded = seated().does('RecordSpecialistDaMember', { person: health });
    expect(warningsOf(recorded.attempt('ConstitutePanel', {}, by))).toEqual([]);
    expect(recorded.does('ConstitutePanel', {}, by).last()).toMatchObject({ data: { specialistDa: true } });
  });

  it('P12: loses its specialist with the member who brought the expertise', () => {
    const without = constituted().does('ReplaceMember', { person: da, by: member(PEOPLE.otherCoordinator) });
    expect(without.state.panel.map(({ person, status }) => [person, status])).toEqual([
      [police, 'MEMBER'],
      [health, 'MEMBER'],
      [da, 'REPLACED'],
      [PEOPLE.otherCoordinator.person, 'MEMBER'],
    ]);
    expect(codeOf(without.attempt('RecordSpecialistDaMember', { person: da }))).toBe('UNKNOWN_MEMBER');
  });

  it('takes back whoever was replaced, once', () => {
    const back = constituted()
      .does('ReplaceMember', { person: da, by: member(PEOPLE.otherCoordinator) })
      .does('AddPanelMember', member(PEOPLE.panelDa), by);
    expect(onPanel(back)).toEqual([police, health, PEOPLE.otherCoordinator.person, da]);
    expect(back.state.panel).toHaveLength(4);
  });

  it('says of a replacement which part of what was sent is wrong', () => {
    const attempt = seated().attempt('ReplaceMember', {
      person: police,
      by: member(PEOPLE.panelDa, { independent: false }),
    });
    expect(attempt).toMatchObject({ refusal: { code: 'NOT_INDEPENDENT', field: 'by.independent' } });
  });
});

describe('A meeting of the panel', () => {
  it('is called by a letter to the chair and to each member', () => {
    const story = called();
    expect(story.state.meetings).toEqual([
      {
        id: 'meeting-1',
        at: FIRST_MEETING,
        on: '2022-11-10',
        place: sealed('place'),
        status: 'SCHEDULED',
        attended: [],
        heldIn: null,
        notes: null,
      },
    ]);
    for (const person of [PEOPLE.chair.person, police, health, da])
      expect(invited(story, person)).toEqual([['OWED', '2022-11-10']]);
  });

  it('is moved by another letter, and the first one is not sent any more', () => {
    const at = '2022-11-17T10:00:00.000Z';
    const moved = called().does('RearrangePanelMeeting', { meeting: 'meeting-1', at });
    expect(moved.state.meetings).toMatchObject([{ at, on: '2022-11-17', place: sealed('place') }]);
    expect(invited(moved, police)).toEqual([
      ['DROPPED', '2022-11-10'],
      ['OWED', '2022-11-17'],
    ]);
    const elsewhere = moved.does('RearrangePanelMeeting', {
      meeting: 'meeting-1',
      at,
      place: sealed('hall'),
    });
    expect(elsewhere.state.meetings).toMatchObject([{ place: sealed('hall') }]);
  });

  it('is open to whoever comes to the panel later, and not to whoever left it', () => {
    const story = called().does('ReplaceMember', { person: police, by: member(PEOPLE.otherCoordinator) });
    expect(invited(story, police)).toEqual([['DROPPED', '2022-11-10']]);
    expect(invited(story, PEOPLE.otherCoordinator.person)).toEqual([['OWED', '2022-11-10']]);
    const joined = called().does('AddPanelMember', member(PEOPLE.otherCoordinator), by);
    expect(invited(joined, PEOPLE.otherCoordinator.person)).toEqual([['OWED', '2022-11-10']]);
  });

  it('the first of the constituted panel begins the scoping of the review', () => {
    const story = scoped();
    expect(story.state.state).toBe('SCOPED');
    expect(story.state.meetings).toMatchObject([
      { status: 'HELD', attended: ATTENDED, heldIn: 'PANEL_FORMED' },
    ]);
  });

  it('and the next ones leave the review where it stands', () => {
    const next = scoped()
      .does('SchedulePanelMeeting', { at: '2022-11-11T10:00:00.000Z' })
      .on('2022-11-11')
      .does('HoldPanelMeeting', { meeting: 'meeting-2', attended: [da, da], notes: sealed('notes') });
    expect(next.state.state).toBe('SCOPED');
    expect(next.state.meetings[1]).toMatchObject({
      heldIn: 'SCOPED',
      attended: [da],
      notes: sealed('notes'),
    });
  });

  it('that was called and held before anybody recorded it needs no invitations', () => {
    const late = constituted()
      .on('2022-09-16')
      .does(
        'SchedulePanelMeeting',
        { at: '2022-09-14T10:00:00.000Z' },
        { occurredAt: '2022-09-13T10:00:00.000Z' },
      )
      .does(
        'HoldPanelMeeting',
        { meeting: 'meeting-1', attended: ATTENDED },
        { occurredAt: '2022-09-14T12:00:00.000Z' },
      );
    expect(late.state.state).toBe('SCOPED');
    expect(invited(late, police)).toEqual([]);
  });

  it('spares the invitations that nobody has begun to send when it was held', () => {
    const held = called()
      .on('2022-11-10')
      .does('HoldPanelMeeting', { meeting: 'meeting-1', attended: ATTENDED });
    expect(invited(held, police)).toEqual([['DROPPED', '2022-11-10']]);
  });
});

describe('A conflict of interest', () => {
  const declares = (
    story: Story,
    who: (typeof PEOPLE)['panelPolice'] | (typeof PEOPLE)['cspChair'] | (typeof PEOPLE)['chair'],
  ) => story.does('DeclareConflict', { person: who.person, kind: 'LINE_MANAGEMENT' }, { by: who });

  it('keeps a member from nothing but is named when they sat with it unresolved', () => {
    const open = declares(called(), PEOPLE.panelPolice).on('2022-11-10');
    const data = { meeting: 'meeting-1', attended: ATTENDED };
    expect(warningsOf(open.attempt('HoldPanelMeeting', data))).toEqual(['CONFLICT_OPEN']);
    const resolved = open.does('ResolveConflict', { conflict: 'conflict-1', resolution: 'RECUSE_ITEM' });
    expect(warningsOf(resolved.attempt('HoldPanelMeeting', data))).toEqual([]);
  });

  it('may end a member’s part in the panel', () => {
    const left = declares(called(), PEOPLE.panelPolice).does('ResolveConflict', {
      conflict: 'conflict-1',
      resolution: 'LEAVE_PANEL',
    });
    expect(onPanel(left)).toEqual([health, da]);
    expect(left.state.panel[0]).toMatchObject({ person: police, status: 'LEFT' });
    expect(invited(left, police)).toEqual([['DROPPED', '2022-11-10']]);
    expect(
      codeOf(meets(called()).attempt('ResolveConflict', { conflict: 'conflict-1', resolution: 'NONE' })),
    ).toBe('UNKNOWN_CONFLICT');
  });

  it('of the partnership’s chair hands the decision to the vice-chair, unless it is found to be none', () => {
    const open = declares(pending(), PEOPLE.cspChair);
    const conflict = 'conflict-1';
    expect(() => decides(open)).toThrow('CONFLICTED');
    const none = open.does('ResolveConflict', { conflict, resolution: 'NONE' });
    expect(decides(none).state.state).toBe('REVIEW_AGREED');
    const stoodBack = open.does('ResolveConflict', { conflict, resolution: 'RECUSE_ITEM' });
    expect(() => decides(stoodBack)).toThrow('CONFLICTED');
  });

  it('of the review’s chair ends with another chair', () => {
    const open = declares(panelFormed(), PEOPLE.chair);
    const replaced = { conflict: 'conflict-1', resolution: 'REPLACED' } as const;
    expect(codeOf(open.attempt('ResolveConflict', replaced))).toBe('NOT_REPLACED_YET');
    const { person } = PEOPLE.otherChair;
    const other = open
      .does('DeclareInterests', {
        person,
        organisation: null,
        workedFor: [],
        associatedWith: [],
        statement: sealed('interests'),
      })
      .does('ReplaceChair', { person, independence: sealed('independence') }, { by: PEOPLE.cspChair });
    expect(other.does('ResolveConflict', replaced).state.conflictsOfInterest).toMatchObject([
      { person: PEOPLE.chair.person, resolution: 'REPLACED' },
    ]);
  });
});
