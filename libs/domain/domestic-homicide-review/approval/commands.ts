import type { OrganisationId, PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { ActionInput } from '../actions/state.js';

export interface ApprovalCommands {
  ConfirmFairRepresentation: { readonly agency: OrganisationId };
  RecordDissent: { readonly person: PersonId; readonly reasons: Sealed };
  ApproveReport: object;
  RejectReport: object;
  AgreeActionPlan: {
    readonly actions: readonly ActionInput[];
    /** Each owner's agreement at senior level (G16 section 7). */
    readonly agreed: readonly { readonly organisation: OrganisationId; readonly by: PersonId }[];
  };
}
