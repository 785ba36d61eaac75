import type { DeadlineLength } from '#libs/domain/kernel/deadline.js';
import type { DeadlineSettings } from '#libs/domain/kernel/review/deadlines/stage.js';
import type { OrganisationId } from '#libs/domain/kernel/people.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';

/** The rows of table 4.1 that have a length, and what the table lacks and practice needs. */
export const DEADLINE_IDS = [
  'DD1',
  'DD2',
  'DD3',
  'DD4',
  'DD5',
  'DD6',
  'DD7',
  'DD8',
  'DD9',
  'SCOPING',
  'CHAIR',
  'SIGN_OFF',
  'QUESTION',
  'RECOMMENDATION',
  'RESTRICTION',
  'WITHHOLDING',
] as const;
export type DeadlineId = (typeof DEADLINE_IDS)[number];

/**
 * What a partnership settles for its domestic homicide reviews. It is the section `domesticHomicideReview` of the
 * published local procedure; what is left out has the value below. A case keeps the version it started with.
 */
export interface DhrSettings extends DeadlineSettings {
  /** Of the local procedure; null where the partnership has published none. */
  readonly version: string | null;
  /** What letters and pages call the review. Apart from the legal test: councils write DARDR and quote s.9. */
  readonly label: 'DHR' | 'DARDR';
  /** When s.19 of the Victims and Prisoners Act 2024 came into force; null while it is not. */
  readonly dardrCommencementDate: LocalDate | null;
  /** The statutory guidance that the review has regard to, e.g. `G16`. */
  readonly guidance: string;
  readonly deadlines: Readonly<Record<DeadlineId, DeadlineLength>>;
  /** A late return is chased every so many working days, and escalated after so many chases. */
  readonly chases: { readonly everyWd: number; readonly escalateAfter: number };
  /** How many working days before its date people are asked to look at a withholding or a restriction again. */
  readonly askAheadWd: { readonly withholding: number; readonly restriction: number };
  /** Whom letters to bodies outside the partnership go to. */
  readonly bodies: {
    readonly homeOffice: OrganisationId;
    readonly commissioner: OrganisationId;
    readonly secretaryOfState: OrganisationId;
    readonly coroner: OrganisationId | null;
  };
  /** Who gets a copy when the report is published, besides family and Commissioner (3.7; local). */
  readonly copiesTo: readonly OrganisationId[];
  /** How long a chair must have left an agency of the case, in months; null: former employment is declared only. */
  readonly chairLeftAgencyMonths: number | null;
  /** A gap in the combined chronology is at least this many days without an entry of anybody. */
  readonly chronologyGapDays: number;
}

/** As a partnership publishes it: only what differs. */
export type DhrSettingsInput = Partial<
  Omit<DhrSettings, 'version' | 'deadlines' | 'askAheadWd' | 'bodies' | 'chases'>
> & {
  readonly deadlines?: Partial<DhrSettings['deadlines']>;
  readonly askAheadWd?: Partial<DhrSettings['askAheadWd']>;
  readonly bodies?: Partial<DhrSettings['bodies']>;
  readonly chases?: Partial<DhrSettings['chases']>;
};

/** The published local procedure as far as this type reads it. */
export interface PublishedProcedure {
  readonly version?: string;
  readonly domesticHomicideReview?: DhrSettingsInput;
}

const wd = (n: number): DeadlineLength => ({ n, unit: 'WORKING_DAYS' });
const months = (n: number): DeadlineLength => ({ n, unit: 'MONTHS_AFTER' });

/** Table 4.1: guidance where it has a length, proposals of this product where it has none. */
export const DEFAULT_SETTINGS: DhrSettings = {
  version: null,
  label: 'DHR',
  dardrCommencementDate: null,
  guidance: 'G16',
  deadlines: {
    DD1: months(1),
    DD2: wd(5),
    DD3: months(6),
    DD4: { n: 56, unit: 'CALENDAR_DAYS' },
    DD5: wd(15),
    DD6: wd(5),
    DD7: wd(5),
    DD8: wd(20),
    DD9: months(3),
    SCOPING: wd(10),
    CHAIR: wd(20),
    SIGN_OFF: wd(20),
    QUESTION: wd(15),
    RECOMMENDATION: wd(20),
    RESTRICTION: months(3),
    WITHHOLDING: months(12),
  },
  pauses: [],
  reminders: { beforeDueWd: [10, 2] },
  chases: { everyWd: 5, escalateAfter: 2 },
  askAheadWd: { withholding: 20, restriction: 5 },
  bodies: {
    homeOffice: 'home-office',
    commissioner: 'domestic-abuse-commissioner',
    secretaryOfState: 'secretary-of-state',
    coroner: null,
  },
  copiesTo: [],
  chairLeftAgencyMonths: null,
  chronologyGapDays: 180,
};

/** A section whole: what it leaves out is filled in, of its groups one by one. */
export const withDefaults = (given: DhrSettingsInput): Omit<DhrSettings, 'version'> => {
  const { version: _, ...defaults } = DEFAULT_SETTINGS;
  return {
    ...defaults,
    ...given,
    deadlines: { ...DEFAULT_SETTINGS.deadlines, ...given.deadlines },
    chases: { ...DEFAULT_SETTINGS.chases, ...given.chases },
    askAheadWd: { ...DEFAULT_SETTINGS.askAheadWd, ...given.askAheadWd },
    bodies: { ...DEFAULT_SETTINGS.bodies, ...given.bodies },
  };
};

/** The settings that a decision looks at: the published section, and the defaults for what it leaves out. */
export const settingsOf = (procedure: PublishedProcedure | null): DhrSettings => ({
  ...withDefaults(procedure?.domesticHomicideReview ?? {}),
  version: procedure?.version ?? null,
});
