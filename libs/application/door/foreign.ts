import type { OrganisationId, PersonId, TenantId } from '#libs/domain/kernel/people.js';
import type { Directory } from '#libs/identity/index.js';
import type { LoadedReview } from './reviews.js';

/** Where the door finds facts that a review's own stream does not hold. */
export interface Foreign {
  /** Where somebody is employed now, by the directory. */
  organisationOf(person: PersonId): OrganisationId | null;
  homeTenantOf(person: PersonId): TenantId | null;
  /** Is a body bound by s.104(7) and Schedule 4 paragraph 7(2)? An unknown one is not. */
  publicFunctionsOf(organisation: OrganisationId): boolean;
  /** Another stream of the same tenant, folded; null when there is none. */
  stateOf(tenant: string, stream: string): Promise<LoadedReview | null>;
  /** Streams of reviews in which somebody of this name is known, by the tenant's blind index. */
  streamsNaming(tenant: string, name: string): Promise<readonly string[]>;
}

export type SearchNames = (tenant: string, name: string) => Promise<readonly string[]>;

export const foreignFacts = (
  directory: Directory,
  load: (tenant: string, stream: string) => Promise<LoadedReview | null>,
  searchNames: SearchNames,
): Foreign => ({
  organisationOf: (person) => directory.byId(person)?.principal.organisation ?? null,
  homeTenantOf: (person) => directory.byId(person)?.principal.homeTenant ?? null,
  publicFunctionsOf: (organisation) => directory.organisation(organisation)?.publicFunctions ?? false,
  stateOf: load,
  streamsNaming: searchNames,
});
