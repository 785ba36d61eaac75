import { ENGLAND_AND_WALES } from '#libs/domain/kernel/bank-holidays.js';
import type { WorkingCalendar } from '#libs/domain/kernel/calendar.js';
import type { DeadlineLength } from '#libs/domain/kernel/deadline.js';
import type { ReviewProcedure } from '../law/review-procedure.js';

const wd = (n: number): DeadlineLength => ({ n, unit: 'WORKING_DAYS' });

/** The suggested default profile (2.6) on the statutory threshold. */
export const PROCEDURE: ReviewProcedure = {
  version: 'ned-1',
  areaIds: ['ned'],
  joint: false,
  effectiveFrom: '2020-01-01',
  publishedAt: '2019-12-01T09:00:00.000Z',
  publishedUrl: 'https://ned.example/case-review',
  pointOfContact: { name: 'Community Safety', channels: ['ONLINE', 'TELEPHONE', 'PAPER', 'IN_PERSON'] },
  relevantBodies: ['ned-council', 'derbyshire-police', 'derbyshire-health'],
  coOptedProviders: [],
  qualifyingNumber: 3,
  reportWithin: { n: 1, unit: 'MONTH' },
  applyWithin: { n: 6, unit: 'MONTH' },
  dedupe: 'SAME_PERSON',
  countDiarySheets: false,
  informalContactCounts: false,
  countPerPerson: false,
  consentRequired: true,
  consentForm: 'WRITTEN',
  anonymousAllowed: false,
  quorum: 3,
  deadlines: {
    AD1: wd(3),
    AD2: wd(10),
    AD3: wd(2),
    AD4: wd(10),
    AD5: wd(15),
    AD6: wd(2),
    AD7: wd(5),
    AD8: wd(20),
    AD9: wd(10),
    AD10: wd(20),
    AD11: { n: 60, unit: 'CALENDAR_DAYS' },
    AD12: wd(10),
    AD13: wd(15),
  },
  pauses: [
    { deadline: 'AD5', reasons: ['AWAITING_CONSENT', 'VICTIM_UNWELL'] },
    { deadline: 'AD8', reasons: ['VICTIM_AVAILABILITY'] },
  ],
  reminders: { beforeDueWd: [2] },
  chases: { everyWd: 3, escalateAfter: 2 },
  appeal: { body: 'Another council of the county' },
  lpbReview: { enabled: false, from: null },
  chairRule: { sameCouncil: 'FORBID' },
  effectivenessReview: { everyMonths: 12, lastDone: null },
  consulted: { lpbOn: '2019-11-01', providersOn: '2019-11-01' },
  reportingPeriod: { from: '2022-04-01', to: '2023-03-31' },
  treatActionsAsRecommendations: false,
  countTransferredOut: false,
};

export const CALENDAR: WorkingCalendar = ENGLAND_AND_WALES;
