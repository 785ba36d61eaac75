import type { ReviewProcedure } from '#libs/domain/community-trigger/law/review-procedure.js';
import type { DhrSettingsInput } from '#libs/domain/domestic-homicide-review/settings.js';
import type { DeadlineLength } from '#libs/domain/kernel/deadline.js';
import type { OrganisationId } from '#libs/domain/kernel/people.js';

/**
 * The default profile of 2.6, named for each council. The numbers are the statutory ones of s.104(4) and (11); every
 * working-day limit is local, because the Act sets none.
 */
const COUNCILS = {
  ned: {
    body: 'ned-council',
    neighbour: 'bolsover-council',
    name: 'NED Community Safety Team',
    providers: ['ned-homes'],
  },
  bolsover: {
    body: 'bolsover-council',
    neighbour: 'ned-council',
    name: 'Bolsover Community Safety Team',
    providers: [] as readonly OrganisationId[],
  },
} as const;

const workingDays = (n: number): DeadlineLength => ({ n, unit: 'WORKING_DAYS' });

/** What is published; version, dates and consultations are added by the publication itself. */
type Settings = Omit<
  ReviewProcedure,
  'version' | 'effectiveFrom' | 'publishedAt' | 'publishedUrl' | 'consulted'
> & {
  /** For Domestic Homicide Reviews only what is not the default: the guidance of 2016 sets their lengths. */
  readonly domesticHomicideReview: DhrSettingsInput;
};

export function procedureSettings(council: keyof typeof COUNCILS): Settings {
  const { body, neighbour, name, providers } = COUNCILS[council];
  return {
    areaIds: [council],
    joint: false,
    pointOfContact: { name, channels: ['ONLINE', 'TELEPHONE', 'PAPER', 'IN_PERSON'] },
    relevantBodies: [body, 'derbyshire-police', 'derbyshire-health'],
    coOptedProviders: providers,
    qualifyingNumber: 3,
    reportWithin: { n: 1, unit: 'MONTH' },
    applyWithin: { n: 6, unit: 'MONTH' },
    dedupe: 'SAME_PERSON',
    countDiarySheets: false,
    informalContactCounts: false,
    countPerPerson: false,
    discretionary: { persistence: true, harm: true, adequacy: true },
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
    // An officer of another partnership hears appeals: one of the models in use.
    appeal: { body: neighbour },
    lpbReview: { enabled: false, from: null },
    chairRule: { sameCouncil: 'FORBID' },
    effectivenessReview: { everyMonths: 12, lastDone: null },
    reportingPeriod: { from: '2022-04-01', to: '2023-03-31' },
    treatActionsAsRecommendations: false,
    countTransferredOut: false,
    domesticHomicideReview: { bodies: { coroner: 'derbyshire-coroner' } },
  };
}
