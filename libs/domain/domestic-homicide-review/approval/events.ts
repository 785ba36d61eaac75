import type { OrganisationId, PersonId } from '#libs/domain/kernel/people.js';
import type { Action } from '../actions/state.js';
import type { Effects } from '../kind.js';
import type { Approval, FairRepresentation, ReportDissent } from './state.js';

export interface ApprovalEvents {
  FairRepresentationConfirmed: { readonly confirmed: FairRepresentation } & Effects;
  DissentRecorded: { readonly dissent: ReportDissent } & Effects;
  ReportApprovedByPanel: { readonly approval: Approval } & Effects;
  ReportRejected: Effects;
  ActionPlanAgreed: {
    readonly actions: readonly Action[];
    readonly agreed: readonly { readonly organisation: OrganisationId; readonly by: PersonId }[];
  } & Effects;
}
