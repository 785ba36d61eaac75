import type {
  At as KitAt,
  Deciding as KitDeciding,
  Evolvers as KitEvolvers,
  Rules as KitRules,
} from '#libs/domain/kernel/review/machine.js';
import { withEffects } from '#libs/domain/kernel/review/effects.js';
import { oweOf, type Owed as KitOwed, type OwedAt as KitOwedAt } from '#libs/domain/kernel/review/owing.js';
import type { EventName, EventOf } from './events.js';
import type { Dhr } from './kind.js';
import type { DhrSettings } from './settings.js';
import type { State } from './state.js';

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

/** The state after an event, for the next event of the same command: ids and letters count on. */
export const after = <N extends EventName>(
  state: State,
  event: EventOf<N>,
  evolve: (state: State, event: EventOf<N>) => State,
): State => withEffects(evolve(state, event), event);
