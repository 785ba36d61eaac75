import type { OrganisationId, PersonId } from '#libs/domain/kernel/people.js';
import { deadlineOf } from '../deadlines.js';
import { stillReading, viewingOf } from '../family-viewing/reading.js';
import type { At, Refused } from '../machine.js';
import type { State } from '../state.js';

/** Relatives who did not decline to take part, and friends, employers and colleagues who do: they see the draft (3.5). */
const toRead = (state: State): readonly PersonId[] =>
  state.family
    .filter(({ relation, part }) => (relation === 'FAMILY' ? part !== 'DECLINED' : part === 'TAKES_PART'))
    .map(({ person }) => person);

/** The draft was shown to them or they declined it, and whoever reads it has had their time. */
export const refusedByFamily = (state: State, at: At): Refused | null => {
  const left = toRead(state).filter((person) => viewingOf(state, person) === undefined);
  if (left.length > 0) return at.refuse('FAMILY_NOT_ASKED', { people: left.join(', ') });
  const due = stillReading(state)
    .map(({ deadline }) => deadlineOf(state, deadline ?? ''))
    .flatMap((one) => (one && (one.status === 'PAUSED' || at.now < one.lateFrom) ? [one.due] : []))
    .sort()
    .at(-1);
  return due === undefined ? null : at.refuse('FAMILY_STILL_READING', { due });
};

/** Agencies whose accepted report the overview report rests on. */
const represented = (state: State): readonly OrganisationId[] =>
  state.imrs
    .filter(({ status }) => status === 'ACCEPTED_BY_PANEL')
    .map(({ agency }) => agency)
    .filter((agency, i, all) => all.indexOf(agency) === i);

export const hasConfirmed = (state: State, agency: OrganisationId): boolean =>
  state.fairRepresentation.some((one) => one.agency === agency && one.draft === state.agreedDraft);

/** G16 section 7: each agency that gave a report confirms that the draft represents it fairly. */
export const refusedByAgencies = (state: State, at: At): Refused | null => {
  const left = represented(state).filter((agency) => !hasConfirmed(state, agency));
  return left.length > 0 ? at.refuse('NOT_CONFIRMED_AS_FAIR', { agencies: left.join(', ') }) : null;
};
