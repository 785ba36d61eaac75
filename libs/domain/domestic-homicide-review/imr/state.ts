import type { OrganisationId, PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import type { DocumentRef } from '../stage-types.js';

/** 3.4. `WITHDRAWN`: the commission was taken back. `NOT_PROVIDED`: escalated; what comes later is still welcome. */
export const IMR_STATUSES = [
  'COMMISSIONED',
  'ACCEPTED',
  'IN_PROGRESS',
  'SUBMITTED',
  'AGENCY_QA',
  'SIGNED_OFF',
  'PANEL_REVIEW',
  'RETURNED',
  'ACCEPTED_BY_PANEL',
  'NIL_RETURN',
  'NOT_PROVIDED',
  'WITHDRAWN',
] as const;
export type ImrStatus = (typeof IMR_STATUSES)[number];

/** The agency still has to hand it in. */
export const AWAITED: readonly ImrStatus[] = [
  'COMMISSIONED',
  'ACCEPTED',
  'IN_PROGRESS',
  'SUBMITTED',
  'AGENCY_QA',
  'RETURNED',
];

/** It has left the agency: the review works with it. */
export const RELEASED: readonly ImrStatus[] = ['SIGNED_OFF', 'PANEL_REVIEW', 'ACCEPTED_BY_PANEL'];

/** The panel has nothing more to wait for from it. */
export const SETTLED: readonly ImrStatus[] = ['ACCEPTED_BY_PANEL', 'NIL_RETURN', 'NOT_PROVIDED', 'WITHDRAWN'];

/** The author's own word: no direct part in the case, no immediate line management of those who had (G16 section 7). */
export interface IndependenceDeclaration {
  readonly directlyInvolved: boolean;
  readonly lineManager: boolean;
  readonly statement: Sealed | null;
}

/** One entry of an agency's chronology (D9). In clear: when, and the ids of practitioners who took part. */
export interface ChronologyEntry {
  readonly id: string;
  readonly on: LocalDate;
  /** `HH:MM` London time, where the record has one. */
  readonly time: string | null;
  /** The practitioners named in the record, by id: an author must not be among them. */
  readonly practitioners: readonly PersonId[];
  /** Document reference, event, response, comment, who was seen. */
  readonly text: Sealed;
}

/** An individual management review, or the summary report of an agency with little contact. */
export interface Imr {
  readonly id: string;
  readonly kind: 'IMR' | 'SUMMARY_REPORT';
  readonly agency: OrganisationId;
  /** Version of the terms of reference that it answers. */
  readonly terms: number;
  readonly status: ImrStatus;
  readonly author: PersonId | null;
  readonly declaration: IndependenceDeclaration | null;
  /** How often it was submitted. */
  readonly submissions: number;
  readonly report: DocumentRef | null;
  readonly entries: readonly ChronologyEntry[];
  readonly signedOffBy: PersonId | null;
  readonly returns: readonly { readonly reasons: Sealed | null }[];
  /** Key of its deadline DD4; another key after a return, and where an agency comes back to a report given up. */
  readonly deadline: string;
  readonly chases: number;
}

export interface ImrState {
  readonly imrs: readonly Imr[];
}

export const NO_IMRS: ImrState = { imrs: [] };
