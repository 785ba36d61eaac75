import type { Actor, OrganisationId } from '#libs/domain/kernel/people.js';
import type { At, Refused } from './machine.js';
import type { State } from './state.js';

/** Agencies with a part in the case as far as it is known: told in the notification, found in the files, or asked for a report. */
export const agenciesOf = (state: State): readonly OrganisationId[] => {
  const all = [
    ...(state.notification?.knownAgencies ?? []),
    ...state.scoping.filter(({ contact }) => contact === 'YES').map(({ agency }) => agency),
    ...(state.terms.at(-1)?.agencies ?? []),
    ...state.imrs.map(({ agency }) => agency),
  ];
  return all.filter((agency, i) => all.indexOf(agency) === i);
};

/** Table 6.1: an agency's people act on their own agency's part alone. Refused to those of another. */
export const refusedToOthers = (agency: OrganisationId, actor: Actor, at: At): Refused | null =>
  actor.kind === 'process' || actor.role === 'CASE_COORDINATOR' || actor.organisation === agency
    ? null
    : at.refuse('NOT_YOUR_AGENCY', { agency });
