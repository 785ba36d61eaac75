import type { WorkingCalendar } from '../../calendar.js';
import type { Decision } from '../../decider.js';
import type { Actor, PersonActor, Sealed } from '../../people.js';
import type { Obligation, ProcessState } from '../../process.js';
import type { Deadline } from '../../deadline.js';
import type { Instant, LocalDate } from '../../time.js';
import type { Machine } from '../dispatcher.js';
import type { AnyCommand, AnyEvent, CommandName, Kind } from '../kind.js';
import type { NoticeCommands } from '../notices/commands.js';
import type { OwedAt } from '../owing.js';

export interface How {
  readonly by?: Actor;
  readonly reason?: Sealed | null;
  readonly occurredAt?: Instant;
}

/** What a scenario of one review type is told with. */
export interface Stage<K extends Kind> extends Machine<K> {
  readonly stream: string;
  /** Who acts where nobody is named. */
  readonly usually: PersonActor;
  initial(): K['State'];
  process(state: K['State'], at: OwedAt<K['Procedure']>): ProcessState;
  /** What the world adds to an obligation of the type's own, e.g. the next meeting of a series. */
  fulfilment?(owed: Obligation, now: Instant): object | null;
}

export interface World<K extends Kind> {
  readonly now: Instant;
  readonly procedure: K['Procedure'];
  readonly calendar: WorkingCalendar;
}

/** 10:00 UTC on a day: in office hours in summer and winter. */
export const morning = (day: LocalDate): Instant => `${day}T10:00:00.000Z`;

export const PROCESS: Actor = { kind: 'process' };

/** A sealed part as the vault would give it back. */
export const sealed = (what: string): Sealed => ({
  sealed: `sealed-${what}`,
  commitment: `commitment-${what}`,
});

const LETTER: Omit<NoticeCommands['PrepareNotice'], 'notice'> = {
  text: sealed('letter'),
  html: sealed('letter-html'),
  sha256: 'a'.repeat(64),
};

/**
 * A case told step by step: each step is a command through the real decider, and a step that is refused stops the
 * story. Every step gives a new scenario, so that one beginning serves many endings.
 */
export class Scenario<K extends Kind> {
  constructor(
    private readonly stage: Stage<K>,
    readonly world: World<K>,
    readonly state: K['State'] = stage.initial(),
    readonly events: readonly AnyEvent<K>[] = [],
    /** Nothing is on record but what today's rules have accepted. */
    readonly byTheRules = true,
  ) {}

  private but({
    world = this.world,
    state = this.state,
    events = this.events,
    byTheRules = this.byTheRules,
  }: Partial<Pick<Scenario<K>, 'world' | 'state' | 'events' | 'byTheRules'>> = {}): Scenario<K> {
    return new Scenario(this.stage, world, state, events, byTheRules);
  }

  get now(): Instant {
    return this.world.now;
  }

  with(world: Partial<World<K>>): Scenario<K> {
    return this.but({ world: { ...this.world, ...world } });
  }

  /** The same case where the local rules differ in this. */
  under(rules: Partial<K['Procedure']>): Scenario<K> {
    return this.with({ procedure: { ...(this.world.procedure as object), ...(rules as object) } } as Partial<
      World<K>
    >);
  }

  /** Moves the clock and nothing else: nobody acts, not even the engine. */
  on(day: LocalDate): Scenario<K> {
    return this.at(morning(day));
  }

  at(now: Instant): Scenario<K> {
    return this.with({ now } as Partial<World<K>>);
  }

  attempt<N extends CommandName<K>>(
    type: N,
    data: K['Commands'][N],
    { by = this.stage.usually, reason = sealed('reason'), occurredAt = this.now }: How = {},
  ): Decision<AnyEvent<K>> {
    const said = by.kind === 'person' && reason !== null ? { reason } : {};
    const command = { type, data, actor: by, occurredAt, ...said } as unknown as AnyCommand<K>;
    return this.stage.decide(this.state, command, this.world);
  }

