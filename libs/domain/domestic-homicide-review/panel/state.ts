import type { OrganisationId, PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { Instant, LocalDate } from '#libs/domain/kernel/time.js';

export interface PanelMember {
  readonly person: PersonId;
  readonly organisation: OrganisationId;
  /** Brings the expertise of a specialist domestic abuse service (3.5). */
  readonly specialistDa: boolean;
  /** Declared: no line management of staff involved in the case. */
  readonly independent: boolean;
  readonly status: 'MEMBER' | 'REPLACED' | 'LEFT';
}

export interface PanelMeeting {
  readonly id: string;
  readonly at: Instant;
  readonly on: LocalDate;
  readonly place: Sealed | null;
  readonly status: 'SCHEDULED' | 'HELD';
  readonly attended: readonly PersonId[];
  /** The lawful state in which it was held: which part of the review it was about. */
  readonly heldIn: string | null;
  readonly notes: Sealed | null;
}

export type ConflictResolution = 'NONE' | 'RECUSE_ITEM' | 'LEAVE_PANEL' | 'REPLACED';

/** A conflict of interest that somebody declared (6.2). Open while it has no resolution. */
export interface ConflictOfInterest {
  readonly id: string;
  readonly person: PersonId;
  readonly kind: 'ORGANISATION_INVOLVED' | 'PERSONAL' | 'LINE_MANAGEMENT' | 'PRIOR_DECISION' | 'OTHER';
  readonly text: Sealed | null;
  readonly resolution: ConflictResolution | null;
}

export interface PanelState {
  readonly panel: readonly PanelMember[];
  readonly constitutedAt: Instant | null;
  readonly meetings: readonly PanelMeeting[];
  readonly conflictsOfInterest: readonly ConflictOfInterest[];
}

export const NO_PANEL: PanelState = { panel: [], constitutedAt: null, meetings: [], conflictsOfInterest: [] };
