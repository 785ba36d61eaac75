import type { OwedNotice } from '#libs/domain/domestic-homicide-review/kind.js';
import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import type { LetterType } from '../case-view.js';
import { reportParts, reportSections } from '../parts/report/report.js';
import { overviewOf, summaryOf, type ReportInFull } from '../parts/report/which.js';

type Which = (state: State, notice: OwedNotice) => ReportInFull;

const document = (which: Which): Pick<LetterType, 'docx' | 'sealed' | 'facts'> => ({
  docx: true,
  sealed: (state, notice) => reportParts(state, which(state, notice)),
  facts: (view, notice) => {
    const report = which(view.state, notice);
    return { version: report.version, report: reportSections(view, report) };
  },
});

/** D11, as the panel approved it. */
export const overviewReport: LetterType = {
  template: 'overview-report',
  file: 'domestic-homicide-review/approval/overview-report.njk',
  subject: 'A report that the panel approved',
  ...document((state, notice) => overviewOf(state, Number(notice.about['draft']))),
};

/** D12: the same in short, in a document of its own (3.7). */
export const executiveSummary: LetterType = {
  template: 'executive-summary',
  file: 'domestic-homicide-review/approval/executive-summary.njk',
  subject: 'A summary that the panel approved',
  ...document((state, notice) => summaryOf(state, Number(notice.about['summary']))),
};
