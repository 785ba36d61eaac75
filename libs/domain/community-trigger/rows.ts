import { badInput, commonGuards, rowsOf, type RowSpec } from '#libs/domain/kernel/review/rows.js';
import type { CommandName } from './commands.js';
import type { EventName } from './events.js';
import type { LawfulState } from './state.js';

export { badInput, notAllowed, notNow } from '#libs/domain/kernel/review/rows.js';

export type TriggerSpec<N extends CommandName = CommandName> = RowSpec<N, LawfulState, EventName>;

export const { person, process } = rowsOf<CommandName, LawfulState, EventName>();

export const BEFORE_THE_APPLICATION = 'BEFORE_THE_APPLICATION';

export const COMMON_GUARDS = commonGuards({
  states: 'table 2.4',
  beforeItBegan: badInput(
    BEFORE_THE_APPLICATION,
    'product rule',
    'The time given ({at}) is before the application was received ({begun}).',
    'occurredAt',
  ),
});
