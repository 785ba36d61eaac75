import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import type { Capacity } from '../authorisation/index.js';
import { only } from '../queries/only.js';
import { spokenFor } from './owns.js';

type Whole = Readonly<Record<string, unknown>>;

/** "Own": of a relative their contact, the terms and what they said; of an agency what it was asked, wrote and owes. */
export function ownOf(part: string, value: unknown, reader: Capacity, whole: Whole): unknown {
  if (part === 'terms' || part === 'period' || part === 'coordinator' || part === 'planAgreedAt')
    return value;
  return reader.role === 'FAMILY_MEMBER'
    ? ofFamily(part, value as never, reader, whole)
    : ofAgency(part, value as never, reader);
}

function ofFamily(part: string, value: never, reader: Capacity, whole: Whole): unknown {
  const theirs = spokenFor(whole as unknown as State, reader);
  switch (part) {
    case 'family':
      return only<State['family']>(value, ({ person }) => theirs.includes(person));
    case 'contributions':
      return only<State['contributions']>(value, ({ by }) => by !== null && theirs.includes(by));
    case 'notices':
      return only<State['notices']>(value, ({ to }) => to.kind === 'PERSON' && theirs.includes(to.person));
    default:
      return undefined;
  }
}

function ofAgency(part: string, value: never, { role, person, organisation }: Capacity): unknown {
  switch (part) {
    case 'scoping':
      return only<State['scoping']>(value, ({ agency }) => agency === organisation);
    case 'secured':
      return only<State['secured']>(value, ({ agency }) => agency === organisation);
    case 'questions':
      return only<State['questions']>(value, ({ agency }) => agency === organisation);
    case 'imrs':
      return only<State['imrs']>(value, ({ agency, author }) =>
        role === 'IMR_AUTHOR' ? author === person : agency === organisation,
      );
    case 'recommendations':
      return only<State['recommendations']>(
        value,
        ({ addressee, status }) =>
          addressee === organisation && status !== 'DRAFTED' && status !== 'WITHDRAWN',
      );
    case 'fairRepresentation':
      return only<State['fairRepresentation']>(value, ({ agency }) => agency === organisation);
    case 'actions':
      return only<State['actions']>(value, ({ owner }) => owner === organisation);
    case 'notices':
      return only<State['notices']>(value, ({ to }) =>
        to.kind === 'ORGANISATIONS'
          ? organisation !== null && to.organisations.includes(organisation)
          : to.kind === 'PERSON' && to.person === person,
      );
    default:
      return undefined;
  }
}
