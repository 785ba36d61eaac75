import { ROLES, type OrganisationId, type PersonId, type Role } from '#libs/domain/kernel/people.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import type { Principal } from '#libs/identity/index.js';
import { TENANT_WIDE } from './table-6-1.js';

/**
 * Somebody's place in one case, as its events left it: a chair from appointment to replacement, an agency from the
 * day it was asked. Either a person or everybody of an organisation who has the role.
 */
export interface Member {
  readonly role: Role;
  readonly person?: PersonId;
  readonly organisation?: OrganisationId;
  /** A guest's access ends by itself. */
  readonly until?: Instant;
}

/** A role in which a person may act in one case. */
export interface Capacity {
  readonly role: Role;
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
        (one.person === person || (one.organisation !== undefined && one.organisation === organisation)),
    );
    return wide || member ? [{ role, organisation }] : [];
  });
}

/** Keys by which a list finds the cases of a person: they are compared as a whole, so that no part of one matches. */
export const memberKeys = (members: readonly Member[]): readonly string[] =>
  [...new Set(members.map((one) => keyOf(one.role, one.person, one.organisation)))].sort();

export const keysOf = (principal: Principal): readonly string[] =>
  principal.grants.flatMap(({ role }) => [
    keyOf(role, principal.person, undefined),
    ...(principal.organisation === null ? [] : [keyOf(role, undefined, principal.organisation)]),
  ]);

const keyOf = (role: string, person: string | undefined, organisation: string | undefined): string =>
  person === undefined ? `organisation/${organisation ?? ''}/${role}` : `person/${person}/${role}`;
