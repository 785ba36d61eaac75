import { PEOPLE, sealed } from '../testing/people.js';
import {
  guestChair,
  held,
  MEETING,
  met,
  PANEL,
  PAPERS,
  prepared,
  scheduled,
} from '../testing/review-stories.js';
import { codeOf, type Scenario } from '../testing/scenario.js';

const owedTo = (story: Scenario, template: string): readonly unknown[] =>
  story.state.notices
    .filter((one) => one.template === template && one.status === 'OWED')
    .map((one) => [one.to, one.about]);

const member = { person: 'person-fire', organisation: 'derbyshire-fire' };

describe('Inviting the panel', () => {
  it('seats the members and owes each a letter', () => {
    const invited = met().does('InvitePanel', { members: PANEL });
    expect(invited.state.panel).toEqual(PANEL.map((one) => ({ ...one, status: 'INVITED' })));
    expect(owedTo(invited, 'panel-invitation')).toEqual(
      PANEL.map(({ person }) => [{ kind: 'PERSON', person }, {}]),
    );
  });

  it.each([
    ['nobody', [], 'NO_MEMBERS'],
    ['a member twice', [member, member], 'MEMBER_INVITED'],
    ['a member again', [PANEL[0] ?? member], 'MEMBER_INVITED'],
    ['the chair', [{ person: PEOPLE.chair.person, organisation: 'bolsover-council' }], 'MEMBER_INVITED'],
    ['the applicant', [{ person: PEOPLE.applicant.person, organisation: 'none' }], 'MEMBER_IS_PARTY'],
  ])('%s cannot be invited', (_who, members, code) => {
    expect(codeOf(prepared().attempt('InvitePanel', { members }))).toBe(code);
  });

  it('a further member may be invited later, also by the chair', () => {
    const more = prepared().does('InvitePanel', { members: [member] }, { by: PEOPLE.chair });
    expect(more.state.panel).toHaveLength(PANEL.length + 1);
  });
});

describe('Inviting the victim (A24)', () => {
  it('offers ways to take part and records the way chosen', () => {
    const invited = met().does(
      'InviteVictim',
      { ways: ['VIRTUAL', 'STATEMENT'], chosen: 'STATEMENT' },
      { by: PEOPLE.spoc },
    );
    expect(invited.state.victimPart).toMatchObject({ status: 'INVITED', involvement: 'STATEMENT' });
    expect(owedTo(invited, 'victim-invitation')).toEqual([
      [{ kind: 'APPLICANT', person: PEOPLE.applicant.person }, {}],
    ]);
  });

  it('offers at least one way, and the way chosen is one of those offered', () => {
    expect(codeOf(met().attempt('InviteVictim', { ways: [] }))).toBe('NO_WAYS');
    expect(codeOf(met().attempt('InviteVictim', { ways: ['VIRTUAL'], chosen: 'ATTEND' }))).toBe(
      'CHOICE_NOT_OFFERED',
    );
    expect(codeOf(met().attempt('InviteVictim', { ways: ['VIRTUAL'] }))).toBe('ACCEPTED');
  });

  it('a victim who is not invited is told the reason in writing', () => {
    expect(codeOf(met().attempt('RecordVictimNotInvited', {}, { reason: null }))).toBe('REASON_REQUIRED');
    const left = met().does('RecordVictimNotInvited', {}, { reason: sealed('asked not to be') });
    expect(left.state.victimPart).toMatchObject({ status: 'NOT_INVITED', reason: sealed('asked not to be') });
    expect(owedTo(left, 'victim-not-invited')).toHaveLength(1);
    expect(left.settle().names()).toContain('NoticeDelivered');
  });

  it('who was invited is not left out afterwards, and who was left out may be invited', () => {
    expect(codeOf(prepared().attempt('RecordVictimNotInvited', {}))).toBe('VICTIM_INVITED');
    const changed = met()
      .does('RecordVictimNotInvited', {})
      .does('InviteVictim', { ways: ['ATTEND'] });
    expect(changed.state.victimPart).toMatchObject({ status: 'INVITED', reason: null });
    expect(owedTo(changed, 'victim-not-invited')).toEqual([]);
  });

  it('their statement is recorded before and at the meeting', () => {
    const statement = { statement: sealed('statement'), how: 'WRITTEN' as const };
    const given = prepared().does('RecordVictimStatement', statement, { by: PEOPLE.applicant });
    expect(given.state.victimPart.statement).toEqual(sealed('statement'));
    expect(codeOf(held().attempt('RecordVictimStatement', statement, { by: PEOPLE.spoc }))).toBe('ACCEPTED');
    expect(codeOf(held().attempt('RecordVictimStatement', statement))).toBe('ROLE_NOT_ALLOWED');
  });
});

