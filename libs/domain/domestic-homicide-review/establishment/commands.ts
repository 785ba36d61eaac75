import type { OrganisationId, PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { Told } from '../stage-types.js';

/** The engine writes these letters by itself; the commands record that a person told it instead. */
export interface EstablishmentCommands {
  NotifyHomeOffice: Told;
  NotifyFamily: Told & { readonly person: PersonId };
  NotifyCoroner: Told & { readonly coroner: OrganisationId };
  NotifyAgencies: Told & { readonly agencies: readonly OrganisationId[] };
  SetOperationName: { readonly name: Sealed };
}
