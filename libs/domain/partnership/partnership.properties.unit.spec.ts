import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { ENGLAND_AND_WALES } from '#libs/domain/kernel/bank-holidays.js';
import { addDays, weekday } from '#libs/domain/kernel/dates.js';
import type { Decision } from '#libs/domain/kernel/decider.js';
import type { DomainEvent } from '#libs/domain/kernel/event.js';
import { londonDate } from '#libs/domain/kernel/london.js';
import type { Actor, Role } from '#libs/domain/kernel/people.js';
import type { Obligation } from '#libs/domain/kernel/process.js';
import type { ReviewType } from '#libs/domain/kernel/review-type.js';
import { bankHolidayCalendar, workingCalendar, type CalendarState } from './calendar/index.js';
import { procedureInForce, reviewProcedure, type ProcedureState } from './review-procedure/index.js';
import { COMMON_GUARDS } from './stream-type.js';
import { taskingMeetings, type TaskingState } from './tasking-meetings/index.js';

const START = '2022-03-01';
const reason = { sealed: 'sealed-reason', commitment: 'commitment-reason' };
const ENGINE: Actor = { kind: 'process' };
const person = (role: Role): Actor => ({
  kind: 'person',
  person: 'person-1',
  role,
  organisation: 'ned-council',
  homeTenant: 'ned',
});

/** A command by somebody, so many days after the one before; and whether the engine does what is owed before it. */
interface Turn {
  readonly command: string;
  readonly data: object;
  readonly by: Actor;
  readonly why: boolean;
  readonly daysLater: number;
  readonly engineFirst: boolean;
}

interface Moment<S> {
  readonly before: S;
  readonly turn: Turn;
  readonly now: string;
  readonly decision: Decision;
  readonly after: S;
  readonly owed: readonly Obligation[];
  readonly fulfils: string | null;
}

interface Told<S> {
  readonly moments: readonly Moment<S>[];
  readonly events: readonly DomainEvent[];
  readonly end: S;
}

/** Tells a story of one stream through its real decider. */
function tell<S>(type: ReviewType<S>, turns: readonly Turn[]): Told<S> {
  let state = type.initial();
  let day = START;
  const moments: Moment<S>[] = [];
  const events: DomainEvent[] = [];
  const at = () => ({ now: `${day}T10:00:00.000Z`, procedure: null, calendar: ENGLAND_AND_WALES });
  const owedBy = (now: S) => type.process(now, { ...at(), stream: 'stream', version: events.length }).owed;
  const act = (turn: Turn, fulfils: string | null = null): void => {
    const before = state;
    const command = {
      type: turn.command,
      data: turn.data,
      actor: turn.by,
      occurredAt: at().now,
      ...(turn.why ? { reason } : {}),
    };
    const decision = type.decide(before, command, at());
    if (!isDeepStrictEqual(type.decide(before, command, at()), decision))
      throw new Error(`${turn.command} was decided in two ways.`);
    if (decision.accepted) {
      events.push(...decision.events);
      state = decision.events.reduce((here, event) => type.evolve(here, event), before);
    }
    moments.push({ before, turn, now: at().now, decision, after: state, owed: owedBy(before), fulfils });
  };
  for (const turn of turns) {
    day = addDays(day, turn.daysLater);
    for (let step = 0; turn.engineFirst && step < 20; step += 1) {
      const due = owedBy(state).find((one) => one.dueAt <= at().now);
      if (!due) break;
      act({ ...turn, command: due.command, data: due.data, by: ENGINE, why: false }, due.key);
      if (!moments.at(-1)?.decision.accepted) break;
    }
    act(turn);
  }
  return { moments, events, end: state };
}

