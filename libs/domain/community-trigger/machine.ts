import type {
  At as KitAt,
  Deciding as KitDeciding,
  Evolvers as KitEvolvers,
  Rule as KitRule,
  Rules as KitRules,
} from '#libs/domain/kernel/review/machine.js';
import { oweOf, type Owed as KitOwed, type OwedAt as KitOwedAt } from '#libs/domain/kernel/review/owing.js';
import type { CommandName } from './commands.js';
import type { Trigger } from './kind.js';
import type { ReviewProcedure } from './law/review-procedure.js';

export { change, isRefused, nextId, type Refused } from '#libs/domain/kernel/review/machine.js';

export type At = KitAt<ReviewProcedure>;
export type Deciding = KitDeciding<Trigger>;
export type Rule<N extends CommandName> = KitRule<Trigger, N>;
/** A rule for each command of `C`, e.g. `Rules<ConsentCommands>`. */
export type Rules<C> = KitRules<Trigger, C>;
/** An evolver for each event of `E`, e.g. `Evolvers<ConsentEvents>`. */
export type Evolvers<E> = KitEvolvers<Trigger, E>;
export type OwedAt = KitOwedAt<ReviewProcedure>;
export type Owed = KitOwed<Trigger>;
export const owe = oweOf<Trigger>();
