import type { DeadlineLength } from '#libs/domain/kernel/deadline.js';
import type { OrganisationId } from '#libs/domain/kernel/people.js';
import type { Instant, LocalDate } from '#libs/domain/kernel/time.js';
import type { ThresholdSettings } from './threshold-settings.js';

export type { ThresholdSettings, Within } from './threshold-settings.js';

/** The rows of table 4.1 whose length the local procedure sets. */
export const DEADLINE_IDS = [
  'AD1',
  'AD2',
  'AD3',
  'AD4',
  'AD5',
  'AD6',
  'AD7',
  'AD8',
  'AD9',
  'AD10',
  'AD11',
  'AD12',
  'AD13',
] as const;
export type DeadlineId = (typeof DEADLINE_IDS)[number];

/** Deadlines that may be paused, each with the named reasons for which (4.2 rule 7). Off unless published. */
export interface PauseRule {
  readonly deadline: DeadlineId;
  readonly reasons: readonly string[];
}

/** The published local rules, s.104(2)-(3). A version never changes; each case keeps the one it started with. */
export interface ReviewProcedure extends ThresholdSettings {
  readonly version: string;
  readonly areaIds: readonly string[];
  readonly joint: boolean;
  readonly effectiveFrom: LocalDate;
  readonly publishedAt: Instant | null;
  readonly publishedUrl: string | null;
  readonly pointOfContact: { readonly name: string; readonly channels: readonly string[] } | null;
  /** s.105(2). Every application goes to all of them, s.104(3)(b). */
  readonly relevantBodies: readonly OrganisationId[];
  readonly coOptedProviders: readonly OrganisationId[];

  /** Further local rules that narrow the way; published with a warning each (A20, A26). */
  readonly caveats?: readonly ('ADEQUATE_RESPONSE_BARS' | 'MOST_RECENT_REPORT_WITHIN_A_MONTH')[];

  readonly consentRequired: boolean;
  readonly consentForm: 'WRITTEN' | 'RECORDED_VERBAL';
  readonly anonymousAllowed: boolean;
  /** How many take part in a review at least, the chair among them. */
  readonly quorum: number;
  readonly deadlines: Readonly<Record<DeadlineId, DeadlineLength>>;
  readonly pauses: readonly PauseRule[];
  /** Reminders this many working days before a deadline, furthest first. */
  readonly reminders: { readonly beforeDueWd: readonly number[] };
  /** A late return is chased every so many working days, and escalated after so many chases. */
  readonly chases: { readonly everyWd: number; readonly escalateAfter: number };

  readonly appeal: { readonly body: string } | null;
  readonly lpbReview: { readonly enabled: boolean; readonly from: LocalDate | null };
  readonly chairRule: { readonly sameCouncil: 'FORBID' | 'WARN' };
  readonly effectivenessReview: { readonly everyMonths: number; readonly lastDone: LocalDate | null } | null;
  readonly consulted: { readonly lpbOn: LocalDate | null; readonly providersOn: LocalDate | null };
  readonly reportingPeriod: { readonly from: LocalDate; readonly to: LocalDate } | null;
  readonly treatActionsAsRecommendations: boolean;
  readonly countTransferredOut: boolean;
}
