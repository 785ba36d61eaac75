import type { Fields } from '#libs/domain/kernel/reading.js';
import { readingOf } from '#libs/domain/kernel/reading.js';
import { inWords } from '#libs/domain/kernel/instants.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import { STATUTORY_THRESHOLD, type ThresholdSettings, type Within } from './threshold-settings.js';

const UNITS = ['MONTH', 'DAY'] as const;
const DEDUPE = ['SAME_PERSON', 'ACROSS_PEOPLE'] as const;

const withinOf = (fields: Fields, name: string): Within | undefined => {
  const within = fields.object(name);
  return (
    within && {
      n: within.required('n', within.count('n'), 1),
      unit: within.required('unit', within.choice('unit', UNITS), 'MONTH'),
    }
  );
};

/** `true`: anybody's referral; with ranks, only theirs. */
function referralOf(fields: Fields): ThresholdSettings['vulnerabilityReferral'] {
  const given = fields.given['vulnerabilityReferral'];
  if (typeof given === 'boolean') return fields.flag('vulnerabilityReferral') ? { ranks: [] } : undefined;
  const route = fields.object('vulnerabilityReferral');
  return route && { ranks: route.required('ranks', route.texts('ranks'), []) };
}

/** s.104(5)(a)-(c): whoever may use judgement looks at all three. */
const DISCRETIONARY = { persistence: true, harm: true, adequacy: true };

/** What a procedure says about the threshold; what it leaves out has its statutory value. */
function settingsOf(fields: Fields): ThresholdSettings {
  return {
    qualifyingNumber: fields.count('qualifyingNumber') ?? STATUTORY_THRESHOLD.qualifyingNumber,
    reportWithin: withinOf(fields, 'reportWithin') ?? STATUTORY_THRESHOLD.reportWithin,
    applyWithin: withinOf(fields, 'applyWithin') ?? STATUTORY_THRESHOLD.applyWithin,
    incidentWindow: withinOf(fields, 'incidentWindow'),
    dedupe: fields.choice('dedupe', DEDUPE) ?? STATUTORY_THRESHOLD.dedupe,
    countDiarySheets: fields.flag('countDiarySheets') ?? STATUTORY_THRESHOLD.countDiarySheets,
    informalContactCounts: fields.flag('informalContactCounts') ?? STATUTORY_THRESHOLD.informalContactCounts,
    countPerPerson: fields.flag('countPerPerson') ?? STATUTORY_THRESHOLD.countPerPerson,
    groupNumber: fields.count('groupNumber'),
    hateNumber: fields.count('hateNumber'),
    vulnerabilityReferral: referralOf(fields),
    discretionary: fields.flag('discretionary') ? DISCRETIONARY : undefined,
  };
}

interface Version {
  readonly effectiveFrom: LocalDate;
  readonly fields: Fields;
}

const NEVER: LocalDate = '9999-12-31';

function versionsOf(procedure: Fields): readonly Version[] {
  const versions = (procedure.objects('versions') ?? []).map((fields): Version => {
    settingsOf(fields);
    return {
      effectiveFrom: fields.required('effectiveFrom', fields.date('effectiveFrom'), NEVER),
      fields,
    };
  });
  versions.forEach(({ effectiveFrom, fields }, index) => {
    if (versions.findIndex((one) => one.effectiveFrom === effectiveFrom) < index)
      fields.wrong(
        'effectiveFrom',
        'TWO_VERSIONS',
        `another version begins on ${inWords(effectiveFrom)} too. Give each version a day of its own.`,
      );
  });
  return versions;
}

/** The settings of the version in force on a London date (2.2 step 1); `null` where that date is itself not known. */
export function readSettings(
  procedure: Fields | undefined,
  appliedOn: LocalDate | null,
  source: string,
): ThresholdSettings {
  if (procedure === undefined) return STATUTORY_THRESHOLD;
  const base = settingsOf(procedure);
  const versions = versionsOf(procedure);
  if (versions.length === 0 || appliedOn === null) return base;
  const inForce = versions
    .filter(({ effectiveFrom }) => effectiveFrom <= appliedOn)
    .reduce<Version | null>(
      (last, one) => (last && last.effectiveFrom > one.effectiveFrom ? last : one),
      null,
    );
  if (inForce === null) {
    procedure.wrong(
      'versions',
      'NO_VERSION_IN_FORCE',
      `no version of the procedure was in force on ${inWords(appliedOn)}, when the application was made. Add the version that was, or correct the dates.`,
    );
    return base;
  }
  // What the version sets to null it takes back: then the Act's own value stands.
  return settingsOf(readingOf({ ...procedure.given, ...inForce.fields.given }, source).fields);
}
