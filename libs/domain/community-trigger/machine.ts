import { type Decision, type DecisionContext, refuse, type Refusal } from '#libs/domain/kernel/decider.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import type { CommandName, CommandOf } from './commands.js';
import type { EventData, EventName, EventOf, TriggerEvent } from './events.js';
import type { ReviewProcedure } from './law/review-procedure.js';
import { COMMON_GUARDS, type TriggerSpec } from './rows.js';
import type { State } from './state.js';

export interface Refused {
  readonly accepted: false;
  readonly refusal: Refusal;
}

type Values = Readonly<Record<string, string | number>>;

/** What a rule may look at besides state and command. */
export interface At extends DecisionContext<ReviewProcedure> {
  /** London date of `now`. */
  readonly today: LocalDate;
  readonly spec: TriggerSpec;
  /** The wording comes from the catalogue's row: a code that the row does not declare is a programming error. */
  refuse(code: string, values?: Values, field?: string): Refused;
}

/** While a command is decided, its events carry its time, its reason and its source. */
export interface Deciding extends At {
  /** London date on which the command's act happened. */
  readonly on: LocalDate;
  event<N extends EventName>(type: N, data: EventData[N], authority?: string): EventOf<N>;
}

/** How one command is decided. */
export interface Rule<N extends CommandName> {
  /** What stands against it whatever is sent; also asked by `obstacle`, before anything is typed in. */
  possible?(state: State, at: At): Refused | null;
  decide(state: State, command: CommandOf<N>, at: Deciding): Decision<TriggerEvent>;
}

export type Rules<C> = { readonly [N in keyof C & CommandName]: Rule<N> };
export type Evolver<N extends EventName> = (state: State, event: EventOf<N>) => State;
/** Deadlines and notices are folded from the event's effects besides. */
export type Evolvers<E> = { readonly [N in keyof E & EventName]: Evolver<N> };

const fill = (wording: string, values: Values): string =>
  wording.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '…'));

export const refuserOf =
  (spec: TriggerSpec): At['refuse'] =>
  (code, values = {}, field) => {
    const guard = [...spec.guards, ...COMMON_GUARDS].find((g) => g.code === code);
    if (!guard)
      return refuse({
        code: `UNDECLARED_${code}`,
        detail: `${spec.name} declares no guard ${code}.`,
        source: 'catalogue',
        kind: 'NOT_NOW',
      });
    const at = field ?? guard.field;
    return refuse({
      code,
      detail: fill(guard.wording, { command: spec.name, ...values }),
      source: guard.source,
      kind: guard.kind,
      ...(at === undefined ? {} : { field: at }),
    });
  };

/** Ids count their list, from which nothing is ever removed: `complaint-1`, `request-2`. */
export const nextId = (kind: string, list: readonly unknown[], ahead = 0): string =>
  `${kind}-${list.length + 1 + ahead}`;

/** Replaces the one element with that id. */
export const change = <T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  to: Partial<T>,
): readonly T[] => list.map((one) => (one.id === id ? { ...one, ...to } : one));
