import { withHolidays } from '#libs/domain/kernel/calendar.js';
import { PEOPLE, PROCESS, sealed } from '../testing/people.js';
import { CALENDAR, PROCEDURE } from '../testing/procedure.js';
import { scheduled } from '../testing/review-stories.js';
import { codeOf } from '../testing/scenario.js';
import { acknowledged, asked, circulated, notMetTold, received } from '../testing/stories.js';

const unwell = { deadline: 'AD5', because: 'VICTIM_UNWELL' };
const named = (story: ReturnType<typeof circulated>, name: string) =>
  story.events.filter((event) => event.type === name);

describe('Reminders, in the cadence of the procedure', () => {
  it('go out that many working days before the date, to whoever has to act', () => {
    const reminded = asked().wait('2022-05-13');
    expect(named(reminded, 'ReminderSent').map((event) => [event.occurredAt, event.data])).toMatchObject([
      ['2022-05-12T23:00:00.000Z', { deadline: 'AD4/request-1', number: 1 }],
      ['2022-05-12T23:00:00.000Z', { deadline: 'AD4/request-2', number: 1 }],
    ]);
    const letters = reminded.state.notices.filter((one) => one.template === 'reminder');
    expect(letters.map((one) => [one.to, one.stage])).toEqual([
      [{ kind: 'ORGANISATIONS', organisations: ['derbyshire-police'] }, 'information-gathering'],
      [{ kind: 'ORGANISATIONS', organisations: ['ned-homes'] }, 'information-gathering'],
    ]);
  });

  it('more than one, where the procedure has more, the furthest first', () => {
    const twice = received({}, { ...PROCEDURE, reminders: { beforeDueWd: [5, 2] } }).wait('2022-05-24');
    expect(
      named(twice, 'ReminderSent')
        .filter((event) => JSON.stringify(event.data).includes('AD5'))
        .map((event) => [event.occurredAt, event.data]),
    ).toMatchObject([
      ['2022-05-16T23:00:00.000Z', { number: 1 }],
      ['2022-05-19T23:00:00.000Z', { number: 2 }],
    ]);
  });

  it('after an outage only the latest whose time has come is sent', () => {
    const out = received({}, { ...PROCEDURE, reminders: { beforeDueWd: [5, 2] } })
      .on('2022-05-23')
      .settle();
    expect(
      named(out, 'ReminderSent')
        .map((event) => event.data)
        .filter((data) => JSON.stringify(data).includes('AD5')),
    ).toMatchObject([{ number: 2 }]);
  });

  it('none on the day on which a short time began, none when it is over, none for the applicant’s own time', () => {
    expect(named(circulated().wait('2022-05-05'), 'ReminderSent')).toHaveLength(1);
    expect(named(circulated().wait('2022-05-05'), 'ReminderSent')[0]).toMatchObject({
      data: { deadline: 'AD1' },
    });
    const told = notMetTold().wait('2022-06-30');
    expect(named(told, 'ReminderSent').filter((one) => JSON.stringify(one.data).includes('AD12'))).toEqual(
      [],
    );
    expect(named(told, 'DeadlineMissed').filter((one) => JSON.stringify(one.data).includes('AD12'))).toEqual(
      [],
    );
  });
});

describe('A deadline that passes', () => {
  it('is recorded as missed once, at midnight in London, and the reason is asked for', () => {
    const late = circulated().wait('2022-05-31');
    const missed = named(late, 'DeadlineMissed').filter((one) => JSON.stringify(one.data).includes('AD1'));
    expect(missed).toMatchObject([
      { occurredAt: '2022-05-06T23:00:00.000Z', data: { deadline: 'AD1', due: '2022-05-06' } },
    ]);
    expect(late.deadline('AD1')).toMatchObject({ status: 'MISSED', lateReason: 'ASKED' });
  });

  it('still waits for what is to be done, and is then met late', () => {
    const done = circulated().wait('2022-05-31').does('AcknowledgeApplication', {});
    expect(done.deadline('AD1')).toMatchObject({ status: 'MET_LATE', metAt: done.now });
  });

  it('met late while no engine was running is asked about all the same', () => {
    const quiet = circulated().on('2022-05-09').does('AcknowledgeApplication', {});
    expect(quiet.deadline('AD1')).toMatchObject({ status: 'MET_LATE', lateReason: 'NOT_ASKED' });
    expect(quiet.settle().deadline('AD1')).toMatchObject({ status: 'MET_LATE', lateReason: 'ASKED' });
  });

  it('done in time and only typed in late is in time', () => {
    const typed = circulated()
      .wait('2022-05-09')
      .does('AcknowledgeApplication', {}, { occurredAt: '2022-05-06T14:00:00.000Z' });
    expect(typed.deadline('AD1').status).toBe('MET');
  });

  it('is explained by one who had to act, with a reason in words', () => {
    const late = circulated().wait('2022-05-09');
    expect(codeOf(late.attempt('GiveLateReason', { deadline: 'AD1' }, { reason: null }))).toBe(
      'REASON_REQUIRED',
    );
    const explained = late.does('GiveLateReason', { deadline: 'AD1' }, { reason: sealed('flood') });
    expect(explained.last()).toMatchObject({ type: 'LateReasonGiven', reason: sealed('flood') });
    expect(codeOf(explained.attempt('GiveLateReason', { deadline: 'AD1' }))).toBe('NOT_ASKED');
  });
});

