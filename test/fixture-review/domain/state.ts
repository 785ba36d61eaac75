import type { Deadline } from '#libs/domain/kernel/deadline.js';
import type { OrganisationId, PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { Instant } from '#libs/domain/kernel/time.js';

/** Each lawful state belongs to one stage: the stem that rules, letters and waits share. */
export const STAGE_OF = {
  NEW: 'account',
  REPORTED: 'account',
  EXPLAINED: 'learning',
  CLOSED: 'learning',
} as const;

export type LawfulState = keyof typeof STAGE_OF;
export type StageStem = (typeof STAGE_OF)[LawfulState];

export type Template = 'account-reminder' | 'learning';

export interface OwedLetter {
  readonly id: string;
  readonly template: Template;
  readonly stage: StageStem;
  readonly to: { readonly organisation: OrganisationId } | { readonly person: PersonId };
}

/** A letter stays in state until it is delivered, or a person says what became of it. */
export interface Letter extends OwedLetter {
  readonly owedAt: Instant;
  readonly status: 'OWED' | 'PREPARED' | 'CLAIMED' | 'UNCERTAIN' | 'DELIVERED' | 'DROPPED';
  readonly text: Sealed | null;
  readonly html: Sealed | null;
  readonly sha256: string | null;
  readonly attempt: number;
}

export interface NearMiss {
  readonly state: LawfulState;
  readonly reference: string | null;
  readonly reporter: PersonId | null;
  readonly reporterName: Sealed | null;
  readonly what: Sealed | null;
  readonly organisation: OrganisationId | null;
  readonly account: Sealed | null;
  readonly learning: Sealed | null;
  readonly deadlines: readonly Deadline[];
  readonly letters: readonly Letter[];
}

export const initial = (): NearMiss => ({
  state: 'NEW',
  reference: null,
  reporter: null,
  reporterName: null,
  what: null,
  organisation: null,
  account: null,
  learning: null,
  deadlines: [],
  letters: [],
});

export const letterOf = (state: NearMiss, id: string): Letter | undefined =>
  state.letters.find((one) => one.id === id);

export const deadlineOf = (state: NearMiss, key: string): Deadline | undefined =>
  state.deadlines.find((one) => one.key === key);
