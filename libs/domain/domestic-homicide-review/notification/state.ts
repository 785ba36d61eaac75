import type { OrganisationId, PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { Instant, LocalDate } from '#libs/domain/kernel/time.js';
import type { Answer, Link } from '../law/criteria-input.js';

/** Who told the partnership of the death. */
export type NotificationSource =
  'POLICE' | 'AGENCY' | 'FAMILY' | 'HOME_OFFICE_REQUEST' | 'HOME_OFFICE_DIRECTION';

/** Why there is a review to think about. A request is not a direction: `HO_DIRECTION` only where one was made in writing. */
export type Origin = 'POLICE' | 'AGENCY' | 'FAMILY' | 'HO_REQUEST' | 'HO_DIRECTION';

export type SuspectStatus =
  | 'NOT_KNOWN'
  | 'NO_SUSPECT'
  | 'SUSPECT_AT_LARGE'
  | 'ARRESTED'
  | 'CHARGED'
  | 'NO_CHARGE'
  | 'CONVICTED'
  | 'ACQUITTED'
  | 'DEAD';

/** Which partnership: where the victim was normally resident, else where last known to have frequented (G16 section 3). */
export type Residence = 'IN_AREA' | 'ELSEWHERE' | 'NO_ADDRESS' | 'NOT_KNOWN';

/** What is told of the death. In clear only what the criteria, the process and the deadlines need. */
export interface DeathFacts {
  readonly deceased: PersonId;
  readonly dateOfDeath: LocalDate | null;
  readonly ageAtDeath: number | null;
  readonly residence: Residence;
  /** It appears to be a suicide: the criteria ask the same of it (D7). */
  readonly suicide: Answer;
  readonly link: Link;
  /** The person whose conduct it is about, where anybody is named. */
  readonly otherPerson: { readonly person: PersonId; readonly ageAtDeath: number | null } | null;
  readonly suspectStatus: SuspectStatus;
  readonly children: Answer;
  readonly knownAgencies: readonly OrganisationId[];
}

/** The sealed parts of a notification, each under its person's key or the case's. */
export interface DeathWords {
  readonly deceasedName: Sealed | null;
  readonly deceasedBirth: Sealed | null;
  readonly otherPersonName: Sealed | null;
  readonly place: Sealed | null;
  readonly relationship: Sealed | null;
  readonly circumstances: Sealed | null;
  readonly risks: Sealed | null;
  /** The police's family liaison officer, through whom the family is first reached. */
  readonly familyLiaison: Sealed | null;
}

/** Other names that people are or were known by: agencies search their files for these as well (D2). */
export interface Aliases {
  readonly deceasedAliases: readonly Sealed[];
  readonly otherPersonAliases: readonly Sealed[];
}

export const NO_ALIASES: Aliases = { deceasedAliases: [], otherPersonAliases: [] };

export interface Notification extends DeathFacts, DeathWords, Aliases {
  readonly source: NotificationSource;
  /** The body that gave notice; null where the family or somebody else did. */
  readonly notifiedBy: OrganisationId | null;
  readonly receivedAt: Instant;
  readonly receivedOn: LocalDate;
}

export interface NotificationState {
  readonly reference: string | null;
  readonly procedureVersion: string | null;
  readonly notification: Notification | null;
  readonly origin: Origin | null;
  readonly coordinator: PersonId | null;
}

export const NOT_NOTIFIED: NotificationState = {
  reference: null,
  procedureVersion: null,
  notification: null,
  origin: null,
  coordinator: null,
};