  does<N extends CommandName<K>>(type: N, data: K['Commands'][N], how: How = {}): Scenario<K> {
    const decision = this.attempt(type, data, how);
    if (!decision.accepted)
      throw new Error(
        `${type} was refused while ${this.state.state}: ${decision.refusal.code}: ${decision.refusal.detail}`,
      );
    return this.after(decision.events);
  }

  after(events: readonly AnyEvent<K>[]): Scenario<K> {
    const state = events.reduce((before, event) => this.stage.evolve(before, event), this.state);
    return this.but({ state, events: [...this.events, ...events] });
  }

  /** Facts that other rules have put on record: no lawful command of today leads there, and yet they must be read. */
  onRecord(events: readonly AnyEvent<K>[]): Scenario<K> {
    return this.after(events).but({ byTheRules: false });
  }

  process(): ProcessState {
    const { now, calendar, procedure } = this.world;
    const { stream } = this.stage;
    return this.stage.process(this.state, { stream, version: this.events.length, now, calendar, procedure });
  }

  obstacle(command: string): string | null {
    return this.stage.obstacle(this.state, command, this.world)?.code ?? null;
  }

  due(): readonly Obligation[] {
    return this.process().owed.filter((one) => one.dueAt <= this.now);
  }

  /** What the engine sends for an obligation: the letter's text and the transport's answer come from the world. */
  fulfilment(owed: Obligation): object {
    const own = this.stage.fulfilment?.(owed, this.now) ?? null;
    if (own !== null) return own;
    if (owed.command === 'PrepareNotice') return { ...owed.data, ...LETTER };
    if (owed.command === 'RecordNoticeDelivered')
      return { ...owed.data, channel: 'EMAIL', reference: owed.key };
    return owed.data;
  }

  fulfil(owed: Obligation): Scenario<K> {
    const name = owed.command as CommandName<K>;
    return this.does(name, this.fulfilment(owed) as K['Commands'][typeof name], { by: PROCESS });
  }

  /** The engine does all that is due at this moment, and what follows from that. */
  settle(): Scenario<K> {
    let here = this.but();
    for (let step = 0; step < 1000; step += 1) {
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

  /** The engine does the due obligations of these commands and leaves the rest, to stop a story in the middle. */
  settleOnly(...commands: readonly string[]): Scenario<K> {
    let here = this.but();
    for (let step = 0; step < 1000; step += 1) {
      const next = here.due().find((one) => commands.includes(one.command));
      if (!next) return here;
      here = here.fulfil(next);
    }
    throw new Error('The engine does not come to rest.');
  }

  /** Nobody acts until that day; the engine does what falls due, each thing at its moment. */
  wait(day: LocalDate): Scenario<K> {
    let here = this.settle();
    for (let step = 0; step < 1000; step += 1) {
      const next = here.process().owed.find((one) => one.dueAt > here.now);
      if (!next || next.dueAt > morning(day)) return here.on(day).settle();
      here = here.at(next.dueAt).settle();
    }
    throw new Error('Too much falls due.');
  }

  names(): readonly string[] {
    return this.events.map((event) => event.type);
  }

  last(): AnyEvent<K> {
    const event = this.events.at(-1);
    if (!event) throw new Error('Nothing has happened yet.');
    return event;
  }

  deadline(key: string): Deadline {
    const deadline = this.state.deadlines.find((d) => d.key === key);
    if (!deadline)
      throw new Error(
        `There is no deadline ${key}; there are: ${this.state.deadlines.map((d) => d.key).join(', ')}`,
      );
    return deadline;
  }

  /** The templates of the letters in state, in order, e.g. to say which letters a step made due. */
  letters(): readonly string[] {
    return this.state.notices.map((one) => one.template);
  }
}

/** What a refused command says; `ACCEPTED` if it was not refused. */
export const codeOf = (decision: Decision): string =>
  decision.accepted ? 'ACCEPTED' : decision.refusal.code;

export const warningsOf = (decision: Decision): readonly string[] =>
  decision.accepted ? decision.warnings.map((one) => one.code) : [];
