import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import type { Sealed } from '#libs/domain/kernel/people.js';
import { paragraphsOf } from '../../../render/inert.js';
import { opened, type CaseView } from '../../case-view.js';
import { HEADINGS, underHeadings } from './headings.js';
import { FROM_RECORD, type FromRecord } from './record.js';
import { dissentFrom, standing, type ReportInFull } from './which.js';

interface Section extends Required<FromRecord> {
  readonly heading: string;
  /** What the chair wrote under it. */
  readonly written: readonly string[];
  /** What stands where nothing is written; null where something is. */
  readonly instead: string | null;
}

const INSTEAD: Readonly<Record<ReportInFull['form'], string>> = {
  FULL: 'Nothing is written under this heading.',
  SHORT: 'See the overview report.',
};

type Parts = readonly (Sealed | null | undefined)[];

/**
 * What a report consists of. Names and the files of agencies are not among it: the chair writes under pseudonyms, and
 * the sealed table of who stands behind them is opened for nobody.
 */
export const reportParts = (state: State, report: ReportInFull): Parts => [
  report.draft?.document.text,
  report.form === 'FULL' ? state.chair?.independence : null,
  ...dissentFrom(state, report).map(({ reasons }) => reasons),
  ...standing(state).map(({ text }) => text),
];

/** The statutory contents in their order: what the record knows, then what the chair wrote under each heading. */
export const reportSections = (view: CaseView, report: ReportInFull): readonly Section[] => {
  const chairs = underHeadings(paragraphsOf(opened(view, report.draft?.document.text) ?? ''));
  return HEADINGS.map(({ key, heading }) => {
    const { sentences = [], list = [], numbered = [], quoted = [] } = FROM_RECORD[key]?.(view, report) ?? {};
    const written = chairs[key] ?? [];
    const empty = [sentences, list, numbered, quoted, written].every((part) => part.length === 0);
    const instead = empty ? INSTEAD[report.form] : null;
    return { heading, sentences, list, numbered, quoted, written, instead };
  });
};
