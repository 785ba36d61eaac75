import type { OwedNotice } from '#libs/domain/domestic-homicide-review/kind.js';
import type { Submission } from '#libs/domain/domestic-homicide-review/quality-assurance/state.js';
import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import { paragraphsOf } from '../../render/inert.js';
import { opened, personIn, type CaseView, type LetterType } from '../case-view.js';
import { asHandedIn } from '../parts/report/headings.js';
import { checklist } from './checklist.js';

const submissionOf = (state: State, notice: OwedNotice): Submission | undefined =>
  state.submissions.find(({ id }) => id === notice.about['submission']);

const askedBefore = ({ submissions }: State, { id }: Submission): boolean =>
  submissions.some((one) => one.id !== id && one.outcome === 'RESUBMIT');

const annexes = (view: CaseView, { bundle }: Submission): readonly object[] =>
  [
    { letter: 'A', title: 'Overview report', part: bundle.overview.text },
    { letter: 'B', title: 'Executive summary', part: bundle.summary.text },
    { letter: 'C', title: 'Action plan', part: bundle.actionPlan.text },
    { letter: 'D', title: 'Data form', part: bundle.dataForm.text },
    { letter: 'E', title: 'Statement of the chair', part: view.state.chair?.independence },
  ].map(({ letter, title, part }) => ({
    letter,
    title,
    parts: asHandedIn(paragraphsOf(opened(view, part) ?? '')),
  }));

/** D14: the checklist, then what is enclosed, exactly as it was submitted (DD7). */
export const homeOfficeSubmission: LetterType = {
  template: 'home-office-submission',
  file: 'domestic-homicide-review/quality-assurance/home-office-submission.njk',
  subject: 'A submission for quality assurance',
  docx: true,
  sealed: (state, notice) => {
    const bundle = submissionOf(state, notice)?.bundle;
    return [
      bundle?.overview.text,
      bundle?.summary.text,
      bundle?.actionPlan.text,
      bundle?.dataForm.text,
      state.chair?.independence,
    ];
  },
  facts: (view, notice) => {
    const { state } = view;
    const submission = submissionOf(state, notice);
    return {
      again: submission !== undefined && askedBefore(state, submission),
      chair: personIn(view, state.chair?.person),
      items: submission === undefined ? [] : checklist(view, submission),
      annexes: submission === undefined ? [] : annexes(view, submission),
    };
  },
};
