import type { Instant } from '#libs/domain/kernel/time.js';
import type { PersonId } from '#libs/domain/kernel/people.js';
import { toPerson, unsent, type letters } from '../letters.js';
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

/** Ids of invitations that nobody has begun to send: to one meeting, or to one person. */
export const unsentInvitations = (
  state: State,
  of: { readonly meeting: string } | { readonly person: PersonId },
): readonly string[] => {
  const pending = unsent(state, 'panel-invitation');
  return state.notices
    .filter(({ id }) => pending.includes(id))
    .filter(({ about, to }) =>
      'meeting' in of ? about.meeting === of.meeting : to.kind === 'PERSON' && to.person === of.person,
    )
    .map(({ id }) => id);
};