describe('The date of the review meeting', () => {
  it('is set once there is a chair, and told to everybody invited', () => {
    expect(codeOf(met().attempt('ScheduleMeeting', { at: MEETING }))).toBe('NO_CHAIR');
    const set = prepared().does('ScheduleMeeting', { at: MEETING, place: sealed('room') });
    expect(set.state.state).toBe('REVIEW_SCHEDULED');
    expect(set.state.meetings).toMatchObject([
      { id: 'meeting-1', on: '2022-05-25', status: 'SCHEDULED', place: sealed('room') },
    ]);
    expect(owedTo(set, 'panel-invitation')).toHaveLength(PANEL.length);
    expect(owedTo(set, 'victim-invitation')).toEqual([
      [{ kind: 'APPLICANT', person: PEOPLE.applicant.person }, { meeting: 'meeting-1' }],
    ]);
  });

  it('a victim who is not invited gets no date', () => {
    const set = met()
      .does('AppointChair', guestChair())
      .does('RecordVictimNotInvited', {})
      .does('ScheduleMeeting', { at: MEETING });
    expect(owedTo(set, 'victim-invitation')).toEqual([]);
  });

  it('lies in the future', () => {
    expect(codeOf(prepared().attempt('ScheduleMeeting', { at: '2022-05-10T10:00:00.000Z' }))).toBe(
      'MEETING_NOT_IN_FUTURE',
    );
    expect(
      codeOf(scheduled().attempt('Reschedule', { at: '2022-05-09T10:00:00.000Z', because: 'OTHER' })),
    ).toBe('MEETING_NOT_IN_FUTURE');
  });

  it('is a London date: an evening in summer belongs to its own day', () => {
    const late = prepared().does('ScheduleMeeting', { at: '2022-05-24T23:30:00.000Z' });
    expect(late.state.meetings[0]?.on).toBe('2022-05-25');
  });

  it('is moved with a reason, and everybody is told again', () => {
    const at = '2022-06-01T12:00:00.000Z';
    expect(codeOf(scheduled().attempt('Reschedule', { at, because: 'OTHER' }, { reason: null }))).toBe(
      'REASON_REQUIRED',
    );
    expect(codeOf(scheduled().attempt('Reschedule', { at: MEETING, because: 'OTHER' }))).toBe('SAME_TIME');
    const moved = scheduled().does('Reschedule', { at, because: 'QUORUM' });
    expect(moved.state.meetings).toMatchObject([{ id: 'meeting-1', on: '2022-06-01' }]);
    expect(owedTo(moved, 'panel-invitation')).toHaveLength(PANEL.length);
  });

  it('AD8 moves with the victim’s availability or an extension by the chair, and with nothing else', () => {
    const due = scheduled().deadline('AD8/decision-1').due;
    const at = '2022-06-30T12:00:00.000Z';
    expect(due < '2022-06-30').toBe(true);
    expect(scheduled().does('Reschedule', { at, because: 'OTHER' }).deadline('AD8/decision-1')).toMatchObject(
      { due, status: 'OPEN' },
    );
    for (const because of ['VICTIM_AVAILABILITY', 'CHAIR_EXTENSION'] as const) {
      const moved = scheduled().does('Reschedule', { at, because });
      expect(moved.deadline('AD8/decision-1').status).toBe('CANCELLED');
      expect(moved.deadline('AD8/decision-1/again-2')).toMatchObject({
        due: '2022-06-30',
        status: 'OPEN',
        lateFrom: '2022-06-30T23:00:00.000Z',
      });
      const again = moved.does('Reschedule', { at: '2022-07-05T12:00:00.000Z', because });
      expect(again.deadline('AD8/decision-1/again-3').due).toBe('2022-07-05');
    }
  });

  it('AD8 does not move when the new date is within it', () => {
    const moved = scheduled().does('Reschedule', {
      at: '2022-05-26T12:00:00.000Z',
      because: 'VICTIM_AVAILABILITY',
    });
    expect(moved.deadline('AD8/decision-1').status).toBe('OPEN');
  });
});

describe('The papers', () => {
  it('go to a panel for a meeting', () => {
    expect(codeOf(prepared().attempt('CirculatePapers', PAPERS))).toBe('NO_MEETING');
    const nobody = met().does('AppointChair', guestChair()).does('ScheduleMeeting', { at: MEETING });
    expect(codeOf(nobody.attempt('CirculatePapers', PAPERS))).toBe('NO_PANEL');
    expect(codeOf(scheduled().attempt('CirculatePapers', { papers: [] }))).toBe('NO_PAPERS');
    const sent = scheduled().does('CirculatePapers', PAPERS);
    expect(sent.state.meetings[0]?.papersCirculatedAt).toBe('2022-05-10T10:00:00.000Z');
  });
});
