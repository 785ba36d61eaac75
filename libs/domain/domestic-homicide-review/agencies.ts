import type { OrganisationId } from '#libs/domain/kernel/people.js';
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
