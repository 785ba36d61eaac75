import { hasDaSpecialist } from '#libs/domain/domestic-homicide-review/panel/members.js';
import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import {
  deadlineDue,
  lengthInWords,
  organisationsIn,
  personIn,
  settingsIn,
  type LetterType,
} from '../case-view.js';
import { dissentFrom, lastVersion, overviewOf, standing } from '../parts/report/which.js';

const commentedOn = ({ viewings }: State, version: number): number =>
  viewings.filter(({ draft, status }) => draft === version && status === 'COMMENTED').length;

/** Asks the partnership to sign report and plan off (3.3). It opens neither: whoever signs reads them in the review. */
export const signOffRequest: LetterType = {
  template: 'sign-off-request',
  file: 'domestic-homicide-review/csp-sign-off/sign-off-request.njk',
  subject: 'A report to sign off',
  facts: (view, notice) => {
    const { state } = view;
    const version = Number(notice.about['draft'] ?? lastVersion(state));
    const dissent = dissentFrom(state, overviewOf(state, version));
    const confirmed = state.fairRepresentation.filter(({ draft }) => draft === version);
    const { deadlines } = settingsIn(view);
    return {
      version,
      summaryVersion: state.approval?.summary ?? state.summaries.length,
      signOffBy: deadlineDue(state, 'SIGN_OFF'),
      reportDue: deadlineDue(state, 'DD3'),
      chair: personIn(view, state.chair?.person),
      recommendations: standing(state).length,
      actions: state.actions.filter(({ status }) => status !== 'CANCELLED').length,
      confirmedBy: organisationsIn(
        view,
        confirmed.map(({ agency }) => agency),
      ),
      comments: commentedOn(state, version),
      dissentOf: organisationsIn(
        view,
        dissent.map(({ organisation }) => organisation),
      ),
      specialist: hasDaSpecialist(state),
      copyWithin: lengthInWords(deadlines.DD6),
      submitWithin: lengthInWords(deadlines.DD7),
    };
  },
};
