/** The roles of table 6.1. A role alone opens nothing: membership of the case is needed besides. */
export const ROLES = [
  'CASE_COORDINATOR',
  'RELEVANT_BODY_DECIDER',
  'INDEPENDENT_CHAIR',
  'PANEL_MEMBER',
  'AGENCY_SPOC',
  'IMR_AUTHOR',
  'AGENCY_SENIOR_MANAGER',
  'CSP_CHAIR',
  'CSP_MANAGER',
  'APPEAL_OFFICER',
  'VICTIM_SPOC',
  'PUBLIC_APPLICANT',
  'FAMILY_MEMBER',
  'HOME_OFFICE_QA',
  'LOCAL_POLICING_BODY',
  'SCRUTINY_MEMBER',
  'AUDITOR',
  'DPO',
  'ADMINISTRATOR',
] as const;

export type Role = (typeof ROLES)[number];

/** Random identifiers: they name people and bodies without saying who they are. */
export type PersonId = string;
export type OrganisationId = string;
export type TenantId = string;

/** A person who acts, as known when the command was given. `organisation` is where they are employed. */
export interface PersonActor {
  readonly kind: 'person';
  readonly person: PersonId;
  readonly role: Role;
  readonly organisation: OrganisationId | null;
  readonly homeTenant: TenantId | null;
}

/** The workflow acting by itself. It may send only commands that the catalogue marks `by: process`. */
export interface ProcessActor {
  readonly kind: 'process';
}

export type Actor = PersonActor | ProcessActor;

/**
 * A sealed part of a command or event: a name, a contact, a birth date or free text that lies in the vault.
 * `commitment` is salted, so that the event proves the text without containing it.
 */
export interface Sealed {
  readonly sealed: string;
  readonly commitment: string;
}
