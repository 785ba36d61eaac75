import { restrictedSubjects } from '#libs/domain/partnership/data-protection/index.js';
import type { Sealed } from '#libs/domain/kernel/people.js';
import type { Vault } from '#libs/vault/index.js';
import type { Reviews } from '../door/reviews.js';
import { dataProtectionIn } from './data-protection-register.js';

type ReadingVault = Pick<Vault, 'openAll' | 'discloseAll' | 'searchNames'>;

/**
 * The vault as those who ask questions see it: whose processing is restricted (UK GDPR Art 18) is kept and not shown,
 * nor found by name. Letters still go out, since Art 18(2) allows what the person's own case needs.
 */
export function withoutRestricted<V extends ReadingVault>(vault: V, reviews: Pick<Reviews, 'load'>): V {
  const restrictedIn = async (tenant: string): Promise<ReadonlySet<string>> => {
    const people = restrictedSubjects(await dataProtectionIn(reviews, tenant));
    return new Set(people.map((person) => `person/${person}`));
  };
  const hidden = async <T extends { readonly status: string }>(
    tenant: string,
    sealed: readonly Sealed[],
    open: (tenant: string, sealed: readonly Sealed[]) => Promise<ReadonlyMap<string, T>>,
  ): Promise<ReadonlyMap<string, T | { readonly status: 'restricted' }>> => {
    if (sealed.length === 0) return new Map();
    const [parts, restricted] = await Promise.all([open(tenant, sealed), restrictedIn(tenant)]);
    if (restricted.size === 0) return parts;
    const shown = (part: T) =>
      'subject' in part && restricted.has(String(part.subject)) ? { status: 'restricted' as const } : part;
    return new Map([...parts].map(([id, part]) => [id, shown(part)]));
  };
  const reading: ReadingVault = {
    openAll: (tenant, sealed) => hidden(tenant, sealed, (...asked) => vault.openAll(...asked)),
    discloseAll: (tenant, sealed) => hidden(tenant, sealed, (...asked) => vault.discloseAll(...asked)),
    async searchNames(tenant, name) {
      const [found, restricted] = await Promise.all([vault.searchNames(tenant, name), restrictedIn(tenant)]);
      return found.filter(({ subject }) => !restricted.has(subject));
    },
  };
  return { ...vault, ...reading };
}
