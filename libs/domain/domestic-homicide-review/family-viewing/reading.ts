import type { PersonId } from '#libs/domain/kernel/people.js';
import { unmet } from '#libs/domain/kernel/review/effects.js';
import { deadlineOf } from '../deadlines.js';
import type { State } from '../state.js';
import type { Viewing } from './state.js';

/** What one person said or was shown of the version that the panel agreed last; undefined: nothing yet. */
export const viewingOf = (state: State, person: PersonId): Viewing | undefined =>
  state.viewings.findLast((one) => one.person === person && one.draft === state.agreedDraft);

/** Those who have the agreed version, have not answered, and whose time is not over. */
export const stillReading = (state: State): readonly Viewing[] =>
  state.viewings.filter(({ draft, status, deadline: key }) => {
    const deadline = key === null ? undefined : deadlineOf(state, key);
    return draft === state.agreedDraft && status === 'SHARED' && deadline !== undefined && unmet(deadline);
  });
