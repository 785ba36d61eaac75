import type { Imr } from '#libs/domain/domestic-homicide-review/imr/state.js';
import type { OwedNotice } from '#libs/domain/domestic-homicide-review/kind.js';
import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import { deadlineWithKey, organisationIn, type CaseView } from '../case-view.js';
import { REPORT_KIND_IN_WORDS } from '../parts/words.js';

export const imrOf = ({ imrs }: State, { about }: OwedNotice): Imr | undefined =>
  imrs.find(({ id }) => id === about['imr']);

/** What every letter about an agency's report says of it. */
export const imrFacts = (view: CaseView, imr: Imr | undefined): object => ({
  kind: REPORT_KIND_IN_WORDS[imr?.kind ?? 'IMR'],
  agency: imr === undefined ? 'your organisation' : organisationIn(view, imr.agency),
  due: deadlineWithKey(view.state, imr?.deadline)?.due ?? view.today,
});
