import type { CommandSpec, Guard } from '#libs/domain/kernel/review-type.js';
import type { Refusal } from '#libs/domain/kernel/decider.js';
import type { Role } from '#libs/domain/kernel/people.js';
import type { CommandName } from './commands.js';
import type { EventName } from './events.js';
import type { LawfulState } from './state.js';

/** `NOT_NOW` is a matter of where the case stands, `BAD_INPUT` of what was sent, `NOT_ALLOWED` of who sent it. */
export interface TriggerGuard extends Guard {
  readonly kind: Refusal['kind'];
  readonly field?: string;
}

export interface TriggerSpec<N extends CommandName = CommandName> extends CommandSpec {
  readonly name: N;
  readonly states: readonly LawfulState[];
  readonly events: readonly EventName[];
  readonly guards: readonly TriggerGuard[];
}

export const notNow = (code: string, source: string, wording: string): TriggerGuard => ({
  code,
  source,
  wording,
  kind: 'NOT_NOW',
});
export const badInput = (code: string, source: string, wording: string, field?: string): TriggerGuard => ({
  code,
  source,
  wording,
  kind: 'BAD_INPUT',
  ...(field === undefined ? {} : { field }),
});
export const notAllowed = (code: string, source: string, wording: string): TriggerGuard => ({
  code,
  source,
  wording,
  kind: 'NOT_ALLOWED',
});

type Row<N extends CommandName> = Omit<TriggerSpec<N>, 'name' | 'by' | 'decision' | 'reason'> &
  Partial<Pick<TriggerSpec<N>, 'decision' | 'reason'>>;

/** What people do. */
export const person = <N extends CommandName>(name: N, row: Row<N>): TriggerSpec<N> => ({
  decision: false,
  reason: 'optional',
  ...row,
  name,
  by: 'person',
});

/** What follows. With `wayOut` and `roles` a person may send it by name and must say why. */
export const process = <N extends CommandName>(
  name: N,
  row: Omit<Row<N>, 'roles'> & { readonly roles?: readonly Role[] },
): TriggerSpec<N> => ({
  decision: false,
  reason: row.wayOut ? 'required' : 'none',
  roles: [],
  ...row,
  name,
  by: 'process',
});

/**
 * Refusals that any command may meet; the dispatcher makes these checks from the command's row. They belong to every
 * row's guards without being repeated there.
 */
export const COMMON_GUARDS: readonly TriggerGuard[] = [
  notAllowed(
    'PROCESS_ONLY',
    'architecture rule 3',
    '{command} follows by itself and is not sent by a person. Nothing needs to be done.',
  ),
  notAllowed('PERSON_ONLY', 'architecture rule 3', '{command} is for a person to do, not for the engine.'),
  notAllowed('ROLE_NOT_ALLOWED', 'table 6.1', '{command} is not open to this role. It is for: {roles}.'),
  notNow(
    'NOT_IN_THIS_STATE',
    'table 2.4',
    '{command} is not possible while the case is {state}. It is possible when the case is: {states}.',
  ),
  badInput('REASON_REQUIRED', 'product rule', 'Say why: {command} is recorded with its reason.', 'reason'),
  badInput(
    'NOT_YET_HAPPENED',
    'product rule',
    'The time given ({at}) is in the future. Give the time at which it happened.',
    'occurredAt',
  ),
  badInput(
    'BEFORE_THE_APPLICATION',
    'product rule',
    'The time given ({at}) is before the application was received ({received}).',
    'occurredAt',
  ),
];
