import type { Warning } from '#libs/domain/kernel/decider.js';
import type { ThresholdSettings, Within } from './threshold-settings.js';

/** The period of s.104(11), and the most days that it can last after its first day. */
const STATUTORY = {
  reportWithin: { months: 1, longest: 30 },
  applyWithin: { months: 6, longest: 183 },
} as const;

/** Is there a day on which the local period ends before the statutory one? */
const isShorter = (
  { n, unit }: Within,
  { months, longest }: { readonly months: number; readonly longest: number },
): boolean => (unit === 'MONTH' ? n < months : n < longest);

const narrower = (settings: ThresholdSettings): boolean =>
  settings.incidentWindow !== undefined ||
  isShorter(settings.reportWithin, STATUTORY.reportWithin) ||
  isShorter(settings.applyWithin, STATUTORY.applyWithin);

/** What the check of 2.10 finds in the rules about the threshold. Never a bar: the Act lets procedures differ. */
export function thresholdWarnings(settings: ThresholdSettings): readonly Warning[] {
  const found: readonly (Warning & { readonly is: boolean })[] = [
    {
      is: settings.qualifyingNumber > 3,
      code: 'ABOVE_THREE',
      detail: `The threshold is ${settings.qualifyingNumber} complaints. Guidance says that it should be no higher than three.`,
      source: 'A19; EN 231',
    },
    {
      is: (settings.groupNumber ?? 0) > 3,
      code: 'GROUP_RULE_STRICTER',
      detail: `Reports of different people count only from ${settings.groupNumber ?? 0} people on. By s.104(4) three reports about the same behaviour are enough, whoever made them.`,
      source: 's.104(4)(b)',
    },
    {
      is: narrower(settings),
      code: 'NARROWER_THAN_S104_DEFAULT',
      detail:
        'The procedure gives less time than the Act does by default: one month to report, six months to apply, and no limit on the age of the incident itself.',
      source: 's.104(11)',
    },
    {
      is: settings.dedupe === 'ACROSS_PEOPLE',
      code: 'STRICTER_THAN_S104',
      detail:
        'Reports of one incident by different people count once. s.104(12) speaks only of several complaints by one person.',
      source: 's.104(12)',
    },
  ];
  return found.filter(({ is }) => is).map(({ code, detail, source }) => ({ code, detail, source }));
}
