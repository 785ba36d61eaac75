import { DEADLINE_IDS, type DeadlineId } from '#libs/domain/community-trigger/law/review-procedure.js';
import { Choice, Choices, Code, Count, Day, Flag, Id, Ids, Part, Parts } from '../door/fields/index.js';
import { DhrSettingsInput } from '../domestic-homicide-review/settings.dto.js';
import { ChasesInput, LengthInput, RemindersInput } from './settings-parts.dto.js';

export class WithinInput {
  @Count({ min: 1, max: 1000 })
  n!: number;

  @Choice(['MONTH', 'DAY'], {
    about: 'MONTH begins with the day (s.104(11)); DAY leaves the starting day out.',
  })
  unit!: string;
}

export class PointOfContactInput {
  @Code({ max: 200, about: 'The desk, not a person.' })
  name!: string;

  @Choices(['ONLINE', 'TELEPHONE', 'PAPER', 'IN_PERSON', 'EMAIL'], { min: 1, about: 'Ways to apply (A22).' })
  channels!: string[];
}

export class VulnerabilityReferralInput {
  @Ids({ min: 1, about: 'Ranks that may refer, e.g. POLICE_INSPECTOR.' })
  ranks!: string[];
}

export class DiscretionaryInput {
  @Flag()
  persistence!: boolean;

  @Flag()
  harm!: boolean;

  @Flag()
  adequacy!: boolean;
}

/** One length for each row of table 4.1; what is left out keeps the default. */
export class DeadlineLengthsInput implements Partial<Record<DeadlineId, LengthInput>> {
  AD1?: LengthInput;
  AD2?: LengthInput;
  AD3?: LengthInput;
  AD4?: LengthInput;
  AD5?: LengthInput;
  AD6?: LengthInput;
  AD7?: LengthInput;
  AD8?: LengthInput;
  AD9?: LengthInput;
  AD10?: LengthInput;
  AD11?: LengthInput;
  AD12?: LengthInput;
  AD13?: LengthInput;
}

for (const id of DEADLINE_IDS)
  Part(() => LengthInput, { optional: true })(DeadlineLengthsInput.prototype, id);

export class PauseRuleInput {
  @Choice(DEADLINE_IDS)
  deadline!: string;

  @Ids({ min: 1, about: 'Named reasons, e.g. VICTIM_AVAILABILITY.' })
  reasons!: string[];
}

export class AppealInput {
  @Id({ about: 'Who hears it (Sch 4 para 3).' })
  body!: string;
}

export class LpbReviewInput {
  @Flag()
  enabled!: boolean;

  @Day({ optional: true })
  from?: string;
}

export class ChairRuleInput {
  @Choice(['FORBID', 'WARN'], { about: 'A chair from another team of the same council (6.2).' })
  sameCouncil!: string;
}

export class EffectivenessInput {
  @Count({ min: 1, max: 120 })
  everyMonths!: number;

  @Day({ optional: true })
  lastDone?: string;
}

export class ReportingPeriodInput {
  @Day()
  from!: string;

  @Day()
  to!: string;
}

/** The settings of 2.10. What is left out has its statutory value, or the default of the published profile. */
export class ProcedureSettingsInput {
  @Ids({ min: 1, about: 'The areas that it is for (Sch 4 paras 8-9).' })
  areaIds!: string[];

  @Flag({ optional: true })
  joint?: boolean;

  @Part(() => PointOfContactInput, { optional: true, about: 'Needed for publication: s.104(3)(a).' })
  pointOfContact?: PointOfContactInput;

  @Ids({ min: 1, about: 'Every application goes to all of them: s.104(3)(b), s.105(2).' })
  relevantBodies!: string[];

  @Ids({ optional: true })
  coOptedProviders?: string[];

  @Count({ optional: true, min: 1, max: 100, about: 's.104(4)(b). Left out: three.' })
  qualifyingNumber?: number;

