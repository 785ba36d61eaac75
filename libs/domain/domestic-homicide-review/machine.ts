import type {
  At as KitAt,
  Deciding as KitDeciding,
  Evolvers as KitEvolvers,
  Rules as KitRules,
} from '#libs/domain/kernel/review/machine.js';
import { oweOf, type Owed as KitOwed, type OwedAt as KitOwedAt } from '#libs/domain/kernel/review/owing.js';
import type { Dhr } from './kind.js';
import type { DhrSettings } from './settings.js';

export { change, found, isRefused, nextId, type Refused } from '#libs/domain/kernel/review/machine.js';

export type At = KitAt<DhrSettings>;
export type Deciding = KitDeciding<Dhr>;
/** A rule for each command of `C`, e.g. `Rules<ScopingCommands>`. */
export type Rules<C> = KitRules<Dhr, C>;
/** An evolver for each event of `E`, e.g. `Evolvers<ScopingEvents>`. */
export type Evolvers<E> = KitEvolvers<Dhr, E>;
export type OwedAt = KitOwedAt<DhrSettings>;
export type Owed = KitOwed<Dhr>;
export const owe = oweOf<Dhr>();
