import type { PersonId } from '#libs/domain/kernel/people.js';

/** Why a record must be read by somebody to whom it is closed. */
export const EMERGENCIES = [
  'RISK_TO_LIFE',
  'SAFEGUARDING_CHILD',
  'SAFEGUARDING_ADULT',
  'COURT_ORDER',
  'NOBODY_ELSE_THERE',
] as const;
export type Emergency = (typeof EMERGENCIES)[number];

export interface BreakGlassCommands {
  /** `review`: its stream, found at the door; null where there is none. */
  RequestBreakGlass: { readonly review: string | null; readonly emergency: Emergency };
  GrantBreakGlass: { readonly access: string; readonly hours: number };
  RefuseBreakGlass: { readonly access: string };
  AcknowledgeBreakGlass: { readonly access: string };
}

/** Somebody's reading of a record that is closed to them, from the asking on. */
export interface Access {
  readonly id: string;
  /** Stream of the review. */
  readonly review: string;
  readonly person: PersonId;
  readonly emergency: Emergency;
  readonly status: 'REQUESTED' | 'GRANTED' | 'REFUSED';
  readonly grantedBy: PersonId | null;
  readonly grantedAt: string | null;
  /** The record is closed again from this moment on. */
  readonly until: string | null;
  readonly acknowledged: boolean;
}
