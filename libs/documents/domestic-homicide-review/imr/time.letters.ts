import type { OwedNotice } from '#libs/domain/domestic-homicide-review/kind.js';
import { opened, type CaseView, type LetterType } from '../case-view.js';
import { timesInWords } from '../words.js';
import { imrFacts, imrOf } from './which.js';

const facts = (view: CaseView, notice: OwedNotice): object => {
  const imr = imrOf(view.state, notice);
  return { ...imrFacts(view, imr), times: timesInWords(imr?.chases ?? 0) };
};

export const imrReturned: LetterType = {
  template: 'imr-returned',
  file: 'domestic-homicide-review/imr/imr-returned.njk',
  subject: 'Your report comes back to you',
  sealed: (state, notice) => [imrOf(state, notice)?.returns.at(-1)?.reasons],
  facts: (view, notice) => ({
    ...facts(view, notice),
    reasons: opened(view, imrOf(view.state, notice)?.returns.at(-1)?.reasons),
  }),
};

export const imrExtended: LetterType = {
  template: 'imr-extended',
  file: 'domestic-homicide-review/imr/imr-extended.njk',
  subject: 'You have more time',
  facts,
};

export const imrWithdrawn: LetterType = {
  template: 'imr-withdrawn',
  file: 'domestic-homicide-review/imr/imr-withdrawn.njk',
  subject: 'We no longer need a report from you',
  facts,
};

export const imrChase: LetterType = {
  template: 'imr-chase',
  file: 'domestic-homicide-review/imr/imr-chase.njk',
  subject: 'We are waiting for your report',
  facts,
};

export const imrEscalation: LetterType = {
  template: 'imr-escalation',
  file: 'domestic-homicide-review/imr/imr-escalation.njk',
  subject: 'A report of your organisation is missing',
  facts,
};
