import type { OrganisationId, PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { Effects } from '../kind.js';
import type { ScopingRequest } from './state.js';

export interface ScopingEvents {
  ScopingRequested: { readonly requests: readonly ScopingRequest[] } & Effects;
  RecordsSecured: { readonly agencies: readonly OrganisationId[] } & Effects;
  ScopingReturned: {
    readonly request: string;
    readonly agency: OrganisationId;
    readonly contact: 'YES' | 'NO';
    readonly summary: Sealed | null;
    readonly by: PersonId | null;
  } & Effects;
  ScopingReturnChased: {
    readonly request: string;
    readonly agency: OrganisationId;
    readonly number: number;
  } & Effects;
  ScopingReturnEscalated: { readonly request: string; readonly agency: OrganisationId } & Effects;
  /** `missing`: requests without an answer. */
  ScopingClosed: { readonly missing: readonly string[] } & Effects;
}
