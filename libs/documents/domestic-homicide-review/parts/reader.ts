import { contactOf } from '#libs/domain/domestic-homicide-review/family/to-tell.js';
import type { OwedNotice } from '#libs/domain/domestic-homicide-review/kind.js';
import type { CaseView } from '../case-view.js';

type Reader = 'FAMILY' | 'DESK' | 'PROFESSIONAL';

/** The same news is told otherwise to those who mourn, to the coordinator’s desk, and to bodies and the chair. */
export const readerOf = ({ state }: CaseView, { to }: OwedNotice): Reader => {
  if (to.kind === 'POINT_OF_CONTACT') return 'DESK';
  return to.kind === 'PERSON' && contactOf(state, to.person) !== undefined ? 'FAMILY' : 'PROFESSIONAL';
};

export const layoutFor = (view: CaseView, notice: OwedNotice): string =>
  readerOf(view, notice) === 'FAMILY' ? 'render/layout.njk' : 'render/agency.njk';
