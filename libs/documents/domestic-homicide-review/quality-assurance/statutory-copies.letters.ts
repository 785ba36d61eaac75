import type { LocalDate } from '#libs/domain/kernel/time.js';
import { dateInWords, londonDateOf } from '../../render/dates.js';
import type { CaseView, LetterType } from '../case-view.js';
import { reportParts, reportSections } from '../parts/report/report.js';
import { lastVersion, overviewOf } from '../parts/report/which.js';

/** The provision that wants the copy: s.9(3B)-(3C), or s.8A(4)-(5) where the review is under it. */
const provision = ({ state }: CaseView): string =>
  state.establishment?.regime === 'DARDR_S8A' ? 'section 8A(4) and (5)' : 'section 9(3B) and (3C)';

const completed = ({ state }: CaseView): string | null =>
  state.completedAt === null ? null : dateInWords(londonDateOf(state.completedAt));

/** Counted anew, under a key of its own, where the review was reopened and another report completed. */
const dueUnder = ({ state }: CaseView, key: string): LocalDate | null =>
  state.deadlines.findLast((one) => one.key === key || one.key.startsWith(`${key}/again-`))?.due ?? null;

const copy = (key: string): Pick<LetterType, 'file' | 'subject' | 'docx' | 'sealed' | 'facts'> => ({
  file: 'domestic-homicide-review/quality-assurance/statutory-copy.njk',
  subject: 'A copy of a completed report',
  docx: true,
  sealed: (state) => reportParts(state, overviewOf(state, lastVersion(state))),
  facts: (view) => {
    const version = lastVersion(view.state);
    return {
      provision: provision(view),
      completedOn: completed(view),
      due: dueUnder(view, key),
      version,
      report: reportSections(view, overviewOf(view.state, version)),
    };
  },
});

/** The duty to the Domestic Abuse Commissioner, s.9(3B)-(3C); s.8A(4)-(5); DD6. */
export const commissionerCopy: LetterType = { template: 'commissioner-copy', ...copy('DD6') };

/** Under s.8A the Secretary of State has a copy too, s.8A(4)-(5). */
export const secretaryOfStateCopy: LetterType = {
  template: 'secretary-of-state-copy',
  ...copy('DD6/secretary-of-state'),
};
