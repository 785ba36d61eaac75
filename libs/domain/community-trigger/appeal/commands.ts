import type { PersonId, Sealed } from '#libs/domain/kernel/people.js';

export interface AppealCommands {
  RequestAppeal: { readonly about: 'HOW_DEALT_WITH' | 'HOW_REVIEWED'; readonly grounds?: Sealed };
  /** `panel`: who decided with the person who records it. None of them took part in the first decision. */
  DecideAppeal: { readonly outcome: 'UPHELD' | 'DISMISSED'; readonly panel?: readonly PersonId[] };
}
