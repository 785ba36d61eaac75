import type { OrganisationId, PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { Instant, LocalDate } from '#libs/domain/kernel/time.js';
import type { Regime } from '../law/criteria-input.js';
import type { Origin } from '../notification/state.js';

export interface Establishment {
  readonly at: Instant;
  /** DD3 runs from this London date. */
  readonly on: LocalDate;
  readonly origin: Origin;
  readonly regime: Regime;
  /** The criteria decision that it rests on; null where it was directed. */
  readonly decision: string | null;
}

export interface WhoWasTold {
  readonly homeOfficeAt: Instant | null;
  readonly coronerAt: Instant | null;
  readonly agencies: readonly OrganisationId[];
  readonly family: readonly PersonId[];
}

export interface EstablishmentState {
  readonly establishment: Establishment | null;
  /** A chosen name that identifies nobody; many reviews have none. */
  readonly operationName: Sealed | null;
  /** Who was told of the decision that stands, review or none; null or empty again once that decision is taken back. */
  readonly told: WhoWasTold;
}

export const NOBODY_TOLD: WhoWasTold = { homeOfficeAt: null, coronerAt: null, agencies: [], family: [] };

export const NOT_ESTABLISHED: EstablishmentState = {
  establishment: null,
  operationName: null,
  told: NOBODY_TOLD,
};
