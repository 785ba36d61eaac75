import { accept } from '#libs/domain/kernel/decider.js';
import type { Deadline } from '#libs/domain/kernel/deadline.js';
import { londonDate } from '#libs/domain/kernel/london.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import { deadlineOf, freshKey, openOn, unmetKeys } from '../deadlines.js';
import { letters, unsent } from '../letters.js';
import { nextId, type Deciding, type Rules } from '../machine.js';
import { meetingAhead, onPanel } from '../review-meeting/meeting.js';
import type { State } from '../state.js';
import type { ReviewPreparationCommands } from './commands.js';
import { meetsPreparation } from './chair.js';
import { invitationsTo } from './inviting.js';

/** Table 4.1: victim availability and an extension by the chair move AD8; nothing else does. */
const MOVES_AD8 = ['VICTIM_AVAILABILITY', 'CHAIR_EXTENSION'];

/** A deadline moved twice still names the decision that started it. */
const firstKeyOf = (key: string): string => key.split('/again-')[0] ?? key;

const movedDeadline = (
  state: State,
  at: Deciding,
  because: string,
  on: LocalDate,
): { readonly cancels: readonly string[]; readonly opens: readonly Deadline[] } => {
  const key = unmetKeys(state, 'AD8')[0];
  const deadline = key === undefined ? undefined : deadlineOf(state, key);
  if (deadline === undefined || deadline.due >= on || !MOVES_AD8.includes(because))
    return { cancels: [], opens: [] };
  const again = freshKey(state, firstKeyOf(deadline.key));
  return {
    cancels: [deadline.key],
    opens: [openOn(at, 'AD8', on, at.on, 'MeetingRescheduled', again)],
  };
};

type Scheduling = Pick<ReviewPreparationCommands, 'ScheduleMeeting' | 'Reschedule' | 'CirculatePapers'>;

export const scheduling: Rules<Scheduling> = {
  ScheduleMeeting: {
    possible: (state, at) => (state.chair === null ? at.refuse('NO_CHAIR') : null),
    decide(state, { data, occurredAt }, at) {
      if (data.at <= occurredAt) return at.refuse('MEETING_NOT_IN_FUTURE');
      const meeting = nextId('meeting', state.meetings);
      return accept([
        at.event('MeetingScheduled', {
          meeting,
          at: data.at,
          on: londonDate(data.at),
          place: data.place ?? null,
          // Chair, panel and victim may be there from before, where an earlier decision was vacated.
          meets: meetsPreparation(state, {}),
          drops: unsent(state, 'panel-invitation', 'victim-invitation'),
          owes: letters(state, invitationsTo(state, meeting)),
        }),
      ]);
    },
  },
  Reschedule: {
    decide(state, { data, occurredAt }, at) {
      const ahead = meetingAhead(state);
      if (data.at <= occurredAt) return at.refuse('MEETING_NOT_IN_FUTURE');
      if (ahead === null || ahead.at === data.at) return at.refuse('SAME_TIME');
      const on = londonDate(data.at);
      return accept([
        at.event('MeetingRescheduled', {
          meeting: ahead.id,
          at: data.at,
          on,
          because: data.because,
          place: data.place ?? ahead.place,
          ...movedDeadline(state, at, data.because, on),
          drops: unsent(state, 'panel-invitation', 'victim-invitation'),
          owes: letters(state, invitationsTo(state, ahead.id)),
        }),
      ]);
    },
  },
  CirculatePapers: {
    possible(state, at) {
      if (meetingAhead(state) === null) return at.refuse('NO_MEETING');
      return onPanel(state).length === 0 ? at.refuse('NO_PANEL') : null;
    },
    decide(state, { data: { papers } }, at) {
      if (papers.length === 0) return at.refuse('NO_PAPERS');
      return accept([at.event('PapersCirculated', { meeting: meetingAhead(state)?.id ?? '', papers })]);
    },
  },
};
