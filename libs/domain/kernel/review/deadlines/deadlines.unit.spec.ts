import { ENGLAND_AND_WALES } from '../../bank-holidays.js';
import { withHolidays } from '../../calendar.js';
import { deadlineTable } from '../deadline-table.js';
import { codeOf, morning, PROCESS } from '../testing/scenario.js';
import { OWNER, tinyReview } from '../testing/tiny-review.js';
import { begin, lost, sent, settings } from '../testing/tiny-stories.js';
import { countingOf } from './counting.js';

describe('What every review type has: deadlines', () => {
  it('are reminded of, missed and asked a reason for, each once and by itself', () => {
    const late = lost().wait('2022-05-20');
    expect(late.names().filter((name) => name === 'ReminderSent')).toHaveLength(2);
    expect(late.events.filter(sent('DeadlineMissed'))).toHaveLength(1);
    expect(late.deadline('SEARCH')).toMatchObject({
      status: 'MISSED',
      lateReason: 'ASKED',
      due: '2022-05-16',
    });
    expect(late.letters()).toEqual(['reminder', 'reminder']);
    const explained = late.does('GiveLateReason', { deadline: 'SEARCH' });
    expect(explained.deadline('SEARCH').lateReason).toBe('GIVEN');
    expect(codeOf(explained.attempt('GiveLateReason', { deadline: 'SEARCH' }))).toBe('NOT_ASKED');
  });

  it('met too late say so, and the reason is asked for once it is known', () => {
    const late = lost().on('2022-05-17').does('FindUmbrella', { colour: 'red' }).settle();
    expect(late.deadline('SEARCH')).toMatchObject({ status: 'MET_LATE', lateReason: 'ASKED' });
  });

  it('are not reminded of before it is time, nor twice, nor when they are over', () => {
    const remind = (number: number) => ({ deadline: 'SEARCH', number });
    const as = { by: PROCESS };
    const reminded = lost().wait('2022-05-13');
    expect([
      codeOf(lost().attempt('SendReminder', remind(1), as)),
      codeOf(lost().attempt('SendReminder', remind(3), as)),
      codeOf(lost().attempt('SendReminder', { deadline: 'NONE', number: 1 }, as)),
      codeOf(reminded.attempt('SendReminder', remind(1), as)),
      codeOf(reminded.does('FindUmbrella', { colour: 'red' }).attempt('SendReminder', remind(3), as)),
    ]).toEqual(['NOT_DUE_YET', 'NOT_DUE_YET', 'UNKNOWN_DEADLINE', 'REMINDED_ALREADY', 'DEADLINE_NOT_OPEN']);
  });

  it('pause only for a reason that the procedure names, and run on by the days they stood still', () => {
    const asked = (because: string) => lost().attempt('PauseDeadline', { deadline: 'SEARCH', because });
    expect(codeOf(asked('HOLIDAY'))).toBe('PAUSE_NOT_ALLOWED');
    const paused = lost().does('PauseDeadline', { deadline: 'SEARCH', because: 'FLOOD' });
    expect(paused.process().owed).toEqual([]);
    const on = paused.on('2022-05-12').does('ResumeDeadline', { deadline: 'SEARCH' });
    expect(on.deadline('SEARCH')).toMatchObject({ status: 'OPEN', due: '2022-05-19', pausedDays: 3 });
    expect(codeOf(on.attempt('ResumeDeadline', { deadline: 'SEARCH' }))).toBe('NOT_PAUSED');
    expect(
      codeOf(lost().on('2022-05-17').attempt('PauseDeadline', { deadline: 'SEARCH', because: 'FLOOD' })),
    ).toBe('PAST_DUE');
  });

  it('are acted upon only where there is one that it can be about', () => {
    const none = begin({ ...settings, pauses: [] }).does('ReportLoss', {}, { by: OWNER });
    const paused = lost().does('PauseDeadline', { deadline: 'SEARCH', because: 'FLOOD' });
    expect(['GiveLateReason', 'PauseDeadline', 'ResumeDeadline'].map((name) => none.obstacle(name))).toEqual([
      'NOT_ASKED',
      'PAUSE_NOT_ALLOWED',
      'NOT_PAUSED',
    ]);
    expect(lost().wait('2022-05-20').obstacle('GiveLateReason')).toBeNull();
    expect(lost().obstacle('PauseDeadline')).toBeNull();
    expect(paused.obstacle('ResumeDeadline')).toBeNull();
    expect(lost().attempt('ResumeDeadline', { deadline: 'SEARCH' })).toMatchObject({
      refusal: { detail: 'Only a paused date runs on again: what is due is not paused.' },
    });
  });

  it('never stand still from before they began', () => {
    const early = lost()
      .on('2022-05-10')
      .does('FindUmbrella', { colour: 'red' })
      .with({ procedure: { ...settings, pauses: [{ deadline: 'CLAIM', reasons: ['FLOOD'] }] } })
      .does('PauseDeadline', { deadline: 'CLAIM', because: 'FLOOD' }, { occurredAt: morning('2022-05-09') });
    expect(early.deadline('CLAIM')).toMatchObject({ startedOn: '2022-05-10', pausedOn: '2022-05-10' });
  });

  it('of a row that is no longer in the table are recorded as missed, even beside a row with its own event', () => {
    const table = deadlineTable(
      { OWN: { what: 'Do it', kind: 'LOCAL', source: 'plan', stage: 'search', overdueByOwnEvent: true } },
      'OWN',
    );
    const own = table.openOn(
      { calendar: ENGLAND_AND_WALES },
      'OWN',
      '2022-05-16',
      '2022-05-09',
      'LossReported',
    );
    const { missedAt } = countingOf(table.rowOf);
    expect([missedAt(own), missedAt({ ...own, id: 'OLD' })]).toEqual([null, '2022-05-16T23:00:00.000Z']);
  });

  it('cancelled while they stand still keep the day since when, for a review that is reopened', () => {
    const paused = lost().does('PauseDeadline', { deadline: 'SEARCH', because: 'FLOOD' });
    const given = { type: 'OwnerTold', schema: 1, occurredAt: morning('2022-05-11') } as const;
    const told = paused.after([{ ...given, data: { cancels: ['SEARCH'] } }]);
    expect(told.deadline('SEARCH')).toMatchObject({ status: 'CANCELLED', pausedOn: '2022-05-09' });
  });

  it('of somebody else end without having been missed', () => {
    const found = lost().on('2022-05-10').does('FindUmbrella', { colour: 'red' });
    expect(codeOf(found.attempt('EndWindow', { deadline: 'CLAIM' }, { by: PROCESS }))).toBe('NOT_LATE_YET');
    expect(found.state.deadlines.find((d) => d.key === 'CLAIM')?.due).toBe('2022-05-12');
    const over = found.wait('2022-05-13');
    expect(over.names()).toContain('WindowEnded');
    expect(over.names()).not.toContain('DeadlineMissed');
    expect(over.deadline('CLAIM').status).toBe('CANCELLED');
    expect(over.process().ended).toBe(true);
  });

  it('are counted again when a holiday is announced, once', () => {
    const calendar = withHolidays(ENGLAND_AND_WALES, [{ date: '2022-05-12', title: 'A day of mourning' }]);
    expect(codeOf(lost().attempt('RecalculateDeadlines', {}, { by: PROCESS }))).toBe('CALENDAR_UNCHANGED');
    const again = lost().with({ calendar }).settle();
    expect(again.names()).toEqual(['LossReported', 'DeadlineRecalculated', 'CalendarAdopted']);
    expect(again.deadline('SEARCH').due).toBe('2022-05-17');
    expect(again.state.calendarVersion).toBe(calendar.version);
  });

  it('show what is next due in the list, other than somebody else’s own time', () => {
    expect(tinyReview.summary(lost().state)).toEqual({
      state: 'LOST',
      stage: 'search',
      nextDue: '2022-05-16',
      closed: false,
      reference: 'NED-LU-2022-001',
    });
    const found = lost().on('2022-05-10').does('FindUmbrella', { colour: 'red' });
    expect(tinyReview.summary(found.state)).toMatchObject({ nextDue: null, closed: true });
  });
});
