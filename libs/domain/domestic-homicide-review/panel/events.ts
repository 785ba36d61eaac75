import type { PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { Effects } from '../kind.js';
import type { ConflictOfInterest, ConflictResolution, PanelMeeting, PanelMember } from './state.js';

export interface PanelEvents {
  PanelMemberAdded: { readonly member: PanelMember } & Effects;
  SpecialistDaMemberRecorded: { readonly person: PersonId } & Effects;
  PanelMemberReplaced: { readonly person: PersonId; readonly by: PanelMember } & Effects;
  PanelConstituted: { readonly members: readonly PersonId[]; readonly specialistDa: boolean } & Effects;
  PanelMeetingScheduled: { readonly meeting: PanelMeeting } & Effects;
  PanelMeetingRearranged: { readonly meeting: PanelMeeting } & Effects;
  PanelMeetingHeld: {
    readonly meeting: string;
    readonly attended: readonly PersonId[];
    readonly heldIn: string;
    readonly notes: Sealed | null;
  } & Effects;
  ConflictDeclared: { readonly conflict: ConflictOfInterest } & Effects;
  ConflictResolved: { readonly conflict: string; readonly resolution: ConflictResolution } & Effects;
}
