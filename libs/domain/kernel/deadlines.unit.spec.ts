import fc from 'fast-check';
import { ENGLAND_AND_WALES } from './bank-holidays.js';
import { withHolidays } from './calendar.js';
import { addDays, dateOfDayNumber, dayNumber, weekday } from './dates.js';
import type { Deadline, DeadlineLength, DeadlineStatus } from './deadline.js';
import {
  isLate,
  lastDayOf,
  lastWorkingDayBefore,
  lateFrom,
  moveTo,
  openDeadline,
  pause,
  recalculate,
  resume,
  type DeadlineSpec,
} from './deadlines.js';
import { londonDate } from './london.js';

const spec = (startedOn: string, length: DeadlineLength): DeadlineSpec => ({
  id: 'AD5',
  key: 'AD5',
  what: 'decide whether the threshold is met',
  kind: 'LOCAL',
  source: 'local procedure',
  length,
  startedOn,
  startedBy: 'ApplicationReceived',
});
const workingDays = (n: number): DeadlineLength => ({ n, unit: 'WORKING_DAYS' });
const opened = (startedOn: string, length: DeadlineLength, calendar = ENGLAND_AND_WALES): Deadline =>
  openDeadline(spec(startedOn, length), calendar);
const with_ = (deadline: Deadline, status: DeadlineStatus): Deadline => ({ ...deadline, status });

/** The State Funeral of 19 September 2022 became known days before. */
const beforeTheFuneral = {
  ...ENGLAND_AND_WALES,
  version: 'before',
  holidays: ENGLAND_AND_WALES.holidays.filter(({ date }) => date !== '2022-09-19'),
};
const FUNERAL = () => withHolidays(beforeTheFuneral, [{ date: '2022-09-19', title: 'State Funeral' }]);

const aDay = () =>
  fc.integer({ min: dayNumber('2012-01-01'), max: dayNumber('2028-06-01') }).map(dateOfDayNumber);
const aLength: fc.Arbitrary<DeadlineLength> = fc.record({
  n: fc.integer({ min: 1, max: 40 }),
  unit: fc.constantFrom('WORKING_DAYS', 'CALENDAR_DAYS', 'MONTHS_BEGINNING_WITH', 'MONTHS_AFTER'),
});

describe('A deadline that is opened', () => {
  it('has its due date, the first late moment, the calendar it was counted with, and nothing done yet', () => {
    expect(opened('2026-11-23', workingDays(15))).toEqual({
      ...spec('2026-11-23', workingDays(15)),
      due: '2026-12-14',
      lateFrom: '2026-12-15T00:00:00.000Z',
      status: 'OPEN',
      calendarVersion: 'gov.uk-2026-11-23',
      pausedOn: null,
      metAt: null,
      lateReason: 'NOT_ASKED',
      remindersSent: 0,
      lastWorkingDayBefore: '2026-12-14',
    });
  });

  it.each([
    ['working days, the first left out', workingDays(3), '2026-11-26'],
    ['days, the first left out', { n: 28, unit: 'CALENDAR_DAYS' }, '2026-12-21'],
    ['months beginning with the day', { n: 6, unit: 'MONTHS_BEGINNING_WITH' }, '2027-05-22'],
    ['months after the day', { n: 1, unit: 'MONTHS_AFTER' }, '2026-12-23'],
  ] as const)('is counted in %s', (_how, length, due) => {
    expect(lastDayOf(length, '2026-11-23', ENGLAND_AND_WALES)).toEqual({ ok: true, value: due });
    expect(opened('2026-11-23', length).due).toBe(due);
  });

  it('of working days always falls on one; every other date stands, with the last working day as advice (rule 4)', () => {
    const overWeekend = opened('2026-08-31', { n: 6, unit: 'MONTHS_AFTER' });
    expect([overWeekend.due, weekday(overWeekend.due)]).toEqual(['2027-02-28', 7]);
    expect(overWeekend.lastWorkingDayBefore).toBe('2027-02-26');
    fc.assert(
      fc.property(aDay(), aLength, (day, length) => {
        const deadline = opened(day, length);
        if (length.unit === 'WORKING_DAYS') expect(deadline.lastWorkingDayBefore).toBe(deadline.due);
        expect(deadline.lastWorkingDayBefore <= deadline.due).toBe(true);
        expect(weekday(deadline.lastWorkingDayBefore)).toBeLessThanOrEqual(5);
      }),
    );
  });

  it('ends at midnight in London: the next day there begins the late moments (rule 5)', () => {
    expect(lateFrom('2026-06-30')).toBe('2026-06-30T23:00:00.000Z');
    expect(lateFrom('2026-10-24')).toBe('2026-10-24T23:00:00.000Z');
    expect(lateFrom('2026-10-25')).toBe('2026-10-26T00:00:00.000Z');
    fc.assert(
      fc.property(aDay(), (day) => {
        expect(londonDate(lateFrom(day))).toBe(addDays(day, 1));
      }),
    );
  });

  it.each([
    ['a Sunday', '2026-11-29', '2026-11-27'],
    ['a bank holiday after a weekend', '2026-12-28', '2026-12-24'],
    ['a working day', '2026-11-27', '2026-11-27'],
    ['a Sunday beyond the list of bank holidays', '2029-01-07', '2029-01-05'],
  ])('the last working day up to %s, %s, is %s', (_what, date, last) => {
    expect(lastWorkingDayBefore(date, ENGLAND_AND_WALES)).toBe(last);
  });
});