/** Plain objects, as they come over JSON. */
const facts = <T extends object>(model: { readonly [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> =>
  fc.record<T>(model, { noNullPrototype: true });
const aDay = fc.integer({ min: -40, max: 400 }).map((n) => addDays(START, n));
const anActor = (role: Role): fc.Arbitrary<Actor> =>
  fc.oneof(
    { weight: 9, arbitrary: fc.constant(person(role)) },
    { weight: 1, arbitrary: fc.constant(person('AUDITOR')) },
    { weight: 1, arbitrary: fc.constant(ENGINE) },
  );
const turnsOf = (role: Role, commands: Readonly<Record<string, fc.Arbitrary<object>>>) =>
  fc.array(
    fc.constantFrom(...Object.entries(commands)).chain(([command, data]) =>
      facts({
        command: fc.constant(command),
        data,
        by: anActor(role),
        why: fc.boolean(),
        daysLater: fc.oneof(fc.constantFrom(0, 7, 28, 35), fc.nat(40)),
        engineFirst: fc.boolean(),
      }),
    ),
    { minLength: 1, maxLength: 20, size: 'max' },
  );

const overJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

/** What holds of any stream, whatever it is about. */
function holdsOfAnyStream<S>(type: ReviewType<S>, { moments, events, end }: Told<S>): void {
  const folded = (list: readonly DomainEvent[], from: S = type.initial()): S =>
    list.reduce((state, event) => type.evolve(state, event), from);
  const done: string[] = [];
  for (const { before, turn, decision, after, owed, fulfils } of moments) {
    const spec = type.catalogue.find((one) => one.name === turn.command);
    if (decision.accepted) {
      expect(decision.events.map((event) => event.type)).toEqual(spec?.events);
      expect(
        type.obstacle(before, turn.command, { now: START, procedure: null, calendar: ENGLAND_AND_WALES }),
      ).toBeNull();
    } else {
      const codes = [...(spec?.guards ?? []), ...COMMON_GUARDS].map((guard) => guard.code);
      expect(codes).toContain(decision.refusal.code);
      expect(decision.refusal.detail).not.toMatch(/[{}]|undefined|null/);
      expect(after).toBe(before);
    }
    const keys = owed.map((one) => one.key);
    expect(keys.filter((key, i) => keys.indexOf(key) !== i || done.includes(key))).toEqual([]);
    if (fulfils !== null) {
      expect(decision).toMatchObject({ accepted: true });
      done.push(fulfils);
    }
  }
  expect(overJson(events)).toStrictEqual(events);
  expect(overJson(end)).toStrictEqual(end);
  const cut = moments.length % (events.length + 1);
  expect(folded(events.slice(cut), overJson(folded(events.slice(0, cut))))).toEqual(end);
  expect(folded(overJson(events))).toEqual(end);
}

const always = <S>(
  type: ReviewType<S>,
  turns: fc.Arbitrary<readonly Turn[]>,
  holds: (told: Told<S>) => void,
): void =>
  fc.assert(
    fc.property(turns, (list) => {
      const told = tell(type, list);
      holdsOfAnyStream(type, told);
      holds(told);
    }),
    { numRuns: Number(process.env.FC_RUNS ?? 100) },
  );

describe('Whatever is asked of the calendar', () => {
  const title = fc.constantFrom('State funeral', 'National day');
  const turns = turnsOf('ADMINISTRATOR', {
    AddBankHoliday: facts({ date: aDay, title }),
    MoveBankHoliday: facts({
      from: fc.oneof(aDay, fc.constantFrom('2022-06-02', '2022-08-29')),
      to: aDay,
    }),
    RemoveBankHoliday: facts({ date: fc.oneof(aDay, fc.constantFrom('2022-05-02', '2022-08-29')) }),
    AnnounceCalendarChange: facts({ change: fc.nat(5) }),
  });

  it('each day is a holiday once or not at all, each change has a version of its own, and is announced once', () => {
    always<CalendarState>(bankHolidayCalendar as ReviewType<CalendarState>, turns, ({ moments, end }) => {
      const { holidays, version } = workingCalendar(ENGLAND_AND_WALES, end);
      const dates = holidays.map((one) => one.date);
      expect([...dates].sort()).toEqual(dates);
      expect(new Set(dates).size).toBe(dates.length);
      expect(end.removed.filter((date) => dates.includes(date))).toEqual([]);
      expect(version).toBe(`${ENGLAND_AND_WALES.version}${end.changes === 0 ? '' : `+${end.changes}`}`);
      expect(end.announced).toBeLessThanOrEqual(end.changes);
      for (const { before, after } of moments) {
        expect(after.announced).toBeGreaterThanOrEqual(before.announced);
        expect(after.changes).toBeGreaterThanOrEqual(before.changes);
      }
      // Folding in twice changes nothing.
      const again = workingCalendar({ ...ENGLAND_AND_WALES, holidays }, end);
      expect(again.holidays).toEqual(holidays);
    });
  });
});

describe('Whatever is asked of a review procedure', () => {
  const law = {
    guards: [{ code: 'LPB_NOT_CONSULTED', source: 'Sch 4 para 1', wording: 'Consult first.' }],
    check: (_: object, { lpbConsultedOn }: { readonly lpbConsultedOn: string | null }) => ({
      blocks: lpbConsultedOn === null ? [{ code: 'LPB_NOT_CONSULTED' }] : [],
      warnings: [],
    }),
  };
  const turns = turnsOf('ADMINISTRATOR', {
    DraftProcedure: facts({ settings: facts({ qualifyingNumber: fc.nat(5) }) }),
    ConsultLocalPolicingBody: facts({ body: fc.constant('local-policing-body'), on: aDay }),
    ConsultHousingProviders: facts({ providers: fc.constant(['ned-homes']), on: aDay }),
    PublishProcedure: facts({
      effectiveFrom: aDay,
      publishedUrl: fc.constantFrom('https://ned.example/case-review', ' '),
    }),
    RecordEffectivenessReview: facts({
      version: fc.constantFrom('1', '2', '9'),
      on: aDay,
      revise: fc.boolean(),
    }),
  });

  it('a published version never changes, and every day has one version or none', () => {
    always<ProcedureState>(reviewProcedure(law), turns, ({ moments, end }) => {
      for (const { before, after } of moments)
        expect(after.versions.slice(0, before.versions.length)).toEqual(before.versions);
      const starts = end.versions.map((one) => one.effectiveFrom);
      expect([...new Set(starts)].sort()).toEqual(starts);
      expect(end.versions.map((one) => one.version)).toEqual(end.versions.map((_, i) => String(i + 1)));
      for (const { version, effectiveFrom, settings } of end.versions) {
        expect(procedureInForce(end, effectiveFrom)?.version).toBe(version);
        expect(settings).toMatchObject({ version, effectiveFrom, consulted: { lpbOn: expect.any(String) } });
      }
      expect(procedureInForce(end, addDays(starts[0] ?? START, -1))).toBeNull();
    });
  });

  it('and what a case was pinned to yesterday is what it is pinned to today', () => {
    always<ProcedureState>(reviewProcedure(law), turns, ({ moments, end }) => {
      for (const { before, now } of moments) {
        if (before.versions.length === 0) continue;
        const yesterday = addDays(londonDate(now), -1);
        expect(procedureInForce(end, yesterday)?.version).toBe(procedureInForce(before, yesterday)?.version);
      }
    });
  });
});

describe('Whatever is asked of a series of tasking meetings', () => {
  const recurrence = fc.oneof(
    facts({
      every: fc.constantFrom('TWO_MONTHS', 'MONTH'),
      weekday: fc.integer({ min: 1, max: 6 }),
      ordinal: fc.integer({ min: 1, max: 5 }),
    }),
    facts({
      every: fc.constant('HALF_MONTH'),
      weekday: fc.integer({ min: 1, max: 5 }),
      ordinals: fc.constantFrom([1, 3], [2, 4], [3, 1]),
    }),
  );
  const meeting = fc.nat(6).map((n) => `meeting-${n}`);
  const attended = fc.constantFrom(['ned-council', 'derbyshire-police'], []);
  const turns = turnsOf('CASE_COORDINATOR', {
    PlanTaskingSeries: facts({
      name: fc.constant('Tasking'),
      recurrence,
      from: aDay,
      chair: fc.constant('person-9'),
      attendees: attended,
    }),
    ChangeTaskingRecurrence: facts({ recurrence }),
    // Also on the very days of the plan.
    ScheduleTaskingMeeting: facts({
      on: fc.oneof(
        aDay,
        fc.constantFrom('2022-03-08', '2022-04-12', '2022-05-10', '2022-06-14', '2022-07-12'),
      ),
    }),
    CancelTaskingMeeting: facts({ meeting }),
    HoldTaskingMeeting: facts({ meeting, attended }),
    MinuteTaskingItem: facts({ meeting, minute: fc.constant(reason) }),
    EndTaskingSeries: fc.constant({}),
  });
  const planned = turns.map((list): readonly Turn[] => [
    {
      command: 'PlanTaskingSeries',
      data: {
        name: 'Tasking',
        recurrence: { every: 'MONTH', weekday: 2, ordinal: 2 },
        from: START,
        chair: 'person-9',
        attendees: ['ned-council'],
      },
      by: person('CASE_COORDINATOR'),
      why: false,
      daysLater: 0,
      engineFirst: false,
    },
    ...list,
  ]);

  it('nobody meets twice on a day or at a weekend by plan, and what was held or cancelled stays so', () => {
    always<TaskingState>(taskingMeetings as ReviewType<TaskingState>, planned, ({ moments, end }) => {
      const days = end.meetings.filter((one) => one.status !== 'CANCELLED').map((one) => one.on);
      expect(new Set(days).size).toBe(days.length);
      for (const { on, extra } of end.meetings) if (!extra) expect(weekday(on)).toBeLessThan(6);
      for (const { before } of moments)
        for (const one of before.meetings)
          if (one.status !== 'SCHEDULED')
            expect(end.meetings.find(({ id }) => id === one.id)).toMatchObject({
              on: one.on,
              status: one.status,
            });
    });
  });

  it('while it runs, the next meeting is always owed or in the diary', () => {
    always<TaskingState>(taskingMeetings as ReviewType<TaskingState>, planned, ({ moments }) => {
      for (const { before, owed } of moments)
        expect(owed.length).toBe(before.series !== null && before.endedAt === null ? 1 : 0);
    });
  });
});
