import type { Command } from '#libs/domain/kernel/decider.js';
import { bankHolidayCalendar, workingCalendar, type CalendarState } from './index.js';

const list = {
  version: 'gov.uk-2026-11-23',
  from: '2012-01-02',
  to: '2028-12-26',
  holidays: [
    { date: '2022-05-02', title: 'Early May bank holiday' },
    { date: '2022-08-29', title: 'Summer bank holiday' },
  ],
};
const now = '2022-09-12T09:00:00.000Z';
const at = { now, procedure: null, calendar: list };
const manager = {
  kind: 'person',
  person: 'p1',
  role: 'ADMINISTRATOR',
  organisation: null,
  homeTenant: null,
} as const;

const send = (state: CalendarState, type: string, data: object, more: Partial<Command> = {}) =>
  bankHolidayCalendar.decide(state, { type, data, actor: manager, occurredAt: now, ...more }, at);

const after = (
  state: CalendarState,
  type: string,
  data: object,
  more: Partial<Command> = {},
): CalendarState => {
  const decision = send(state, type, data, more);
  if (!decision.accepted) throw new Error(decision.refusal.detail);
  return decision.events.reduce((s, e) => bankHolidayCalendar.evolve(s, e), state);
};

const start = bankHolidayCalendar.initial();
const funeral = { date: '2022-09-19', title: 'State Funeral' };
const reason = { sealed: 's', commitment: 'c' };

const codeOf = (decision: ReturnType<typeof send>) =>
  decision.accepted ? 'ACCEPTED' : decision.refusal.code;

describe('bank holidays announced later', () => {
  it('a day of national mourning becomes a holiday, and the calendar says so in its version', () => {
    const calendar = workingCalendar(list, after(start, 'AddBankHoliday', funeral));
    expect(calendar.version).toBe('gov.uk-2026-11-23+1');
    expect(calendar.holidays.map((one) => one.date)).toEqual(['2022-05-02', '2022-08-29', '2022-09-19']);
  });

  it('with nothing announced the calendar is the list itself', () => {
    expect(workingCalendar(list, start)).toBe(list);
  });

  it('a moved holiday leaves its old day and keeps its title', () => {
    const state = after(start, 'MoveBankHoliday', { from: '2022-05-02', to: '2022-06-02' });
    expect(workingCalendar(list, state).holidays).toEqual([
      { date: '2022-06-02', title: 'Early May bank holiday' },
      { date: '2022-08-29', title: 'Summer bank holiday' },
    ]);
  });

  it('a holiday entered by mistake is taken back with a reason, and may be entered again', () => {
    const entered = after(start, 'AddBankHoliday', funeral);
    expect(codeOf(send(entered, 'RemoveBankHoliday', { date: '2022-09-19' }))).toBe('REASON_REQUIRED');
    const back = after(entered, 'RemoveBankHoliday', { date: '2022-09-19' }, { reason });
    expect(workingCalendar(list, back).holidays).toEqual(list.holidays);
    expect(workingCalendar(list, back).version).toBe('gov.uk-2026-11-23+2');
    expect(workingCalendar(list, after(back, 'AddBankHoliday', funeral)).holidays).toHaveLength(3);
  });

  it.each([
    ['AddBankHoliday', { date: '2022-02-30', title: 'x' }, 'NO_SUCH_DATE'],
    ['AddBankHoliday', { date: '2030-09-19', title: 'x' }, 'OUTSIDE_THE_LIST'],
    ['AddBankHoliday', { date: '2011-09-19', title: 'x' }, 'OUTSIDE_THE_LIST'],
    ['AddBankHoliday', { date: '2022-08-29', title: 'x' }, 'ALREADY_A_HOLIDAY'],
    ['MoveBankHoliday', { from: '2022-09-20', to: '2022-09-21' }, 'NOT_A_HOLIDAY'],
    ['MoveBankHoliday', { from: '2022-08-29', to: '2022-05-02' }, 'ALREADY_A_HOLIDAY'],
    ['MoveBankHoliday', { from: '2022-08-32', to: '2022-05-02' }, 'NO_SUCH_DATE'],
    ['MoveBankHoliday', { from: '2022-08-29', to: '2022-05-32' }, 'NO_SUCH_DATE'],
  ])('%s %j is refused: %s', (type, data, code) => {
    expect(codeOf(send(start, type, data))).toBe(code);
  });

  it('a day that is no holiday cannot be taken back', () => {
    expect(codeOf(send(start, 'RemoveBankHoliday', { date: '2022-09-20' }, { reason }))).toBe(
      'NOT_A_HOLIDAY',
    );
    expect(codeOf(send(start, 'RemoveBankHoliday', { date: 'soon' }, { reason }))).toBe('NO_SUCH_DATE');
  });

  it('a past day and a weekend are accepted with a word of advice', () => {
    const warned = (date: string) => {
      const decision = send(start, 'AddBankHoliday', { date, title: 'x' });
      return decision.accepted ? decision.warnings.map((one) => one.code) : [];
    };
    expect(warned('2022-09-19')).toEqual([]);
    expect(warned('2022-09-09')).toEqual(['HOLIDAY_IN_THE_PAST']);
    expect(warned('2022-09-24')).toEqual(['HOLIDAY_ON_A_WEEKEND']);
    expect(warned('2022-09-25')).toEqual(['HOLIDAY_ON_A_WEEKEND']);
  });

  it('telling the open reviews of a change is owed until the engine has done it, once', () => {
    const process = (state: CalendarState) =>
      bankHolidayCalendar.process(state, {
        stream: 'calendar/england-and-wales',
        version: 1,
        now,
        calendar: list,
        procedure: null,
      });
    expect(process(start)).toMatchObject({ ended: true, owed: [] });
    const changed = after(start, 'AddBankHoliday', funeral);
    expect(process(changed)).toMatchObject({
      ended: false,
      owed: [{ command: 'AnnounceCalendarChange', data: { change: 1 }, dueAt: now }],
    });
    expect(codeOf(send(changed, 'AnnounceCalendarChange', { change: 1 }))).toBe('PROCESS_ONLY');
    const actor = { kind: 'process' } as const;
    expect(codeOf(send(changed, 'AnnounceCalendarChange', { change: 2 }, { actor }))).toBe(
      'NOTHING_TO_ANNOUNCE',
    );
    const told = after(changed, 'AnnounceCalendarChange', { change: 1 }, { actor });
    expect(process(told)).toMatchObject({ ended: true, owed: [] });
    expect(codeOf(send(told, 'AnnounceCalendarChange', { change: 1 }, { actor }))).toBe(
      'NOTHING_TO_ANNOUNCE',
    );
    expect(codeOf(send(start, 'AddBankHoliday', funeral, { actor }))).toBe('PERSON_ONLY');
  });

  it('nothing can be recorded for a later moment, and unknown commands are refused', () => {
    expect(codeOf(send(start, 'AddBankHoliday', funeral, { occurredAt: '2022-09-12T09:00:00.001Z' }))).toBe(
      'NOT_YET_HAPPENED',
    );
    expect(codeOf(send(start, 'AbolishChristmas', {}))).toBe('UNKNOWN_COMMAND');
  });

  it('state and events survive JSON', () => {
    const state = after(after(start, 'AddBankHoliday', funeral), 'MoveBankHoliday', {
      from: '2022-05-02',
      to: '2022-06-02',
    });
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });
});
