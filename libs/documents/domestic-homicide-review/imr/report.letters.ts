import type { Imr } from '#libs/domain/domestic-homicide-review/imr/state.js';
import { opened, personIn, type CaseView, type LetterType } from '../case-view.js';
import { termsFacts, termsOf } from '../terms-of-reference/terms-in-letters.js';
import { imrFacts, imrOf } from './which.js';

const reportFacts = (view: CaseView, imr: Imr | undefined): object => ({
  ...imrFacts(view, imr),
  author: personIn(view, imr?.author) ?? 'the author',
  independence: opened(view, imr?.declaration?.statement) ?? 'No statement was written.',
  directlyInvolved: imr?.declaration?.directlyInvolved ?? false,
  lineManager: imr?.declaration?.lineManager ?? false,
  submissions: imr?.submissions ?? 1,
  entries: imr?.entries.length ?? 0,
  fingerprint: imr?.report?.sha256 ?? 'none',
});

/** D10: the senior manager of the agency checks what 3.4 wants in it, and countersigns before it leaves. */
export const imrCountersign: LetterType = {
  template: 'imr-countersign',
  file: 'domestic-homicide-review/imr/imr-countersign.njk',
  subject: 'A report to countersign',
  docx: true,
  sealed: (state, notice) => [imrOf(state, notice)?.declaration?.statement],
  facts: (view, notice) => reportFacts(view, imrOf(view.state, notice)),
};

/** D10: the report as it was released, before the panel. */
export const imrSubmitted: LetterType = {
  template: 'imr-submitted',
  file: 'domestic-homicide-review/imr/imr-submitted.njk',
  subject: 'A report has come in',
  docx: true,
  sealed: (state, notice) => {
    const imr = imrOf(state, notice);
    return [imr?.declaration?.statement, imr?.report?.text, ...(imr?.entries ?? []).map(({ text }) => text)];
  },
  facts: (view, notice) => {
    const imr = imrOf(view.state, notice);
    return {
      ...reportFacts(view, imr),
      ...termsFacts(view, termsOf(view.state, imr?.terms)),
      signedOffBy: personIn(view, imr?.signedOffBy) ?? 'a senior manager',
      report: opened(view, imr?.report?.text) ?? '',
      chronology: (imr?.entries ?? []).map(({ on, time, text }) => ({
        on,
        time,
        text: opened(view, text) ?? '',
      })),
    };
  },
};
