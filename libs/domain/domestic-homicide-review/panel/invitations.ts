import type { Instant } from '#libs/domain/kernel/time.js';
import type { PersonId } from '#libs/domain/kernel/people.js';
import { toPerson, unsent, unsentAbout, type letters } from '../letters.js';
import type { State } from '../state.js';
import type { PanelMeeting } from './state.js';

type LetterInputs = Parameters<typeof letters>[1];

/** A letter to each of these people about a meeting. Of one that was called and held before it was recorded: none. */
export const invitations = (
  { id, at, on }: Pick<PanelMeeting, 'id' | 'at' | 'on'>,
  people: readonly PersonId[],
  now: Instant,
): LetterInputs =>
  at <= now
    ? []
    : people.map((person) => ({
        template: 'panel-invitation' as const,
        to: toPerson(person),
        about: { meeting: id, on },
      }));

/** Whoever comes to the panel later is invited to what has been called. */
export const invitationsOf = (state: State, person: PersonId, now: Instant): LetterInputs =>
  state.meetings
    .filter(({ status }) => status === 'SCHEDULED')
    .flatMap((meeting) => invitations(meeting, [person], now));

/** Ids of invitations to a meeting that nobody has begun to send. */
export const unsentFor = (state: State, { id }: Pick<PanelMeeting, 'id'>): readonly string[] =>
  unsentAbout(state, 'meeting', id, 'panel-invitation');

/** Ids of invitations to a person that nobody has begun to send. */
export const unsentTo = (state: State, person: PersonId): readonly string[] => {
  const pending = unsent(state, 'panel-invitation');
  return state.notices
    .filter(({ id, to }) => pending.includes(id) && to.kind === 'PERSON' && to.person === person)
    .map(({ id }) => id);
};
