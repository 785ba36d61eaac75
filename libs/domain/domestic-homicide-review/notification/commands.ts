import type { OrganisationId, PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import type { FamilyContactInput } from '../family/commands.js';
import type { DirectionInput } from '../home-office-scrutiny/commands.js';
import type { DocumentRef } from '../stage-types.js';
import type { Aliases, DeathFacts, DeathWords, NotificationSource } from './state.js';

/** What is left out is not known. Ids of people are given by the door: new ones hang on the sealed names. */
export interface DeathInput extends Partial<
  Omit<DeathFacts, 'deceased' | 'dateOfDeath' | 'ageAtDeath' | 'otherPerson'>
> {
  readonly deceased: PersonId;
  readonly dateOfDeath?: LocalDate;
  /** Derived by the door where the birth date is known, which stays sealed. */
  readonly ageAtDeath?: number;
  readonly otherPerson?: { readonly person: PersonId; readonly ageAtDeath?: number };
}

export type DeathWordsInput = { readonly [P in keyof DeathWords]?: Sealed };

export interface ReceiveNotificationData extends DeathInput, DeathWordsInput, Partial<Aliases> {
  /** Filled by the door: `NEW_REFERENCE`. */
  readonly reference: string;
  readonly source: NotificationSource;
  readonly notifiedBy?: OrganisationId;
  /** Only and always with source `HOME_OFFICE_DIRECTION`. */
  readonly direction?: DirectionInput;
  /** The letter with source `HOME_OFFICE_REQUEST`, where there is one. */
  readonly request?: DocumentRef;
  readonly family?: readonly FamilyContactInput[];
  /** Foreign fact, computed at the door: reviews that may be of the same death. Warned about, never refused. */
  readonly possibleDuplicates?: readonly string[];
}

export interface NotificationCommands {
  ReceiveNotification: ReceiveNotificationData;
  /** Fields left out stay as they are; a list that is given takes the place of the whole one. */
  CorrectNotification: Partial<Omit<DeathInput, 'deceased'>> & DeathWordsInput & Partial<Aliases>;
  AssignCoordinator: { readonly coordinator: PersonId };
}
