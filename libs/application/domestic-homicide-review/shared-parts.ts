import { RELEASED } from '#libs/domain/domestic-homicide-review/imr/state.js';
import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import type { Capacity } from '../authorisation/index.js';
import { only } from '../queries/only.js';
import { isPublished } from './members.js';
import { spokenFor } from './owns.js';

/** What has been shared with somebody: drafts with the family, signed-off reports with the panel, what is out with all. */
export function sharedWith(
  part: string,
  value: unknown,
  reader: Capacity,
  whole: Readonly<Record<string, unknown>>,
): unknown {
  const state = whole as unknown as State;
  const given = value as never;
  switch (part) {
    case 'editions':
      return only<State['editions']>(given, (edition) => isPublished({ editions: [edition] }));
    case 'publicationDate':
      return reader.role === 'FAMILY_MEMBER' || isPublished(state) ? value : undefined;
    case 'inLibraryAt':
      return isPublished(state) ? value : undefined;
    case 'imrs':
      return only<State['imrs']>(given, ({ status }) => RELEASED.includes(status));
    case 'chronology':
    case 'chronologyConflicts':
      return allReleased(state) ? value : undefined;
    case 'viewings':
      return only<State['viewings']>(given, ({ person }) => spokenFor(state, reader).includes(person));
    case 'drafts':
      return only<State['drafts']>(given, ({ version }) => draftsShownTo(state, reader).includes(version));
    case 'submissions':
      return reader.role === 'HOME_OFFICE_QA'
        ? only<State['submissions']>(given, ({ withdrawn }) => !withdrawn)
        : undefined;
    case 'amendments':
    case 'clearedOn':
      return reader.role === 'HOME_OFFICE_QA' ? value : undefined;
    default:
      return undefined;
  }
}

/** The panel reads an agency's words once the agency has signed them off (6.1). */
const allReleased = ({ chronology, imrs }: State): boolean =>
  chronology !== null &&
  chronology.entries.every(({ imr }) =>
    imrs.some(({ id, status }) => id === imr && RELEASED.includes(status)),
  );

const draftsShownTo = (state: State, reader: Capacity): readonly number[] =>
  state.viewings
    .filter(({ person, deadline }) => deadline !== null && spokenFor(state, reader).includes(person))
    .map(({ draft }) => draft);
