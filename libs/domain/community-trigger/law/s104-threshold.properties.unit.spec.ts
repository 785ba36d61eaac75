import fc from 'fast-check';
import { addDays, dateOfDayNumber, dayNumber } from '#libs/domain/kernel/dates.js';
import { lastDayBeginningWith } from '#libs/domain/kernel/months.js';
import { thresholdWarnings } from './procedure-warnings.js';
import { computeThreshold, type ThresholdInput, type ThresholdResult } from './s104-threshold.js';
import { COMPLAINT_STATUSES, type ReportedComplaint } from './threshold-input.js';
import {
  lastDayWithin,
  STATUTORY_THRESHOLD,
  type ThresholdSettings,
  type Within,
} from './threshold-settings.js';

const APPLIED = '2026-09-01';
const aDay = (from: string, to: string): fc.Arbitrary<string> =>
  fc.integer({ min: dayNumber(from), max: dayNumber(to) }).map(dateOfDayNumber);

const aWithin: fc.Arbitrary<Within> = fc.oneof(
  fc.record({ n: fc.integer({ min: 1, max: 8 }), unit: fc.constant('MONTH' as const) }),
  fc.record({ n: fc.integer({ min: 1, max: 200 }), unit: fc.constant('DAY' as const) }),
);
const maybe = <T>(one: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(one, { nil: undefined });

const someSettings: fc.Arbitrary<ThresholdSettings> = fc.record({
  qualifyingNumber: fc.integer({ min: 1, max: 5 }),
  reportWithin: aWithin,
  applyWithin: aWithin,
  incidentWindow: maybe(aWithin),
  dedupe: fc.constantFrom('SAME_PERSON', 'ACROSS_PEOPLE'),
  countDiarySheets: fc.boolean(),
  informalContactCounts: fc.boolean(),
  countPerPerson: fc.boolean(),
  groupNumber: maybe(fc.integer({ min: 1, max: 5 })),
  hateNumber: maybe(fc.integer({ min: 1, max: 3 })),
  vulnerabilityReferral: maybe(fc.constantFrom({ ranks: [] }, { ranks: ['Inspector'] })),
  discretionary: maybe(fc.constant({ persistence: true, harm: true, adequacy: true })),
});

/** A report from the year before the application to a month after it; of an incident before it, or of no known day. */
const aReport: fc.Arbitrary<Omit<ReportedComplaint, 'id'>> = fc
  .record({
    reporterId: fc.constantFrom('applicant', 'neighbour', 'other'),
    incidentId: fc.constantFrom('i1', 'i2', 'i3', 'i4', 'i5'),
    madeAt: aDay('2025-09-01', '2026-10-01'),
    daysBefore: maybe(fc.integer({ min: 0, max: 60 })),
    informal: fc.boolean(),
    diarySheet: fc.boolean(),
    hate: fc.boolean(),
    behaviour: maybe(fc.constantFrom('noise', 'litter')),
    genuine: maybe(fc.constantFrom({ decided: 'YES' as const }, { decided: 'NO' as const })),
  })
  .map(({ daysBefore, ...one }) => ({
    ...one,
    ...(daysBefore === undefined ? {} : { occurredOn: addDays(one.madeAt, -daysBefore) }),
  }));

const someReports: fc.Arbitrary<readonly ReportedComplaint[]> = fc
  .array(aReport, { maxLength: 8 })
  .map((reports) => reports.map((one, index) => ({ ...one, id: `r${index}` })));

const facts = (complaints: readonly ReportedComplaint[]): ThresholdInput => ({
  application: { madeAt: APPLIED, behaviour: 'noise' },
  complaints,
});
const answer = (input: ThresholdInput, settings: ThresholdSettings): ThresholdResult => {
  const computed = computeThreshold(input, settings);
  if (!computed.ok) throw new Error(computed.error.detail);
  return computed.value;
};

describe('Whatever the procedure and the reports', () => {
  it('each report gets exactly one status and a sentence, in the order in which it was given', () => {
    fc.assert(
      fc.property(someReports, someSettings, (complaints, settings) => {
        const judged = answer(facts(complaints), settings).complaints;
        expect(judged.map(({ id }) => id)).toEqual(complaints.map(({ id }) => id));
        for (const { status, because } of judged) {
          expect(COMPLAINT_STATUSES).toContain(status);
          expect(because).toMatch(/^(This report|We cannot tell yet).*\.$/);
          expect(because).not.toMatch(/undefined|NaN|null|a day we do not know/);
        }
      }),
    );
  });

  it('the order in which reports are given decides nothing', () => {
    const shuffled = someReports.chain((complaints) =>
      fc.tuple(
        fc.constant(complaints),
        fc.shuffledSubarray([...complaints], { minLength: complaints.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, someSettings, ([complaints, others], settings) => {
        // What is equally early is counted as named; every other answer is the same.
        fc.pre(new Set(complaints.map(({ madeAt }) => madeAt)).size === complaints.length);
        const [one, other] = [answer(facts(complaints), settings), answer(facts(others), settings)];
        const byId = ({ complaints: judged }: ThresholdResult) =>
          [...judged].sort((a, b) => (a.id < b.id ? -1 : 1));
        expect({ ...other, complaints: byId(other) }).toEqual({ ...one, complaints: byId(one) });
      }),
    );
  });

  it('enough qualifying reports are met by number, whatever the bodies decide', () => {
    const aDecision = fc.constantFrom(null, { result: 'MET' as const }, { result: 'NOT_MET' as const });
    fc.assert(
      fc.property(someReports, someSettings, aDecision, (complaints, settings, bodiesDecision) => {
        const { result, route, count, warnings } = answer({ ...facts(complaints), bodiesDecision }, settings);
        const enough = count >= settings.qualifyingNumber;
        expect(route === 'NUMBER').toBe(enough);
        expect(warnings.includes('MANDATORY_MET')).toBe(enough && bodiesDecision?.result === 'NOT_MET');
        expect(result === 'MET').toBe(route !== null);
      }),
    );
  });

  it('a further report of another incident that qualifies never turns MET into anything else', () => {
    fc.assert(
      fc.property(someReports, aReport, someSettings, (complaints, further, settings) => {
        const before = answer(facts(complaints), settings);
        const after = answer(
          facts([...complaints, { ...further, id: 'further', incidentId: 'another' }]),
          settings,
        );
        if (before.result === 'MET') expect(after.result).toBe('MET');
        expect(after.count).toBeGreaterThanOrEqual(before.count);
        expect(after.complaints.slice(0, -1)).toEqual(before.complaints);
      }),
    );
  });

  it('under the Act alone a further report of any incident never takes MET away', () => {
    fc.assert(
      fc.property(someReports, aReport, (complaints, further) => {
        const before = answer(facts(complaints), STATUTORY_THRESHOLD);
        const after = answer(facts([...complaints, { ...further, id: 'further' }]), STATUTORY_THRESHOLD);
        expect(after.count).toBeGreaterThanOrEqual(before.count);
        if (before.result === 'MET') expect(after).toMatchObject({ result: 'MET', route: 'NUMBER' });
      }),
    );
  });

  it('of the reports of one incident by one person one at most counts', () => {
    fc.assert(
      fc.property(someReports, someSettings, (complaints, settings) => {
        const counted = answer(facts(complaints), settings)
          .complaints.filter(({ status }) => status === 'QUALIFIES')
          .map(({ id }) => complaints.find((one) => one.id === id))
          .map((one) =>
            settings.dedupe === 'ACROSS_PEOPLE' ? one?.incidentId : `${one?.incidentId}/${one?.reporterId}`,
          );
        expect(new Set(counted).size).toBe(counted.length);
      }),
    );
  });

  it('with nothing open and no route the answer is NOT_MET, and it is PENDING only with something open', () => {
    fc.assert(
      fc.property(someReports, someSettings, (complaints, settings) => {
        const { result, complaints: judged } = answer(facts(complaints), settings);
        const open =
          judged.some(({ status }) => status === 'NEEDS_DATE') || settings.discretionary !== undefined;
        if (result !== 'MET') expect(result).toBe(open ? 'PENDING' : 'NOT_MET');
      }),
    );
  });

  it('the same question has the same answer, and the answer is plain JSON', () => {
    fc.assert(
      fc.property(someReports, someSettings, (complaints, settings) => {
        const one = answer(facts(complaints), settings);
        expect(answer(facts(complaints), settings)).toEqual(one);
        expect(JSON.parse(JSON.stringify(one))).toEqual(one);
      }),
    );
  });
});

describe('A period that is called narrower than the Act’s', () => {
  /** Two years with a leap day: each length of six months is among them. */
  const DAYS = Array.from({ length: 731 }, (_, index) => {
    const day = addDays('2027-03-01', index);
    return { day, toReport: lastDayBeginningWith(day, 1), toApply: lastDayBeginningWith(day, 6) };
  });
  const warned = (settings: Partial<ThresholdSettings>): boolean =>
    thresholdWarnings({ ...STATUTORY_THRESHOLD, ...settings }).some(
      ({ code }) => code === 'NARROWER_THAN_S104_DEFAULT',
    );

  it.each([27, 28, 29, 30, 31, 180, 181, 182, 183, 184])(
    '%i days end earlier on some day if and only if a warning says so',
    (n) => {
      const within: Within = { n, unit: 'DAY' };
      const shorterToReport = DAYS.some(({ day, toReport }) => lastDayWithin(within, day) < toReport);
      const shorterToApply = DAYS.some(({ day, toApply }) => lastDayWithin(within, day) < toApply);
      expect(warned({ reportWithin: within })).toBe(shorterToReport);
      expect(warned({ applyWithin: within })).toBe(shorterToApply);
    },
  );

  it.each([1, 2, 5, 6, 7])('%i months are narrower to apply, where they are fewer than six', (n) => {
    const within: Within = { n, unit: 'MONTH' };
    expect(warned({ reportWithin: within })).toBe(false);
    expect(warned({ applyWithin: within })).toBe(n < 6);
  });
});
