import {
  ROLES,
  type OrganisationId,
  type PersonId,
  type Role,
  type TenantId,
} from '#libs/domain/kernel/people.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import type { Principal } from '#libs/identity/index.js';
import { TENANT_WIDE } from './table-6-1.js';

/**
 * Somebody's place in one case, as its events left it: a chair from appointment to replacement, an agency from the
 * day it was asked. A person, or everybody of an organisation or tenant who has the role.
 */
export interface Member {
  readonly role: Role;
  readonly person?: PersonId;
  readonly organisation?: OrganisationId;
  /** Everybody who holds the role for this tenant, e.g. appeal officers once there is an appeal. */
  readonly ofTenant?: TenantId;
  /** A guest's access ends by itself. */
  readonly until?: Instant;
}

/** A role in which a person may act in one case. */
export interface Capacity {
  readonly role: Role;
  readonly person: PersonId;
  readonly organisation: OrganisationId | null;
}

const isRole = (name: string): name is Role => (ROLES as readonly string[]).includes(name);

/**
 * The roles that a person has in a case. A role alone opens nothing: it is given for the tenant, or the person is a
 * member of the case in that role (6.1). An unknown role name opens nothing.
 */
export function capacitiesIn(
  principal: Principal,
  tenant: string,
  members: readonly Member[],
  now: Instant,
): readonly Capacity[] {
  const { person, organisation } = principal;
  return principal.grants.flatMap(({ role, tenants }) => {
    if (!isRole(role)) return [];
    const wide = TENANT_WIDE.includes(role) && tenants.includes(tenant);
    const member = members.some(
      (one) =>
        one.role === role &&
        (one.until === undefined || now < one.until) &&
        (one.person === person ||
          (one.organisation !== undefined && one.organisation === organisation) ||
          (one.ofTenant !== undefined && tenants.includes(one.ofTenant))),
    );
    return wide || member ? [{ role, person, organisation }] : [];
  });
}

/** Keys by which a list finds the cases of a person: they are compared as a whole, so that no part of one matches. */
export const memberKeys = (members: readonly Member[]): readonly string[] =>
  [...new Set(members.map((one) => key(one.role, one)))].sort();

export const keysOf = (principal: Principal): readonly string[] =>
  principal.grants.flatMap(({ role, tenants }) => [
    key(role, { person: principal.person }),
    ...(principal.organisation === null ? [] : [key(role, { organisation: principal.organisation })]),
    ...tenants.map((ofTenant) => key(role, { ofTenant })),
  ]);

const key = (role: string, whose: Pick<Member, 'person' | 'organisation' | 'ofTenant'>): string => {
  if (whose.person !== undefined) return `person/${whose.person}/${role}`;
  if (whose.organisation !== undefined) return `organisation/${whose.organisation}/${role}`;
  return `tenant/${whose.ofTenant ?? ''}/${role}`;
};
