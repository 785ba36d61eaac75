import type { Deadline } from '#libs/domain/kernel/deadline.js';
import type { OrganisationId, PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { Effects } from '../kind.js';
import type { DocumentRef } from '../stage-types.js';
import type { ChronologyEntry, Imr, IndependenceDeclaration } from './state.js';

interface OfImr {
  readonly imr: string;
}

export interface ImrEvents {
  ImrCommissioned: { readonly imr: Imr } & Effects;
  SummaryReportCommissioned: { readonly imr: Imr } & Effects;
  CommissionWithdrawn: OfImr & Effects;
  /** `deadline`: key of its DD4; a new one where the report had been given up and the agency takes it on after all. */
  ImrAccepted: OfImr & {
    readonly author: PersonId;
    readonly declaration: IndependenceDeclaration;
    readonly deadline: string;
  } & Effects;
  ImrAuthorReplaced: OfImr & {
    readonly author: PersonId;
    readonly declaration: IndependenceDeclaration;
  } & Effects;
  ImrStarted: OfImr & Effects;
  /** `entries`: the agency's whole chronology as now handed in; it replaces the one before. */
  ImrSubmitted: OfImr & {
    readonly report: DocumentRef;
    readonly entries: readonly ChronologyEntry[];
    readonly by: PersonId | null;
  } & Effects;
  ImrAgencyQaOpened: OfImr & Effects;
  ImrSignedOff: OfImr & { readonly by: PersonId } & Effects;
  ImrPutToPanel: OfImr & Effects;
  /** `deadline`: key of the new DD4. */
  ImrReturned: OfImr & { readonly reasons: Sealed | null; readonly deadline: string } & Effects;
  ImrAcceptedByPanel: OfImr & Effects;
  /** `counted`: the deadline as it now stands. */
  ImrExtended: OfImr & { readonly counted: Deadline } & Effects;
  ImrNilReturned: OfImr & { readonly text: Sealed | null } & Effects;
  ImrChased: OfImr & { readonly agency: OrganisationId; readonly number: number } & Effects;
  ImrNotProvided: OfImr & { readonly agency: OrganisationId } & Effects;
}
