import { refuse, type Decision, type DecisionContext, type Refusal } from '../decider.js';
import type { LocalDate } from '../time.js';
import type { AnyEvent, CommandName, CommandOf, EventName, EventOf, Kind } from './kind.js';
import type { RowGuard, RowSpec } from './rows.js';

export interface Refused {
  readonly accepted: false;
  readonly refusal: Refusal;
}

export type Values = Readonly<Record<string, string | number>>;

/** What a rule may look at besides state and command. */
export interface At<P = unknown> extends DecisionContext<P> {
  /** London date of `now`. */
  readonly today: LocalDate;
  readonly spec: RowSpec;
  /** The wording comes from the catalogue's row: a code that the row does not declare is a programming error. */
  refuse(code: string, values?: Values, field?: string): Refused;
}

/** While a command is decided, its events carry its time, its reason and its source. */
export interface Deciding<K extends Kind> extends At<K['Procedure']> {
  /** London date on which the command's act happened. */
  readonly on: LocalDate;
  event<N extends EventName<K>>(type: N, data: K['Events'][N], authority?: string): EventOf<K, N>;
}

/** How one command is decided. */
export interface Rule<K extends Kind, N extends CommandName<K>> {
  /** What stands against it whatever is sent; also asked by `obstacle`, before anything is typed in. */
  possible?(state: K['State'], at: At<K['Procedure']>): Refused | null;
  decide(state: K['State'], command: CommandOf<K, N>, at: Deciding<K>): Decision<AnyEvent<K>>;
}

/** A rule for each command of `C`, which is a part of the kind's commands. */
export type Rules<K extends Kind, C = K['Commands']> = {
  readonly [N in keyof C & CommandName<K>]: Rule<K, N>;
};

export type Evolver<K extends Kind, N extends EventName<K>> = (
  state: K['State'],
  event: EventOf<K, N>,
) => K['State'];

/** An evolver for each event of `E`. Deadlines and letters are folded from the event's effects besides. */
export type Evolvers<K extends Kind, E = K['Events']> = {
  readonly [N in keyof E & EventName<K>]: Evolver<K, N>;
};

const fill = (wording: string, values: Values): string =>
  wording.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? '…'));

export const refuserOf =
  (spec: RowSpec, common: readonly RowGuard[]): At['refuse'] =>
  (code, values = {}, field) => {
    const guard = [...spec.guards, ...common].find((g) => g.code === code);
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

/** The element with that id, or the row's own refusal for an id that nobody has. */
export const found = <T extends { readonly id: string }>(
  list: readonly T[],
  id: string,
  orElse: () => Refused,
): T | Refused => list.find((one) => one.id === id) ?? orElse();

export const isRefused = (found: object): found is Refused => 'refusal' in found;