describe('A deadline beyond the list of bank holidays', () => {
  const provisional = () => opened('2028-12-27', workingDays(5));

  it('is opened all the same, leaves out weekends only, and is marked provisional', () => {
    expect(provisional()).toMatchObject({ due: '2029-01-03', provisional: true });
    expect(opened('2028-12-27', workingDays(2))).not.toHaveProperty('provisional');
    expect(opened('2028-12-27', { n: 5, unit: 'MONTHS_AFTER' })).not.toHaveProperty('provisional');
  });

  it('is counted again, and loses the mark, when a longer list is there', () => {
    const longer = {
      ...ENGLAND_AND_WALES,
      version: 'longer',
      to: '2029-12-31',
      holidays: [...ENGLAND_AND_WALES.holidays, { date: '2029-01-01', title: 'New Year’s Day' }],
    };
    const again = recalculate(provisional(), longer);
    expect(again).toMatchObject({ due: '2029-01-04', calendarVersion: 'longer' });
    expect(again).not.toHaveProperty('provisional');
    expect(recalculate(provisional(), ENGLAND_AND_WALES)).toEqual(provisional());
  });

  it('loses the mark as well when another date is agreed, which is not counted at all', () => {
    expect(moveTo(provisional(), '2029-02-01', ENGLAND_AND_WALES)).not.toHaveProperty('provisional');
  });
});

describe('A pause (rule 7)', () => {
  const deadline = () => opened('2026-02-01', { n: 6, unit: 'MONTHS_AFTER' });

  it('P07: of 183 days moves the due date from 1 August 2026 to 31 January 2027', () => {
    const paused = pause(deadline(), '2026-04-01');
    expect(paused).toMatchObject({ due: '2026-08-01', status: 'PAUSED', pausedOn: '2026-04-01' });
    const resumed = resume(paused, '2026-10-01', FUNERAL());
    expect(resumed).toMatchObject({
      due: '2027-01-31',
      lateFrom: '2027-02-01T00:00:00.000Z',
      lastWorkingDayBefore: '2027-01-29',
      calendarVersion: FUNERAL().version,
      status: 'OPEN',
      pausedOn: null,
      pausedDays: 183,
    });
  });

  it('that ends on the day on which it began moves nothing', () => {
    const resumed = resume(pause(deadline(), '2026-04-01'), '2026-04-01', FUNERAL());
    expect(resumed).toEqual(deadline());
    expect(resume(pause(deadline(), '2026-04-02'), '2026-04-01', FUNERAL())).toEqual(deadline());
  });

  it('of one day moves it by one day, and pauses add up', () => {
    const once = resume(pause(deadline(), '2026-04-01'), '2026-04-02', ENGLAND_AND_WALES);
    expect(once).toMatchObject({ due: '2026-08-02', pausedDays: 1 });
    const twice = resume(pause(once, '2026-05-01'), '2026-05-11', ENGLAND_AND_WALES);
    expect(twice).toMatchObject({ due: '2026-08-12', pausedDays: 11 });
  });

  it('begins only for what runs, and ends only what stands still', () => {
    for (const status of ['PAUSED', 'MET', 'MET_LATE', 'MISSED', 'CANCELLED'] as const) {
      const other = with_(deadline(), status);
      expect(pause(other, '2026-04-01')).toBe(other);
    }
    for (const status of ['OPEN', 'MET', 'MET_LATE', 'MISSED', 'CANCELLED'] as const) {
      const other = { ...with_(deadline(), status), pausedOn: '2026-04-01' };
      expect(resume(other, '2026-10-01', ENGLAND_AND_WALES)).toBe(other);
    }
    const unknown = with_(deadline(), 'PAUSED');
    expect(resume(unknown, '2026-10-01', ENGLAND_AND_WALES)).toBe(unknown);
  });

  it('of any length moves any deadline by exactly its days', () => {
    fc.assert(
      fc.property(aDay(), aLength, fc.integer({ min: 0, max: 400 }), (day, length, days) => {
        const before = opened(day, length);
        const after = resume(pause(before, day), addDays(day, days), ENGLAND_AND_WALES);
        expect(dayNumber(after.due) - dayNumber(before.due)).toBe(days);
      }),
    );
  });
});

