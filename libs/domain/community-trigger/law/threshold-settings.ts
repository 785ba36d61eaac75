import { addDays, isLocalDate } from '#libs/domain/kernel/dates.js';
import { lastDayBeginningWith } from '#libs/domain/kernel/months.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';

/** `MONTH`: beginning with the day (s.104(11)). `DAY`: the starting day is left out. */
export interface Within {
  readonly n: number;
  readonly unit: 'MONTH' | 'DAY';
}

/** What a review procedure may set about the threshold (s.104(4)(b), (5), (11) and (12)). */
export interface ThresholdSettings {
  /** s.104(4)(b): three, or the local number. */
  readonly qualifyingNumber: number;
  /** s.104(11)(a). */
  readonly reportWithin: Within;
  /** s.104(11)(b). */
  readonly applyWithin: Within;
  /** Local: how long before the application the incident may lie. */
  readonly incidentWindow?: Within;
  /** s.104(12). */
  readonly dedupe: 'SAME_PERSON' | 'ACROSS_PEOPLE';
  readonly countDiarySheets: boolean;
  readonly informalContactCounts: boolean;
  /** The number must be reached by the complaints of one person. */
  readonly countPerPerson: boolean;
  readonly groupNumber?: number;
  readonly hateNumber?: number;
  /** Whose referral of a vulnerable person meets the threshold; no ranks: any. */
  readonly vulnerabilityReferral?: { readonly ranks: readonly string[] };
  /** s.104(5): what the relevant bodies may look at where no number is reached. */
  readonly discretionary?: {
    readonly persistence: boolean;
    readonly harm: boolean;
    readonly adequacy: boolean;
  };
}

/** What the Act itself says, where the procedures say nothing else. */
export const STATUTORY_THRESHOLD: ThresholdSettings = {
  qualifyingNumber: 3,
  reportWithin: { n: 1, unit: 'MONTH' },
  applyWithin: { n: 6, unit: 'MONTH' },
  dedupe: 'SAME_PERSON',
  countDiarySheets: false,
  informalContactCounts: false,
  countPerPerson: false,
};

/** Beyond it a year has five digits, and the order of texts is not the order of days any more. */
const END_OF_TIME: LocalDate = '9999-12-31';

/** The last day that lies within a period from `day`. */
export function lastDayWithin({ n, unit }: Within, day: LocalDate): LocalDate {
  const last = unit === 'MONTH' ? lastDayBeginningWith(day, n) : addDays(day, n);
  return isLocalDate(last) ? last : END_OF_TIME;
}

/** Is there a route on which the bodies use their judgement? */
export const isDiscretionary = ({ discretionary }: ThresholdSettings): boolean =>
  discretionary !== undefined && (discretionary.persistence || discretionary.harm || discretionary.adequacy);
