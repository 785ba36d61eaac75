import { accept, type Warning } from '#libs/domain/kernel/decider.js';
import { londonDate } from '#libs/domain/kernel/london.js';
import type { PersonId } from '#libs/domain/kernel/people.js';
import { letters } from '../letters.js';
import { found, isRefused, nextId, type At, type Refused, type Rules } from '../machine.js';
import type { State } from '../state.js';
import type { PanelCommands } from './commands.js';
import { invitations, unsentFor } from './invitations.js';
import { notSeated, seats } from './members.js';
import type { PanelMeeting } from './state.js';

type Meetings = Pick<PanelCommands, 'SchedulePanelMeeting' | 'RearrangePanelMeeting' | 'HoldPanelMeeting'>;

const ahead = (state: State, id: string, at: At): PanelMeeting | Refused => {
  const meeting = found(state.meetings, id, () => at.refuse('UNKNOWN_MEETING', { meeting: id }));
  return !isRefused(meeting) && meeting.status === 'HELD' ? at.refuse('MEETING_OVER') : meeting;
};

/** 6.2: conflicts are declared at each meeting; whoever sat with an open one is named. */
const satWithConflict = (state: State, attended: readonly PersonId[]): readonly Warning[] => {
  const open = state.conflictsOfInterest.filter(
    ({ person, resolution }) => resolution === null && attended.includes(person),
  );
  return open.length === 0
    ? []
    : [
        {
          code: 'CONFLICT_OPEN',
          detail: `Somebody attended whose conflict of interest is not resolved: ${open.map(({ id }) => id).join(', ')}. Say what follows from it (ResolveConflict).`,
          source: '6.2',
        },
      ];
};

export const meetings: Rules<Meetings> = {
  SchedulePanelMeeting: {
    possible: (state, at) => (state.constitutedAt === null ? at.refuse('PANEL_NOT_CONSTITUTED') : null),
    decide(state, { data, occurredAt }, at) {
      if (data.at < occurredAt) return at.refuse('MEETING_IN_THE_PAST', { at: data.at, called: occurredAt });
      const meeting: PanelMeeting = {
        id: nextId('meeting', state.meetings),
        at: data.at,
        on: londonDate(data.at),
        place: data.place ?? null,
        status: 'SCHEDULED',
        attended: [],
        heldIn: null,
        notes: null,
      };
      const owes = letters(state, invitations(meeting, seats(state), at.now));
      return accept([at.event('PanelMeetingScheduled', { meeting, owes })]);
    },
  },
  RearrangePanelMeeting: {
    decide(state, { data, occurredAt }, at) {
      const before = ahead(state, data.meeting, at);
      if (isRefused(before)) return before;
      if (data.at < occurredAt) return at.refuse('MEETING_IN_THE_PAST', { at: data.at, called: occurredAt });
      const meeting = {
        ...before,
        at: data.at,
        on: londonDate(data.at),
        place: data.place ?? before.place,
      };
      return accept([
        at.event('PanelMeetingRearranged', {
          meeting,
          drops: unsentFor(state, meeting),
          owes: letters(state, invitations(meeting, seats(state), at.now)),
        }),
      ]);
    },
  },
  HoldPanelMeeting: {
    decide(state, { data, occurredAt }, at) {
      const meeting = ahead(state, data.meeting, at);
      if (isRefused(meeting)) return meeting;
      if (occurredAt < meeting.at) return at.refuse('NOT_HELD_YET', { at: meeting.at });
      const attended = data.attended.filter((person, i) => data.attended.indexOf(person) === i);
      if (attended.length === 0) return at.refuse('NOBODY_ATTENDED');
      const strangers = notSeated(state, attended);
      if (strangers.length > 0) return at.refuse('NOT_ON_PANEL', { people: strangers.join(', ') });
      const held = at.event('PanelMeetingHeld', {
        meeting: meeting.id,
        attended,
        heldIn: state.state,
        notes: data.notes ?? null,
        drops: unsentFor(state, meeting),
      });
      return accept([held], satWithConflict(state, attended));
    },
  },
};
