import type { OrganisationId, PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { Instant } from '#libs/domain/kernel/time.js';

/** How somebody wants to take part. Whoever declined may change their mind at any time: the door is left open (3.5). */
export type FamilyPart = 'NOT_ASKED' | 'INVITED' | 'TAKES_PART' | 'KEEP_INFORMED' | 'DECLINED';

/** A relative, friend, employer or colleague of the person who died. */
export interface FamilyContact {
  readonly person: PersonId;
  readonly relation: 'FAMILY' | 'FRIEND' | 'EMPLOYER' | 'COLLEAGUE';
  readonly name: Sealed | null;
  readonly contact: Sealed | null;
  /** May be called as a witness: interviews wait for the police's word (3.6). */
  readonly witness: boolean;
  readonly part: FamilyPart;
  readonly invitedAt: Instant | null;
  /** Specialist and expert advocacy (para 56(a)): what became of the offer. */
  readonly advocacy: 'NOT_OFFERED' | 'OFFERED' | 'ACCEPTED' | 'DECLINED';
  readonly advocate: { readonly person: PersonId; readonly organisation: OrganisationId } | null;
}

export interface FamilyState {
  readonly family: readonly FamilyContact[];
  /** Nobody could be found; whoever turns up later is welcome. */
  readonly nobodyFoundAt: Instant | null;
}

export const NO_FAMILY_YET: FamilyState = { family: [], nobodyFoundAt: null };
