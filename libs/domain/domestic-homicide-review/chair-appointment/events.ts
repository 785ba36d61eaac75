import type { PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { Effects } from '../kind.js';
import type { Author, Chair, DeclaredInterests } from './state.js';

/** Fees are recorded since they are asked for; appointments before have none. */
type AsRecorded = Omit<Chair, 'fee'> & Partial<Pick<Chair, 'fee'>>;

export interface ChairEvents {
  ChairAdvertised: Effects;
  InterestsDeclared: { readonly interests: DeclaredInterests } & Effects;
  /** Followed by `IndependenceStatementRecorded`. */
  ChairAppointed: { readonly chair: AsRecorded } & Effects;
  ChairReplaced: { readonly chair: AsRecorded; readonly former: PersonId } & Effects;
  IndependenceStatementRecorded: { readonly person: PersonId; readonly statement: Sealed } & Effects;
  AuthorAppointed: { readonly author: Author } & Effects;
}
