/**
 * Somebody who has signed in. Roles are names only: what a role may do is the door's to say, and a name that the
 * door does not know opens nothing.
 */
export interface Principal {
  readonly kind: 'person';
  /** Random: it names the person without saying who they are. */
  readonly person: string;
  readonly homeTenant: string | null;
  /** Where they are employed, by which conflicts of interest are judged (6.2). */
  readonly organisation: string | null;
  readonly grants: readonly Grant[];
}

/** A role, and where it holds. */
export interface Grant {
  readonly role: string;
  /** Tenants in which the role opens every case. Empty: only the cases that the person is a member of. */
  readonly tenants: readonly string[];
}

export const rolesOf = (principal: Principal): readonly string[] =>
  principal.grants.map((grant) => grant.role);

export const tenantsOf = (principal: Principal): readonly string[] => [
  ...new Set([
    ...(principal.homeTenant === null ? [] : [principal.homeTenant]),
    ...principal.grants.flatMap((grant) => grant.tenants),
  ]),
];
