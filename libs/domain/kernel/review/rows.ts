import type { Refusal } from '../decider.js';
import type { Role } from '../people.js';
import type { CommandSpec, Guard } from '../review-type.js';

/** `NOT_NOW` is a matter of where the case stands, `BAD_INPUT` of what was sent, `NOT_ALLOWED` of who sent it. */
export interface RowGuard extends Guard {
  readonly kind: Refusal['kind'];
  readonly field?: string;
}

/** One row of a catalogue: `N` its command, `S` the type's lawful states, `E` its events. */
export interface RowSpec<
  N extends string = string,
  S extends string = string,
  E extends string = string,
> extends CommandSpec {
  readonly name: N;
  readonly states: readonly S[];
  readonly events: readonly E[];
  readonly guards: readonly RowGuard[];
}

export const notNow = (code: string, source: string, wording: string): RowGuard => ({
  code,
  source,
  wording,
  kind: 'NOT_NOW',
});
export const badInput = (code: string, source: string, wording: string, field?: string): RowGuard => ({
  code,
  source,
  wording,
  kind: 'BAD_INPUT',
  ...(field === undefined ? {} : { field }),
});
export const notAllowed = (code: string, source: string, wording: string): RowGuard => ({
  code,
  source,
  wording,
  kind: 'NOT_ALLOWED',
});

type Row<N extends string, S extends string, E extends string> = Omit<
  RowSpec<N, S, E>,
  'name' | 'by' | 'decision' | 'reason'
> &
  Partial<Pick<RowSpec<N, S, E>, 'decision' | 'reason'>>;

/** The two builders of a type's rows: they accept only its own commands, states and events. */
export interface RowBuilders<Names extends string, S extends string, E extends string> {
  /** What people do. */
  person<N extends Names>(name: N, row: Row<N, S, E>): RowSpec<N, S, E>;
  /** What follows. With `wayOut` and `roles` a person may send it by name and must say why. */
  process<N extends Names>(
    name: N,
    row: Omit<Row<N, S, E>, 'roles'> & { readonly roles?: readonly Role[] },
  ): RowSpec<N, S, E>;
}

export const rowsOf = <Names extends string, S extends string, E extends string>(): RowBuilders<
  Names,
  S,
  E
> => ({
  person: (name, row) => ({ decision: false, reason: 'optional', ...row, name, by: 'person' }),
  process: (name, row) => ({
    decision: false,
    reason: row.wayOut ? 'required' : 'none',
    roles: [],
    ...row,
    name,
    by: 'process',
  }),
});

/** The words in which one review type says what any command may meet. */
export interface CommonWords {
  /** Where its states are laid down, e.g. `table 2.4`. */
  readonly states: string;
  /** Refused where an act is dated before the review began; `{at}` and `{begun}` are filled in. */
  readonly beforeItBegan: RowGuard;
}

/**
 * Refusals that any command may meet; the dispatcher makes these checks from the command's row. They belong to every
 * row's guards without being repeated there.
 */
export const commonGuards = ({ states, beforeItBegan }: CommonWords): readonly RowGuard[] => [
  notAllowed(
    'PROCESS_ONLY',
    'architecture rule 3',
    '{command} follows by itself and is not sent by a person. Nothing needs to be done.',
  ),
  notAllowed('PERSON_ONLY', 'architecture rule 3', '{command} is for a person to do, not for the engine.'),
  notAllowed('ROLE_NOT_ALLOWED', 'table 6.1', '{command} is not open to this role. It is for: {roles}.'),
  notNow(
    'NOT_IN_THIS_STATE',
    states,
    '{command} is not possible while the case is {state}. It is possible when the case is: {states}.',
  ),
  badInput('REASON_REQUIRED', 'product rule', 'Say why: {command} is recorded with its reason.', 'reason'),
  badInput(
    'NOT_YET_HAPPENED',
    'product rule',
    'The time given ({at}) is in the future. Give the time at which it happened.',
    'occurredAt',
  ),
  beforeItBegan,
];
