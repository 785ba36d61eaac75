import type { OrganisationId, PersonId, Sealed, TenantId } from '#libs/domain/kernel/people.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import type { Conflict, Involvement } from '../review-state.js';

/** What was said at the appointment about independence (6.2). */
export interface IndependenceDeclaration {
  readonly noPersonalTie: boolean;
  readonly noLineManagement: boolean;
  readonly statement?: Sealed;
}

export interface ReviewPreparationCommands {
  /** `organisation`, `homeTenant` and `hostTenant` are foreign facts: the door takes them from the directory. */
  AppointChair: {
    readonly chair: PersonId;
    readonly organisation: OrganisationId;
    readonly homeTenant: TenantId;
    readonly hostTenant: TenantId;
    readonly declaration: IndependenceDeclaration;
  };
  ReplaceChair: {
    readonly chair: PersonId;
    readonly organisation: OrganisationId;
    readonly homeTenant: TenantId;
    readonly hostTenant: TenantId;
    readonly declaration: IndependenceDeclaration;
  };
  InvitePanel: {
    readonly members: readonly { readonly person: PersonId; readonly organisation: OrganisationId }[];
  };
  InviteVictim: { readonly ways: readonly Involvement[]; readonly chosen?: Involvement };
  /** The reason goes to the victim in writing. */
  RecordVictimNotInvited: object;
  ScheduleMeeting: { readonly at: Instant; readonly place?: Sealed };
  Reschedule: {
    readonly at: Instant;
    readonly because: 'VICTIM_AVAILABILITY' | 'CHAIR_EXTENSION' | 'QUORUM' | 'OTHER';
    readonly place?: Sealed;
  };
  CirculatePapers: { readonly papers: readonly { readonly title: Sealed; readonly sha256: string }[] };
  RecordVictimStatement: {
    readonly statement: Sealed;
    readonly how: 'WRITTEN' | 'SPOKEN' | 'REPRESENTATIVE';
  };
  DeclareConflict: {
    readonly person: PersonId;
    readonly kind: Conflict['kind'];
    readonly organisation?: OrganisationId;
  };
  ResolveConflict: {
    readonly conflict: string;
    readonly action: 'NONE' | 'RECUSE_ITEM' | 'LEAVE_PANEL' | 'REPLACED';
  };
}
