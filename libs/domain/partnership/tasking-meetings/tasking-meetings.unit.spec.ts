import type { Actor } from '#libs/domain/kernel/people.js';
import { nextMeetingDay, type Recurrence } from './recurrence.js';
import { nextTaskingMeeting, taskingMeetings, type TaskingState } from './index.js';

const calendar = {
  version: 'c',
  from: '2012-01-02',
  to: '2028-12-26',
  holidays: [{ date: '2022-06-02', title: 'Spring bank holiday' }],
};
const manager = {
  kind: 'person',
  person: 'p1',
  role: 'CASE_COORDINATOR',
  organisation: null,
  homeTenant: null,
} as const;
const engine = { kind: 'process' } as const;
const reason = { sealed: 's', commitment: 'c' };

const send = (
  state: TaskingState,
  type: string,
  data: object,
  now: string,
  actor: Actor = manager,
  why = true,
) =>
  taskingMeetings.decide(
    state,
    { type, data, actor, occurredAt: now, ...(why ? { reason } : {}) },
    { now, procedure: null, calendar },
  );
const codeOf = (decision: ReturnType<typeof send>) =>
  decision.accepted ? 'ACCEPTED' : decision.refusal.code;
const after = (...args: Parameters<typeof send>): TaskingState => {
  const decision = send(...args);
  if (!decision.accepted) throw new Error(`${decision.refusal.code}: ${decision.refusal.detail}`);
  return decision.events.reduce((s, e) => taskingMeetings.evolve(s, e), args[0]);
};
const owed = (state: TaskingState, now: string) =>
  taskingMeetings.process(state, { stream: 'tasking/asb', version: 1, now, calendar, procedure: null }).owed;

const start = taskingMeetings.initial();
const secondTuesday: Recurrence = { every: 'TWO_MONTHS', weekday: 2, ordinal: 2 };
const plan = {
  name: 'ASB Partnership TASKING',
  recurrence: secondTuesday,
  from: '2022-04-01',
  chair: 'p9',
  attendees: ['ned-council', 'derbyshire-police'],
};
const APRIL = '2022-04-01T09:00:00.000Z';
const planned = after(start, 'PlanTaskingSeries', plan, APRIL);
const first = after(planned, 'ScheduleTaskingMeeting', { on: '2022-04-12' }, APRIL, engine);

describe('when tasking meetings are', () => {
  it('“bi-monthly” may mean every two months: second Tuesdays, two months apart', () => {
    const days = ['2022-04-12', '2022-06-14', '2022-08-09', '2022-10-11', '2022-12-13', '2023-02-14'];
    const found: string[] = [];
    for (let last: string | null = null; found.length < days.length; last = found.at(-1) ?? null)
      found.push(nextMeetingDay(secondTuesday, last, last ?? '2022-03-31', calendar));
    expect(found).toEqual(days);
  });

  it('or twice a month', () => {
    const twice: Recurrence = { every: 'HALF_MONTH', weekday: 4, ordinals: [1, 3] };
    expect(nextMeetingDay(twice, null, '2022-05-01', calendar)).toBe('2022-05-05');
    expect(nextMeetingDay(twice, '2022-05-05', '2022-05-05', calendar)).toBe('2022-05-19');
    // Thursday 2 June 2022 is a bank holiday, so they meet on the Friday.
    expect(nextMeetingDay(twice, '2022-05-19', '2022-05-19', calendar)).toBe('2022-06-03');
  });

  it('or every month; a month in which nobody looked is left out', () => {
    const monthly: Recurrence = { every: 'MONTH', weekday: 1, ordinal: 1 };
    expect(nextMeetingDay(monthly, '2022-04-04', '2022-04-04', calendar)).toBe('2022-05-02');
    expect(nextMeetingDay(monthly, '2022-04-04', '2022-09-20', calendar)).toBe('2022-10-03');
    expect(nextMeetingDay(secondTuesday, '2022-04-12', '2022-09-20', calendar)).toBe('2022-10-11');
  });

  it('no meeting is planned for a weekend or a fifth week', () => {
    for (const recurrence of [
      { every: 'MONTH', weekday: 6, ordinal: 1 },
      { every: 'MONTH', weekday: 0, ordinal: 1 },
      { every: 'TWO_MONTHS', weekday: 1, ordinal: 5 },
      { every: 'TWO_MONTHS', weekday: 1, ordinal: 0 },
      { every: 'HALF_MONTH', weekday: 1, ordinals: [3, 1] },
      { every: 'MONTH', weekday: 1.5, ordinal: 1 },
    ])
      expect(codeOf(send(start, 'PlanTaskingSeries', { ...plan, recurrence }, APRIL))).toBe(
        'NO_SUCH_RECURRENCE',
      );
  });
});

