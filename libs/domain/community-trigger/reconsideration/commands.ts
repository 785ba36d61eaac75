import type { OrganisationId, PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { Route } from '../state.js';

export interface ReconsiderationCommands {
  /** `grounds` in the applicant's words. */
  RequestReconsideration: { readonly grounds?: Sealed };
  /** `panel`: who decided with the person who records it. None of them took part in the first decision. */
  UpholdDecision: { readonly panel?: readonly PersonId[]; readonly bodies?: readonly OrganisationId[] };
  SubstituteDecision: {
    readonly panel?: readonly PersonId[];
    readonly bodies?: readonly OrganisationId[];
    readonly route?: Route;
  };
}
