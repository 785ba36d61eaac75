import type { OrganisationId, PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { Instant, LocalDate } from '#libs/domain/kernel/time.js';

/** What a candidate for chair or author says of themself before anything is decided (6.2). */
export interface DeclaredInterests {
  readonly person: PersonId;
  readonly organisation: OrganisationId | null;
  /** Agencies that they worked for, with the day they left; null: they work there still. */
  readonly workedFor: readonly { readonly organisation: OrganisationId; readonly leftOn: LocalDate | null }[];
  /** Agencies with which they are directly associated in any other way. */
  readonly associatedWith: readonly OrganisationId[];
  readonly statement: Sealed;
  readonly at: Instant;
}

export interface Chair {
  readonly person: PersonId;
  readonly organisation: OrganisationId | null;
  /** Career, experience and independence, as the report will state them (3.5). */
  readonly independence: Sealed;
  /** Fee and expenses as agreed with them, for their letter of appointment (D6); null: none was said. */
  readonly fee: Sealed | null;
  /** Home Office training for chairs; null: not yet. */
  readonly trainedOn: LocalDate | null;
  readonly appointedAt: Instant;
}

export const NO_FEE: Pick<Chair, 'fee'> = { fee: null };

/** A separate writer. The chair keeps the final responsibility (3.5). */
export interface Author {
  readonly person: PersonId;
  readonly appointedAt: Instant;
}

export interface ChairState {
  readonly advertisedAt: Instant | null;
  /** The last declaration of each person. */
  readonly interests: readonly DeclaredInterests[];
  readonly chair: Chair | null;
  readonly formerChairs: readonly PersonId[];
  readonly author: Author | null;
}

export const NO_CHAIR: ChairState = {
  advertisedAt: null,
  interests: [],
  chair: null,
  formerChairs: [],
  author: null,
};
