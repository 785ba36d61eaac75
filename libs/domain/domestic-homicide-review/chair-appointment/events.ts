import type { PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { Effects } from '../kind.js';
import type { Author, Chair, DeclaredInterests } from './state.js';

export interface ChairEvents {
  ChairAdvertised: Effects;
  InterestsDeclared: { readonly interests: DeclaredInterests } & Effects;
  /** Followed by `IndependenceStatementRecorded`. */
  ChairAppointed: { readonly chair: Chair } & Effects;
  ChairReplaced: { readonly chair: Chair; readonly former: PersonId } & Effects;
  IndependenceStatementRecorded: { readonly person: PersonId; readonly statement: Sealed } & Effects;
  AuthorAppointed: { readonly author: Author } & Effects;
}