describe('a series of tasking meetings', () => {
  it('needs somebody to come and a date that exists', () => {
    expect(codeOf(send(start, 'PlanTaskingSeries', { ...plan, attendees: [] }, APRIL))).toBe(
      'NOBODY_ATTENDS',
    );
    expect(codeOf(send(start, 'PlanTaskingSeries', { ...plan, from: '1 April' }, APRIL))).toBe(
      'NO_SUCH_DATE',
    );
    expect(codeOf(send(planned, 'PlanTaskingSeries', plan, APRIL))).toBe('NOT_IN_THIS_STATE');
  });

  it('puts its first meeting in the diary by itself', () => {
    expect(owed(planned, APRIL)).toMatchObject([
      { command: 'ScheduleTaskingMeeting', data: { on: '2022-04-12' }, dueAt: APRIL },
    ]);
    expect(nextTaskingMeeting(first, '2022-04-11')).toEqual({ meeting: 'meeting-1', on: '2022-04-12' });
  });

  it('puts the next meeting in the diary when the day of the last one begins, London time', () => {
    expect(owed(first, APRIL)).toMatchObject([
      { data: { on: '2022-06-14' }, dueAt: '2022-04-11T23:00:00.000Z' },
    ]);
    const day = '2022-04-11T23:00:00.000Z';
    expect(codeOf(send(first, 'ScheduleTaskingMeeting', { on: '2022-06-14' }, APRIL, engine))).toBe(
      'MEETING_AHEAD',
    );
    const second = after(first, 'ScheduleTaskingMeeting', { on: '2022-06-14' }, day, engine);
    expect(nextTaskingMeeting(second, '2022-04-12')).toEqual({ meeting: 'meeting-2', on: '2022-06-14' });
    expect(owed(second, day)).toMatchObject([
      { data: { on: '2022-08-09' }, dueAt: '2022-06-13T23:00:00.000Z' },
    ]);
  });

  it('the engine schedules by the recurrence and nothing else', () => {
    expect(codeOf(send(planned, 'ScheduleTaskingMeeting', { on: '2022-04-13' }, APRIL, engine))).toBe(
      'NOT_BY_THE_RECURRENCE',
    );
  });

  it('a person may put in an extra meeting, with a reason; the series counts on unchanged', () => {
    expect(codeOf(send(first, 'ScheduleTaskingMeeting', { on: '2022-05-03' }, APRIL, manager, false))).toBe(
      'REASON_REQUIRED',
    );
    expect(codeOf(send(first, 'ScheduleTaskingMeeting', { on: '2022-04-12' }, APRIL))).toBe(
      'ALREADY_A_MEETING',
    );
    expect(codeOf(send(first, 'ScheduleTaskingMeeting', { on: '2022-03-31' }, APRIL))).toBe('IN_THE_PAST');
    expect(codeOf(send(first, 'ScheduleTaskingMeeting', { on: '2022-02-29' }, APRIL))).toBe('NO_SUCH_DATE');
    const extra = after(first, 'ScheduleTaskingMeeting', { on: '2022-05-03' }, APRIL);
    expect(nextTaskingMeeting(extra, '2022-04-12')?.on).toBe('2022-05-03');
    expect(owed(extra, APRIL)).toMatchObject([
      { data: { on: '2022-06-14' }, dueAt: '2022-05-02T23:00:00.000Z' },
    ]);
  });

  it('an extra meeting far ahead keeps nobody from the meetings of the series before it', () => {
    const far = after(first, 'ScheduleTaskingMeeting', { on: '2022-12-01' }, APRIL);
    const day = '2022-04-12T10:00:00.000Z';
    expect(owed(far, day)).toMatchObject([{ data: { on: '2022-06-14' }, dueAt: APRIL }]);
    const next = after(far, 'ScheduleTaskingMeeting', { on: '2022-06-14' }, day, engine);
    expect(nextTaskingMeeting(next, '2022-04-12')?.on).toBe('2022-06-14');
  });

  it('an extra meeting on a day of the series takes its place, and the series goes on after it', () => {
    const same = after(first, 'ScheduleTaskingMeeting', { on: '2022-06-14' }, APRIL);
    expect(owed(same, APRIL)).toMatchObject([
      { data: { on: '2022-08-09' }, dueAt: '2022-06-13T23:00:00.000Z' },
    ]);
    const day = '2022-06-14T10:00:00.000Z';
    expect(codeOf(send(same, 'ScheduleTaskingMeeting', { on: '2022-08-09' }, day, engine))).toBe('ACCEPTED');
  });

  it('a cancelled meeting is followed by the next of the series, at once', () => {
    expect(codeOf(send(first, 'CancelTaskingMeeting', { meeting: 'meeting-1' }, APRIL, manager, false))).toBe(
      'REASON_REQUIRED',
    );
    const cancelled = after(first, 'CancelTaskingMeeting', { meeting: 'meeting-1' }, APRIL);
    expect(nextTaskingMeeting(cancelled, '2022-04-01')).toBeNull();
    expect(owed(cancelled, APRIL)).toMatchObject([{ data: { on: '2022-06-14' }, dueAt: APRIL }]);
    expect(codeOf(send(cancelled, 'CancelTaskingMeeting', { meeting: 'meeting-1' }, APRIL))).toBe(
      'NOT_IN_THE_DIARY',
    );
    expect(codeOf(send(cancelled, 'CancelTaskingMeeting', { meeting: 'meeting-7' }, APRIL))).toBe(
      'NO_SUCH_MEETING',
    );
  });

  it('is held on its day with those who came, and then minuted', () => {
    const held = { meeting: 'meeting-1', attended: ['ned-council'] };
    const day = '2022-04-12T10:00:00.000Z';
    expect(codeOf(send(first, 'HoldTaskingMeeting', held, APRIL))).toBe('NOT_YET');
    expect(codeOf(send(first, 'HoldTaskingMeeting', { ...held, attended: [] }, day))).toBe('NOBODY_ATTENDED');
    const minute = { meeting: 'meeting-1', review: 'community-trigger/x', minute: reason };
    expect(codeOf(send(first, 'MinuteTaskingItem', minute, day))).toBe('NOT_HELD');
    const done = after(first, 'HoldTaskingMeeting', held, day);
    expect(codeOf(send(done, 'HoldTaskingMeeting', held, day))).toBe('NOT_IN_THE_DIARY');
    expect(after(done, 'MinuteTaskingItem', minute, day).meetings).toEqual([
      {
        id: 'meeting-1',
        on: '2022-04-12',
        status: 'HELD',
        extra: false,
        attended: ['ned-council'],
        minutes: 1,
      },
    ]);
  });

  it('may change how often it meets', () => {
    const monthly = { every: 'MONTH', weekday: 2, ordinal: 2 };
    expect(
      owed(after(first, 'ChangeTaskingRecurrence', { recurrence: monthly }, APRIL), APRIL),
    ).toMatchObject([{ data: { on: '2022-05-10' } }]);
    const never = { every: 'MONTH', weekday: 7, ordinal: 2 };
    expect(codeOf(send(first, 'ChangeTaskingRecurrence', { recurrence: never }, APRIL))).toBe(
      'NO_SUCH_RECURRENCE',
    );
  });

  it('ends with a reason; nothing more is put in the diary, and the last meeting can still be recorded', () => {
    const ended = after(first, 'EndTaskingSeries', {}, APRIL);
    expect(owed(ended, APRIL)).toEqual([]);
    expect(codeOf(send(ended, 'ScheduleTaskingMeeting', { on: '2022-06-14' }, APRIL, engine))).toBe(
      'NOT_IN_THIS_STATE',
    );
    const held = { meeting: 'meeting-1', attended: ['ned-council'] };
    expect(codeOf(send(ended, 'HoldTaskingMeeting', held, '2022-04-12T10:00:00.000Z'))).toBe('ACCEPTED');
  });
});