  @Part(() => WithinInput, {
    optional: true,
    about: 's.104(11)(a). Left out: one month beginning with the day.',
  })
  reportWithin?: WithinInput;

  @Part(() => WithinInput, {
    optional: true,
    about: 's.104(11)(b). Left out: six months beginning with the day.',
  })
  applyWithin?: WithinInput;

  @Part(() => WithinInput, { optional: true })
  incidentWindow?: WithinInput;

  @Choice(['SAME_PERSON', 'ACROSS_PEOPLE'], { optional: true })
  dedupe?: string;

  @Flag({ optional: true })
  countDiarySheets?: boolean;

  @Flag({ optional: true })
  informalContactCounts?: boolean;

  @Flag({ optional: true })
  countPerPerson?: boolean;

  @Count({ optional: true, min: 1, max: 100 })
  groupNumber?: number;

  @Count({ optional: true, min: 1, max: 100 })
  hateNumber?: number;

  @Part(() => VulnerabilityReferralInput, { optional: true })
  vulnerabilityReferral?: VulnerabilityReferralInput;

  @Part(() => DiscretionaryInput, { optional: true })
  discretionary?: DiscretionaryInput;

  @Flag({ optional: true })
  consentRequired?: boolean;

  @Choice(['WRITTEN', 'RECORDED_VERBAL'], { optional: true })
  consentForm?: string;

  @Flag({ optional: true })
  anonymousAllowed?: boolean;

  @Count({ optional: true, min: 1, max: 50 })
  quorum?: number;

  @Part(() => DeadlineLengthsInput, { optional: true })
  deadlines?: DeadlineLengthsInput;

  @Parts(() => PauseRuleInput, { optional: true, max: 20 })
  pauses?: PauseRuleInput[];

  @Part(() => RemindersInput, { optional: true })
  reminders?: RemindersInput;

  @Part(() => ChasesInput, { optional: true })
  chases?: ChasesInput;

  @Part(() => AppealInput, { optional: true, about: 'Needed for publication: Sch 4 para 3.' })
  appeal?: AppealInput;

  @Part(() => LpbReviewInput, { optional: true })
  lpbReview?: LpbReviewInput;

  @Part(() => ChairRuleInput, { optional: true })
  chairRule?: ChairRuleInput;

  @Part(() => EffectivenessInput, { optional: true, about: 'Needed for publication: Sch 4 para 4.' })
  effectivenessReview?: EffectivenessInput;

  @Part(() => ReportingPeriodInput, { optional: true, about: 's.105(4): at most twelve months.' })
  reportingPeriod?: ReportingPeriodInput;

  @Flag({ optional: true })
  treatActionsAsRecommendations?: boolean;

  @Flag({ optional: true })
  countTransferredOut?: boolean;

  @Part(() => DhrSettingsInput, {
    optional: true,
    about:
      'What the area settles for its Domestic Homicide Reviews. Left out: the guidance’s lengths and our own.',
  })
  domesticHomicideReview?: DhrSettingsInput;
}

export class DraftProcedureInput {
  @Part(() => ProcedureSettingsInput, { about: 'The whole draft. A later one replaces it.' })
  settings!: ProcedureSettingsInput;
}

export const exampleSettings = {
  areaIds: ['ned'],
  pointOfContact: { name: 'Community Safety Team', channels: ['ONLINE', 'TELEPHONE', 'PAPER', 'IN_PERSON'] },
  relevantBodies: ['ned-council', 'derbyshire-police', 'derbyshire-health'],
  qualifyingNumber: 3,
  reportWithin: { n: 1, unit: 'MONTH' },
  applyWithin: { n: 6, unit: 'MONTH' },
  discretionary: { persistence: true, harm: true, adequacy: true },
  deadlines: { AD1: { n: 3, unit: 'WORKING_DAYS' } },
  appeal: { body: 'appeal-panel' },
  effectivenessReview: { everyMonths: 12 },
  reportingPeriod: { from: '2026-04-01', to: '2027-03-31' },
};