describe('A deadline that stands still', () => {
  it('runs on by the days that it stood still, neither reminded of nor missed meanwhile', () => {
    const paused = acknowledged().on('2022-05-10').does('PauseDeadline', unwell);
    expect(paused.deadline('AD5')).toMatchObject({ status: 'PAUSED', pausedOn: '2022-05-10' });
    const waited = paused.wait('2022-06-14');
    expect(named(waited, 'ReminderSent').filter((one) => JSON.stringify(one.data).includes('AD5'))).toEqual(
      [],
    );
    expect(named(waited, 'DeadlineMissed').filter((one) => JSON.stringify(one.data).includes('AD5'))).toEqual(
      [],
    );
    const on = waited.does('ResumeDeadline', { deadline: 'AD5' });
    expect(on.deadline('AD5')).toMatchObject({ status: 'OPEN', due: '2022-06-28', pausedDays: 35 });
  });

  it('only where the published procedure names the reason, and only with the reason in words', () => {
    expect(
      acknowledged().attempt('PauseDeadline', { deadline: 'AD1', because: 'VICTIM_UNWELL' }),
    ).toMatchObject({
      refusal: { code: 'DEADLINE_NOT_OPEN' },
    });
    expect(acknowledged().attempt('PauseDeadline', { deadline: 'AD3', because: 'HOLIDAYS' })).toMatchObject({
      refusal: { code: 'PAUSE_NOT_ALLOWED', detail: expect.stringContaining('nothing') },
    });
    expect(codeOf(acknowledged().attempt('PauseDeadline', unwell, { reason: null }))).toBe('REASON_REQUIRED');
  });

  it('never from before it began', () => {
    const early = scheduled().does(
      'PauseDeadline',
      { deadline: 'AD8/decision-1', because: 'VICTIM_AVAILABILITY' },
      { by: PEOPLE.chair, occurredAt: '2022-05-05T10:00:00.000Z' },
    );
    expect(early.deadline('AD8/decision-1')).toMatchObject({
      startedOn: '2022-05-10',
      pausedOn: '2022-05-10',
    });
  });

  it('paused and resumed on one day has not moved', () => {
    const same = acknowledged().does('PauseDeadline', unwell).does('ResumeDeadline', { deadline: 'AD5' });
    expect(same.deadline('AD5')).toMatchObject({ status: 'OPEN', due: '2022-05-24' });
  });

  it('ends with its duty: what is done while it stands still is done in time', () => {
    const waiting = scheduled()
      .does('PauseDeadline', { deadline: 'AD8/decision-1', because: 'VICTIM_AVAILABILITY' })
      .does('CirculatePapers', { papers: [{ title: sealed('agenda'), sha256: 'b'.repeat(64) }] })
      .on('2022-07-20')
      .does(
        'HoldReview',
        {
          attended: [
            PEOPLE.chair.person,
            PEOPLE.panelPolice.person,
            PEOPLE.panelHealth.person,
            PEOPLE.panelCouncil.person,
          ],
        },
        { by: PEOPLE.chair },
      );
    expect(waiting.deadline('AD8/decision-1').status).toBe('MET');
  });
});

describe('A bank holiday that is announced while deadlines run (4.2 rule 8)', () => {
  const mourning = () => withHolidays(CALENDAR, [{ date: '2022-05-05', title: 'National day of mourning' }]);

  it('moves what is open and counted in working days, says from when to when, and rewrites nothing', () => {
    const told = acknowledged().with({ calendar: mourning() }).settle();
    expect(named(told, 'DeadlineRecalculated').map((event) => event.data)).toMatchObject([
      { deadline: 'AD3', reason: 'CALENDAR_CHANGE', from: '2022-05-05', counted: { due: '2022-05-06' } },
      { deadline: 'AD5', reason: 'CALENDAR_CHANGE', from: '2022-05-24', counted: { due: '2022-05-25' } },
    ]);
    expect(told.deadline('AD1')).toMatchObject({ status: 'MET', due: '2022-05-06' });
    expect(told.state.calendarVersion).toBe(mourning().version);
    expect(told.events.slice(0, acknowledged().events.length)).toEqual(acknowledged().events);
  });

  it('is looked at once: the same calendar moves nothing again', () => {
    const told = acknowledged().with({ calendar: mourning() }).settle();
    expect(codeOf(told.attempt('RecalculateDeadlines', {}, { by: PROCESS }))).toBe('CALENDAR_UNCHANGED');
    expect(named(told.wait('2022-05-06'), 'CalendarAdopted')).toHaveLength(1);
  });

  it('leaves a date that was agreed, and one that has passed', () => {
    const agreed = asked()
      .does('ExtendReturn', { request: 'request-1', due: '2022-05-20' })
      .wait('2022-05-18')
      .with({ calendar: withHolidays(CALENDAR, [{ date: '2022-05-16', title: 'National day of mourning' }]) })
      .settle();
    expect(agreed.deadline('AD4/request-1').due).toBe('2022-05-20');
    expect(agreed.deadline('AD4/request-2')).toMatchObject({ status: 'MISSED', due: '2022-05-17' });
    expect(agreed.deadline('AD5').due).toBe('2022-05-25');
  });

  it('that does not touch any date is only taken note of', () => {
    const far = withHolidays(CALENDAR, [{ date: '2022-11-11', title: 'Day of remembrance' }]);
    const told = acknowledged().with({ calendar: far }).settle();
    expect(named(told, 'DeadlineRecalculated')).toEqual([]);
    expect(told.last()).toMatchObject({ type: 'CalendarAdopted', data: { calendarVersion: far.version } });
  });
});
