import { isReview } from './entrance.js';
import type { OrganisationId, PersonId, TenantId } from '#libs/domain/kernel/people.js';
import type { Directory } from '#libs/identity/index.js';
import type { Ledger } from '#libs/ledger/index.js';
import type { Vault } from '#libs/vault/index.js';
import { typeOf } from './identifiers.js';
import type { LoadedReview, Reviews } from './reviews.js';

/** Where the door finds facts that a review's own stream does not hold. */
export interface Foreign {
  /** Where somebody is employed now, by the directory. */
  organisationOf(person: PersonId): OrganisationId | null;
  homeTenantOf(person: PersonId): TenantId | null;
  /** Is a body bound by s.104(7) and Schedule 4 paragraph 7(2)? An unknown one is not. */
  publicFunctionsOf(organisation: OrganisationId): boolean;
  /** Another stream of the same tenant, folded; null when there is none. */
  stateOf(tenant: string, stream: string): Promise<LoadedReview | null>;
  /** Every stream of a kind in the tenant, folded, in order of stream. */
  streamsOfType(tenant: string, type: string): Promise<readonly LoadedReview[]>;
  /** Streams of reviews in which somebody of this name is known, by the tenant's blind index. */
  streamsNaming(tenant: string, name: string): Promise<readonly string[]>;
  /** Is anything kept of this person in the area, or was it until they were erased? */
  knows(tenant: string, person: PersonId): Promise<boolean>;
  /** Streams of reviews in which this person is known by name, in order. */
  streamsKnowing(tenant: string, person: PersonId): Promise<readonly string[]>;
  /** The stream of a review by its id, of whichever kind it is; null when the area has none. */
  streamOfReview(tenant: string, reviewId: string): Promise<string | null>;
}

interface Sources {
  readonly directory: Directory;
  readonly ledger: Pick<Ledger, 'heads'>;
  readonly reviews: Reviews;
  readonly vault: Pick<Vault, 'searchNames' | 'streamsKnowing' | 'knows'>;
}

export const foreignFacts = ({ directory, ledger, reviews, vault }: Sources): Foreign => ({
  organisationOf: (person) => directory.byId(person)?.principal.organisation ?? null,
  homeTenantOf: (person) => directory.byId(person)?.principal.homeTenant ?? null,
  publicFunctionsOf: (organisation) => directory.organisation(organisation)?.publicFunctions ?? false,
  stateOf: (tenant, stream) => reviews.load(tenant, stream),
  async streamsOfType(tenant, type) {
    const heads = (await ledger.heads(tenant)).filter(({ stream }) => typeOf(stream) === type);
    const loaded = await Promise.all(heads.map(({ stream }) => reviews.load(tenant, stream)));
    return loaded.filter((one) => one !== null);
  },
  streamsNaming: async (tenant, name) =>
    (await vault.searchNames(tenant, name)).filter((match) => match.exact).map((match) => match.stream),
  knows: (tenant, person) => vault.knows(tenant, { person }),
  streamsKnowing: (tenant, person) => vault.streamsKnowing(tenant, { person }),
  async streamOfReview(tenant, reviewId) {
    const kinds = reviews.all().filter(isReview);
    const found = await Promise.all(kinds.map(({ rules }) => reviews.load(tenant, `${rules.type}/${reviewId}`)));
    return found.find((one) => one !== null)?.stream ?? null;
  },
});
