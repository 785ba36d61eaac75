import {
  dataProtectionStream,
  restrictedSubjects,
  type DataProtectionState,
} from '#libs/domain/partnership/data-protection/index.js';
import type { Vault } from '#libs/vault/index.js';
import type { Reviews } from '../door/reviews.js';

type ReadingVault = Pick<Vault, 'openAll' | 'discloseAll' | 'searchNames'>;

/**
 * The vault as those who ask questions see it: whose processing is restricted (UK GDPR Art 18) is kept and not shown,
 * nor found by name. Letters still go out, since Art 18(2) allows what the person's own case needs.
 */
export function withoutRestricted<V extends ReadingVault>(vault: V, reviews: Pick<Reviews, 'load'>): V {
  const restrictedIn = async (tenant: string): Promise<ReadonlySet<string>> => {
    const register = await reviews.load(tenant, dataProtectionStream(tenant));
    const people = register === null ? [] : restrictedSubjects(register.state as DataProtectionState);
    return new Set(people.map((person) => `person/${person}`));
  };
  const hidden = async <T extends { readonly status: string }>(
    tenant: string,
    opened: Promise<ReadonlyMap<string, T>>,
  ): Promise<ReadonlyMap<string, T | { readonly status: 'restricted' }>> => {
    const [parts, restricted] = await Promise.all([opened, restrictedIn(tenant)]);
    if (restricted.size === 0) return parts;
    const shown = (part: T) =>
      'subject' in part && restricted.has(String(part.subject)) ? { status: 'restricted' as const } : part;
    return new Map([...parts].map(([id, part]) => [id, shown(part)]));
  };
  const reading: ReadingVault = {
    openAll: (tenant, sealed) => hidden(tenant, vault.openAll(tenant, sealed)),
    discloseAll: (tenant, sealed) => hidden(tenant, vault.discloseAll(tenant, sealed)),
    async searchNames(tenant, name) {
      const [found, restricted] = await Promise.all([vault.searchNames(tenant, name), restrictedIn(tenant)]);
      return found.filter(({ subject }) => !restricted.has(subject));
    },
  };
  return { ...vault, ...reading };
}
