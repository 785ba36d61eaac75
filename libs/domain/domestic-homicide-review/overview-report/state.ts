import type { OrganisationId, PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import type { DocumentRef } from '../stage-types.js';

export interface Draft {
  readonly version: number;
  readonly document: DocumentRef;
  readonly by: PersonId | null;
  readonly at: Instant;
}

export type RecommendationScope = 'LOCAL' | 'REGIONAL' | 'NATIONAL';

export interface Recommendation {
  readonly id: string;
  readonly scope: RecommendationScope;
  readonly addressee: OrganisationId;
  readonly text: Sealed;
  readonly status: 'DRAFTED' | 'WITHDRAWN' | 'SENT' | 'ANSWERED';
  readonly response: 'ACCEPTED' | 'PARTLY_ACCEPTED' | 'NOT_ACCEPTED' | null;
  readonly responseText: Sealed | null;
  /** Key of its deadline `RECOMMENDATION/<id>` once it was sent. */
  readonly deadline: string | null;
}

export interface ReportState {
  /** Versions of the overview report in order: version n stands at n - 1. */
  readonly drafts: readonly Draft[];
  readonly summaries: readonly Draft[];
  readonly recommendations: readonly Recommendation[];
  /** The version that the panel agreed to show to the family; null while it is being redrafted. */
  readonly agreedDraft: number | null;
  /** The last version that the panel ever agreed: when it comes back, another has to take its place. */
  readonly lastAgreedDraft: number | null;
}

export const NO_REPORT: ReportState = {
  drafts: [],
  summaries: [],
  recommendations: [],
  agreedDraft: null,
  lastAgreedDraft: null,
};
