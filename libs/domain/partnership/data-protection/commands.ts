import type { PersonId, Sealed } from '#libs/domain/kernel/people.js';

/** Why somebody's data may be erased: UK GDPR Art 17(1)(a) to (e), or Art 5(1)(e) where a retention period has ended. */
export const LAWFUL_BASES = [
  'NO_LONGER_NEEDED',
  'CONSENT_WITHDRAWN',
  'OBJECTION_UPHELD',
  'UNLAWFUL_PROCESSING',
  'LEGAL_OBLIGATION',
  'RETENTION_ENDED',
] as const;
export type LawfulBasis = (typeof LAWFUL_BASES)[number];

/** Why it may not be: UK GDPR Art 17(3). */
export const EXEMPTIONS = ['LEGAL_DUTY', 'PUBLIC_TASK', 'ARCHIVING', 'LEGAL_CLAIMS'] as const;
export type Exemption = (typeof EXEMPTIONS)[number];

/** What forbids every erasure while it lasts. */
export const HOLD_GROUNDS = ['TRIAL', 'INQUEST', 'INQUIRY', 'COMPLAINT', 'CRIMINAL_DISCLOSURE'] as const;
export type HoldGround = (typeof HOLD_GROUNDS)[number];

/** UK GDPR Art 18(1)(a) to (d). */
export const RESTRICTION_GROUNDS = [
  'ACCURACY_CONTESTED',
  'UNLAWFUL_PROCESSING',
  'NEEDED_FOR_CLAIMS',
  'OBJECTION_PENDING',
] as const;
export type RestrictionGround = (typeof RESTRICTION_GROUNDS)[number];

/** Streams of reviews in which the subject is known by name, and those of them that are open; found at the door. */
export interface Known {
  readonly knownIn: readonly string[];
  readonly openReviews: readonly string[];
}

/** Whether anything is kept of the subject, found at the door. Absent from what was recorded before that was looked at. */
export interface Kept {
  readonly known?: boolean;
}

export interface DataProtectionCommands {
  RequestErasure: { readonly subject: PersonId; readonly lawfulBasis: LawfulBasis } & Kept;
  ApproveErasure: { readonly erasure: string } & Known;
  RefuseErasure: { readonly erasure: string; readonly exemption: Exemption };
  /** Process: from here on nothing stops it, and no hold is placed any more. */
  BeginErasure: { readonly erasure: string } & Known;
  /** Process: the key is gone, and with it everything that could be read by it. */
  RecordSubjectDataShredded: { readonly erasure: string };
  /** Over a person, or over everybody in one review. `review`: its stream, found at the door. */
  PlaceLegalHold: {
    readonly subject?: PersonId;
    readonly review?: string | null;
    readonly ground: HoldGround;
  } & Kept;
  LiftLegalHold: { readonly hold: string };
  RestrictProcessing: { readonly subject: PersonId; readonly ground: RestrictionGround } & Kept;
  LiftProcessingRestriction: { readonly restriction: string };
  /** Supersedes what `event` of the review says of the person in `field`; the event itself stays as it was recorded. */
  RectifyData: {
    readonly subject: PersonId;
    readonly review: string | null;
    readonly event: number;
    readonly field: string;
    readonly correction: Sealed;
    /** Whether the review has that event and what it says there, found at the door. Absent from what was recorded before that was looked at. */
    readonly says?: 'SOMETHING' | 'NOTHING' | 'NO_EVENT';
  };
}
