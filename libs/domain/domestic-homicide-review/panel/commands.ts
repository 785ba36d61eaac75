import type { OrganisationId, PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import type { ConflictOfInterest, ConflictResolution } from './state.js';

export interface PanelMemberInput {
  readonly person: PersonId;
  readonly organisation: OrganisationId;
  /** Declared: does not manage staff involved in the case. */
  readonly independent: boolean;
  readonly specialistDa?: boolean;
}

export interface PanelCommands {
  AddPanelMember: PanelMemberInput;
  RecordSpecialistDaMember: { readonly person: PersonId };
  ReplaceMember: { readonly person: PersonId; readonly by: PanelMemberInput };
  ConstitutePanel: object;
  SchedulePanelMeeting: { readonly at: Instant; readonly place?: Sealed };
  RearrangePanelMeeting: { readonly meeting: string; readonly at: Instant; readonly place?: Sealed };
  HoldPanelMeeting: {
    readonly meeting: string;
    readonly attended: readonly PersonId[];
    readonly notes?: Sealed;
  };
  DeclareConflict: {
    readonly person: PersonId;
    readonly kind: ConflictOfInterest['kind'];
    readonly text?: Sealed;
  };
  ResolveConflict: { readonly conflict: string; readonly resolution: ConflictResolution };
}
