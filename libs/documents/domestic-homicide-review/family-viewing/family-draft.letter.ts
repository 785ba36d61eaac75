import type { Viewing } from '#libs/domain/domestic-homicide-review/family-viewing/state.js';
import type { OwedNotice } from '#libs/domain/domestic-homicide-review/kind.js';
import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import { deadlineWithKey, personIn, type LetterType } from '../case-view.js';
import { reportParts, reportSections } from '../parts/report/report.js';
import { overviewOf, type ReportInFull } from '../parts/report/which.js';

const viewingOf = (state: State, notice: OwedNotice): Viewing | undefined =>
  state.viewings.find(({ id }) => id === notice.about['viewing']);

const shown = (state: State, notice: OwedNotice): ReportInFull =>
  overviewOf(state, viewingOf(state, notice)?.draft ?? Number(notice.about['draft']));

/** The draft as the panel agreed to show it, for one reader: a relative, or the advocate they chose (3.5; D11). */
export const familyDraft: LetterType = {
  template: 'family-draft',
  file: 'domestic-homicide-review/family-viewing/family-draft.njk',
  subject: 'Something for you to read',
  sealed: (state, notice) => reportParts(state, shown(state, notice)),
  facts: (view, notice) => {
    const viewing = viewingOf(view.state, notice);
    const report = shown(view.state, notice);
    return {
      version: report.version,
      until: deadlineWithKey(view.state, viewing?.deadline ?? undefined)?.due ?? null,
      chair: personIn(view, view.state.chair?.person),
      forAdvocate: notice.to.kind === 'PERSON' && notice.to.person !== viewing?.person,
      report: reportSections(view, report),
    };
  },
};
