import type { OrganisationId } from '#libs/domain/kernel/people.js';
import { settingsIn, type CaseView } from '../case-view.js';
import { NATIONAL_BODIES } from '../words.js';

interface Copies {
  readonly names: readonly string[];
  /** Bodies that the directory has no name for: no id of theirs is shown to readers. */
  readonly further: number;
}

const nameOf = (view: CaseView, id: OrganisationId): string | undefined =>
  view.organisations[id] ?? NATIONAL_BODIES[id];

/** Who gets the published report (3.7): Commissioner and Home Office, under s.8A the Secretary of State, then local copies. */
export const copiesFor = (view: CaseView): Copies => {
  const { bodies, copiesTo } = settingsIn(view);
  const under8A = view.state.establishment?.regime === 'DARDR_S8A' ? [bodies.secretaryOfState] : [];
  const ids = [...new Set([bodies.commissioner, bodies.homeOffice, ...under8A, ...copiesTo])];
  const names = ids.flatMap((id) => nameOf(view, id) ?? []);
  return { names, further: ids.length - names.length };
};
