import type { WorkingCalendar } from '#libs/domain/kernel/calendar.js';
import type { Decision } from '#libs/domain/kernel/decider.js';
import type { Actor, PersonActor, Sealed } from '#libs/domain/kernel/people.js';
import type { Obligation, ProcessState } from '#libs/domain/kernel/process.js';
import { londonDate, startOfLondonDay } from '#libs/domain/kernel/london.js';
import type { Instant, LocalDate } from '#libs/domain/kernel/time.js';
import type { CommandData, CommandName, TriggerCommand } from '../commands.js';
import { decide, evolve } from '../decider.js';
import type { TriggerEvent } from '../events.js';
import { initial } from '../initial.js';
import type { ReviewProcedure } from '../law/review-procedure.js';
import { processState } from '../process.js';
import type { State } from '../state.js';
import { PEOPLE, PROCESS, sealed } from './people.js';
import { CALENDAR, PROCEDURE } from './procedure.js';

export interface How {
  readonly by?: Actor;
  readonly reason?: Sealed | null;
  readonly occurredAt?: Instant;
}

/** 10:00 UTC on a day: in office hours in summer and winter. */
const morning = (day: LocalDate): Instant => `${day}T10:00:00.000Z`;

const STREAM = 'community-trigger/example';

type Telling = Pick<Scenario, 'state' | 'events' | 'now' | 'procedure' | 'calendar' | 'byTheRules'>;

/**
 * A case told step by step: each step is a command through the real decider, and a step that is refused stops the
 * story. Every step gives a new scenario, so that one beginning serves many endings.
 */
export class Scenario {
  readonly state: State;
  readonly events: readonly TriggerEvent[];
  readonly now: Instant;
  readonly procedure: ReviewProcedure;
  readonly calendar: WorkingCalendar;
  /** Nothing is on record but what today's rules have accepted. */
  readonly byTheRules: boolean;

  private constructor(told: Telling) {
    this.state = told.state;
    this.events = told.events;
    this.now = told.now;
    this.procedure = told.procedure;
    this.calendar = told.calendar;
    this.byTheRules = told.byTheRules;
  }

  static begin(day: LocalDate = '2022-05-03', procedure: ReviewProcedure = PROCEDURE): Scenario {
    return new Scenario({
      state: initial(),
      events: [],
      now: morning(day),
      procedure,
      calendar: CALENDAR,
      byTheRules: true,
    });
  }

  private but(other: Partial<Telling>): Scenario {
    const { state, events, now, procedure, calendar, byTheRules } = this;
    return new Scenario({ state, events, now, procedure, calendar, byTheRules, ...other });
  }

  with(procedure: Partial<ReviewProcedure>): Scenario {
    return this.but({ procedure: { ...this.procedure, ...procedure } });
  }

  withCalendar(calendar: WorkingCalendar): Scenario {
    return this.but({ calendar });
  }

  /** Moves the clock and nothing else: nobody acts, not even the engine. */
  on(day: LocalDate): Scenario {
    return this.at(morning(day));
  }

  at(now: Instant): Scenario {
    return this.but({ now });
  }

  attempt<N extends CommandName>(
    type: N,
    data: CommandData[N],
    { by = PEOPLE.coordinator, reason = sealed('reason'), occurredAt = this.now }: How = {},
  ): Decision<TriggerEvent> {
    const said = by.kind === 'person' && reason !== null ? { reason } : {};
    const command = { type, data, actor: by, occurredAt, ...said } as unknown as TriggerCommand;
    return decide(this.state, command, { now: this.now, procedure: this.procedure, calendar: this.calendar });
  }

  does<N extends CommandName>(type: N, data: CommandData[N], how: How = {}): Scenario {
    const decision = this.attempt(type, data, how);
    if (!decision.accepted)
      throw new Error(
        `${type} was refused while ${this.state.state}: ${decision.refusal.code}: ${decision.refusal.detail}`,
      );
    return this.after(decision.events);
  }

  after(events: readonly TriggerEvent[]): Scenario {
    return this.but({ state: events.reduce(evolve, this.state), events: [...this.events, ...events] });
  }

  /** Facts that other rules have put on record: no lawful command of today leads there, and yet they must be read. */
  onRecord(events: readonly TriggerEvent[]): Scenario {
    return this.after(events).but({ byTheRules: false });
  }

  by(actor: PersonActor): <N extends CommandName>(type: N, data: CommandData[N], how?: How) => Scenario {
    return (type, data, how = {}) => this.does(type, data, { by: actor, ...how });
  }

  process(): ProcessState {
    return processState(this.state, {
      stream: STREAM,
      version: this.events.length,
      now: this.now,
      calendar: this.calendar,
      procedure: this.procedure,
    });
  }

  due(): readonly Obligation[] {
    return this.process().owed.filter((one) => one.dueAt <= this.now);
  }

  /** What the engine sends for an obligation: the letter's text and the transport's answer come from the world. */
  fulfilment(owed: Obligation): CommandData[CommandName] {
    const texts = { text: sealed('letter'), html: sealed('letter-html'), sha256: 'a'.repeat(64) };
    if (owed.command === 'PrepareNotice') return { ...owed.data, ...texts } as CommandData['PrepareNotice'];
    if (owed.command === 'RecordNoticeDelivered')
      return { ...owed.data, channel: 'EMAIL', reference: owed.key } as CommandData['RecordNoticeDelivered'];
    if (owed.command === 'PutOnTaskingAgenda')
      return { ...owed.data, next: nextTasking(this.now) } as CommandData['PutOnTaskingAgenda'];
    return owed.data as CommandData[CommandName];
  }

  fulfil(owed: Obligation): Scenario {
    return this.does(owed.command as CommandName, this.fulfilment(owed), { by: PROCESS });
  }

  /** The engine does all that is due at this moment, and what follows from that. */
  settle(): Scenario {
    let here = this.at(this.now);
    for (let step = 0; step < 500; step += 1) {
      const next = here.due()[0];
      if (!next) return here;
      here = here.fulfil(next);
    }
    throw new Error(
      `The engine does not come to rest: ${here
        .due()
        .map((one) => one.key)
        .join(', ')}`,
    );
  }

  /** Nobody acts until that day; the engine does what falls due, each thing at its moment. */
  wait(day: LocalDate): Scenario {
    let here = this.settle();
    for (let step = 0; step < 500; step += 1) {
      const next = here.process().owed.find((one) => one.dueAt > here.now);
      if (!next || next.dueAt > morning(day)) return here.on(day).settle();
      here = here.at(next.dueAt).settle();
    }
    throw new Error('Too much falls due.');
  }

  names(): readonly string[] {
    return this.events.map((event) => event.type);
  }

  last(): TriggerEvent {
    const event = this.events.at(-1);
    if (!event) throw new Error('Nothing has happened yet.');
    return event;
  }

  deadline(key: string): State['deadlines'][number] {
    const deadline = this.state.deadlines.find((d) => d.key === key);
    if (!deadline)
      throw new Error(
        `There is no deadline ${key}; there are: ${this.state.deadlines.map((d) => d.key).join(', ')}`,
      );
    return deadline;
  }
}

/** A series that meets on the first of each month. */
const nextTasking = (now: Instant): CommandData['PutOnTaskingAgenda']['next'] => {
  const [year = 0, month = 0] = londonDate(now).split('-').map(Number);
  const on = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return { series: 'tasking-1', meeting: `tasking-${on}`, on, version: 1 };
};

export const beginningOf = startOfLondonDay;
