import type { PersonId } from '#libs/domain/kernel/people.js';
import type { State } from '../state.js';
import type { FamilyContact } from './state.js';

export const contactOf = (state: State, person: PersonId): FamilyContact | undefined =>
  state.family.find((one) => one.person === person);

/** Relatives are told of decisions, also those who do not take part. Friends, employers and colleagues take part only. */
export const relatives = (state: State): readonly PersonId[] =>
  state.family.filter(({ relation }) => relation === 'FAMILY').map(({ person }) => person);

/** Who is kept informed while the review goes on: whoever takes part or asked to be, and relatives not asked yet. */
export const keptInformed = (state: State): readonly PersonId[] =>
  state.family
    .filter(({ part, relation }) =>
      relation === 'FAMILY' ? part !== 'DECLINED' : part === 'TAKES_PART' || part === 'KEEP_INFORMED',
    )
    .map(({ person }) => person);
