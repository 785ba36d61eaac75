import type { OrganisationId, PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { Instant, LocalDate } from '#libs/domain/kernel/time.js';
import type { DocumentRef } from '../stage-types.js';

/** Report and summary as they may be seen by everybody. Each correction is a new edition (9.4). */
export interface Edition {
  readonly number: number;
  readonly overview: DocumentRef;
  readonly summary: DocumentRef;
  readonly anonymisedBy: PersonId | null;
  /** Two people who are not one another; each approved exactly these bytes. */
  readonly approvedBy: readonly PersonId[];
  readonly legallyCheckedAt: Instant | null;
  readonly publishedAt: Instant | null;
  readonly unpublishedAt: Instant | null;
}

/** A compelling welfare reason against publication, which the Home Office agrees with (3.7). */
export interface Withholding {
  readonly reason: Sealed | null;
  readonly status: 'PROPOSED' | 'WITHHELD' | 'ENDED';
  readonly since: Instant;
  readonly homeOfficeAgreement: DocumentRef | null;
  /** Key of the yearly deadline `WITHHOLDING`, once withheld. */
  readonly deadline: string | null;
  readonly reviewRequestedAt: Instant | null;
}

export interface PublicationState {
  /** Who the pseudonyms stand for: sealed whole. */
  readonly pseudonyms: Sealed | null;
  readonly editions: readonly Edition[];
  readonly publicationDate: LocalDate | null;
  readonly dateAgreedWith: readonly PersonId[];
  readonly withholding: Withholding | null;
  readonly copies: { readonly at: Instant; readonly to: readonly OrganisationId[] } | null;
  readonly inLibraryAt: Instant | null;
}

export const NOT_PUBLISHED: PublicationState = {
  pseudonyms: null,
  editions: [],
  publicationDate: null,
  dateAgreedWith: [],
  withholding: null,
  copies: null,
  inLibraryAt: null,
};