describe('A date that is agreed instead', () => {
  it('stands, with its own late moment, and no holiday moves it any more', () => {
    const agreed = moveTo(opened('2022-09-09', workingDays(5), beforeTheFuneral), '2022-09-30', FUNERAL());
    expect(agreed).toMatchObject({
      due: '2022-09-30',
      lateFrom: '2022-09-30T23:00:00.000Z',
      moved: true,
      calendarVersion: FUNERAL().version,
    });
    expect(recalculate(agreed, FUNERAL())).toBe(agreed);
  });
});

describe('A holiday that is announced later (rule 8)', () => {
  const deadline = () => opened('2022-09-09', workingDays(10), beforeTheFuneral);

  it('moves an open deadline that is counted in working days', () => {
    expect(deadline().due).toBe('2022-09-23');
    expect(recalculate(deadline(), FUNERAL())).toEqual({
      ...deadline(),
      due: '2022-09-26',
      lateFrom: '2022-09-26T23:00:00.000Z',
      lastWorkingDayBefore: '2022-09-26',
      calendarVersion: 'before+1',
    });
  });

  it('moves one that stands still too, and keeps the days of an earlier pause', () => {
    const resumed = resume(pause(deadline(), '2022-09-12'), '2022-09-15', beforeTheFuneral);
    expect(resumed.due).toBe('2022-09-26');
    const again = recalculate(pause(resumed, '2022-09-16'), FUNERAL());
    expect(again).toMatchObject({
      due: '2022-09-29',
      status: 'PAUSED',
      pausedOn: '2022-09-16',
      pausedDays: 3,
    });
  });

  it('leaves what was met, missed or cancelled as recorded', () => {
    for (const status of ['MET', 'MET_LATE', 'MISSED', 'CANCELLED'] as const) {
      const other = with_(deadline(), status);
      expect(recalculate(other, FUNERAL())).toBe(other);
    }
  });

  it('moves nothing that is not counted in working days', () => {
    for (const unit of ['CALENDAR_DAYS', 'MONTHS_BEGINNING_WITH', 'MONTHS_AFTER'] as const) {
      const other = opened('2022-09-09', { n: 1, unit }, beforeTheFuneral);
      expect(recalculate(other, FUNERAL())).toBe(other);
    }
  });

  it('that is no news changes nothing, and is never to anybody’s disadvantage', () => {
    fc.assert(
      fc.property(aDay(), fc.integer({ min: 1, max: 40 }), aDay(), (day, n, holiday) => {
        const before = opened(day, workingDays(n));
        const calendar = withHolidays(ENGLAND_AND_WALES, [{ date: holiday, title: 'announced' }]);
        expect(recalculate(before, ENGLAND_AND_WALES)).toEqual(before);
        expect(recalculate(before, calendar).due >= before.due).toBe(true);
      }),
    );
  });
});

describe('Lateness (rule 5)', () => {
  const deadline = () => opened('2026-06-23', { n: 7, unit: 'CALENDAR_DAYS' });

  it('begins with the first moment of the next day in London', () => {
    expect(deadline().due).toBe('2026-06-30');
    expect(isLate(deadline(), '2026-06-30T22:59:59.999Z')).toBe(false);
    expect(isLate(deadline(), '2026-06-30T23:00:00.000Z')).toBe(true);
  });

  it.each([
    ['OPEN', true],
    ['MISSED', true],
    ['PAUSED', false],
    ['MET', false],
    ['MET_LATE', false],
    ['CANCELLED', false],
  ] as const)('of one that is %s: %p', (status, late) => {
    expect(isLate(with_(deadline(), status), '2027-01-01T00:00:00.000Z')).toBe(late);
  });
});
