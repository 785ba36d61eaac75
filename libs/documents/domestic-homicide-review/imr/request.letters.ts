import type { OwedNotice } from '#libs/domain/domestic-homicide-review/kind.js';
import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import type { Sealed } from '#libs/domain/kernel/people.js';
import { type CaseView, type LetterType } from '../case-view.js';
import { peopleToLookFor, whoToLookFor } from '../scoping/people.js';
import { termsFacts, termsOf } from '../terms-of-reference/terms-in-letters.js';
import { imrFacts, imrOf } from './which.js';

const sealed = (state: State, notice: OwedNotice): readonly (Sealed | null | undefined)[] => [
  ...whoToLookFor(state),
  termsOf(state, imrOf(state, notice)?.terms)?.text,
];

/** A trial or an investigation that has not come to its end: what staff remember may be evidence (3.6). */
const isLive = ({ parallelProcesses, notification }: State): boolean =>
  parallelProcesses.some(({ type, status }) => type === 'CRIMINAL' && status !== 'CONCLUDED') ||
  notification?.suspectStatus === 'ARRESTED' ||
  notification?.suspectStatus === 'CHARGED' ||
  notification?.suspectStatus === 'SUSPECT_AT_LARGE';

const facts = (view: CaseView, notice: OwedNotice): object => {
  const imr = imrOf(view.state, notice);
  return {
    ...imrFacts(view, imr),
    ...peopleToLookFor(view),
    ...termsFacts(view, termsOf(view.state, imr?.terms)),
    live: isLive(view.state),
  };
};

/** D8: terms of reference, template, format of the chronology, who may write, sign-off, due date, live proceedings. */
export const imrRequest: LetterType = {
  template: 'imr-request',
  file: 'domestic-homicide-review/imr/imr-request.njk',
  subject: 'A request for a report',
  docx: true,
  sealed,
  facts,
};

export const summaryReportRequest: LetterType = {
  template: 'summary-report-request',
  file: 'domestic-homicide-review/imr/summary-report-request.njk',
  subject: 'A request for a short report',
  docx: true,
  sealed,
  facts,
};
