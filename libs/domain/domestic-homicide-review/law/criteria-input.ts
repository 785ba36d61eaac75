import type { LocalDate } from '#libs/domain/kernel/time.js';

export const LINKS = ['RELATED', 'INTIMATE', 'SAME_HOUSEHOLD', 'CO_PARENT', 'NONE', 'UNKNOWN'] as const;

/**
 * The closest link established. `CO_PARENT`: they share a child and were never a couple, are not related and live
 * apart. `NONE`: it is established that there was no link, which is another thing than not knowing.
 */
export type Link = (typeof LINKS)[number];

export const ANSWERS = ['YES', 'NO', 'UNKNOWN'] as const;
export type Answer = (typeof ANSWERS)[number];

export const FINDABLE_LIMBS = ['age', 'link'] as const;
/** The limbs that follow from recorded facts; on the two others people find anyway. */
export type FindableLimb = (typeof FINDABLE_LIMBS)[number];

export interface CriteriaInput {
  readonly dateOfDeath?: LocalDate;
  readonly dateOfBirth?: LocalDate;
  readonly ageAtDeath?: number;
  /** The person whose conduct it is about; their age on the day of the death. */
  readonly otherPerson?: { readonly ageAtDeath?: number; readonly dateOfBirth?: LocalDate };
  readonly link?: Link;
  /**
   * Limbs that people found to be met although the record does not say by what: clearly an adult whose age nobody knows,
   * a partner or else one of the household. Only ever for a review: not met needs the fact itself (D6).
   */
  readonly foundMet?: readonly FindableLimb[];
  /** Violence, abuse or neglect (s.9); domestic abuse in the meaning of the 2021 Act (s.8A). A human finding. */
  readonly conduct?: Answer;
  /** Has the death, or does it appear to have, resulted from it? A low bar: R (Charnwood BC) v SSHD. */
  readonly appearsToResult?: Answer;
  /** Null while s.19 of the Victims and Prisoners Act 2024 is not in force. */
  readonly dardrCommencementDate?: LocalDate | null;
}

export type Regime = 'DHR_S9' | 'DARDR_S8A';

export interface Limbs {
  readonly age: Answer;
  readonly link: Answer;
  readonly conduct: Answer;
  readonly causation: Answer;
}

export interface CriteriaResult {
  readonly regime: Regime;
  readonly result: 'MET' | 'NOT_MET' | 'PENDING_INFORMATION';
  readonly limbs: Limbs;
  readonly because: readonly string[];
  readonly sources: readonly string[];
}
