import type { DeadlineLength } from '#libs/domain/kernel/deadline.js';
import type { ReviewProcedure } from './review-procedure.js';
import { STATUTORY_THRESHOLD } from './threshold-settings.js';

/** What a draft need not say: who, where and when are for each area to name. */
export type ProcedureProfile = Omit<
  ReviewProcedure,
  'version' | 'effectiveFrom' | 'publishedAt' | 'publishedUrl' | 'consulted' | 'areaIds' | 'relevantBodies'
>;

const workingDays = (n: number): DeadlineLength => ({ n, unit: 'WORKING_DAYS' });

/**
 * The suggested profile of 2.6 on the statutory threshold. The Act sets no time limit (A18): every length is local.
 * What publication needs of an area itself (contact, dissatisfaction, effectiveness) is deliberately absent.
 */
export const DEFAULT_PROCEDURE: ProcedureProfile = {
  ...STATUTORY_THRESHOLD,
  joint: false,
  pointOfContact: null,
  coOptedProviders: [],
  consentRequired: true,
  consentForm: 'WRITTEN',
  anonymousAllowed: false,
  quorum: 3,
  deadlines: {
    AD1: workingDays(3),
    AD2: workingDays(10),
    AD3: workingDays(2),
    AD4: workingDays(10),
    AD5: workingDays(15),
    AD6: workingDays(2),
    AD7: workingDays(5),
    AD8: workingDays(20),
    AD9: workingDays(10),
    AD10: workingDays(20),
    AD11: workingDays(5),
    AD12: workingDays(10),
    AD13: workingDays(15),
  },
  pauses: [],
  reminders: { beforeDueWd: [1] },
  chases: { everyWd: 5, escalateAfter: 2 },
  appeal: null,
  lpbReview: { enabled: false, from: null },
  chairRule: { sameCouncil: 'FORBID' },
  effectivenessReview: null,
  reportingPeriod: null,
  treatActionsAsRecommendations: false,
  countTransferredOut: false,
};

/** A draft with what it leaves out; deadlines are filled in one by one. */
export const withDefaults = (
  draft: Partial<ProcedureProfile> & Pick<ReviewProcedure, 'areaIds' | 'relevantBodies'>,
): ProcedureProfile & Pick<ReviewProcedure, 'areaIds' | 'relevantBodies'> => ({
  ...DEFAULT_PROCEDURE,
  ...draft,
  deadlines: { ...DEFAULT_PROCEDURE.deadlines, ...draft.deadlines },
});
