import { accept } from '#libs/domain/kernel/decider.js';
import { londonDate } from '#libs/domain/kernel/london.js';
import { refusedAction } from '../action-monitoring/action-checks.js';
import { letters, beingSent, toApplicant, unsent } from '../letters.js';
import { nextId, type Rules } from '../machine.js';
import { invitationsTo } from '../review-preparation/inviting.js';
import type { ReviewMeetingCommands } from './commands.js';
import { isChair, meetingAhead, openMeeting } from './meeting.js';

type Concluding = Pick<ReviewMeetingCommands, 'ProposeAction' | 'SignOffReview' | 'Reconvene'>;

export const concluding: Rules<Concluding> = {
  ProposeAction: {
    possible(state, at) {
      const signed = state.state === 'REVIEW_HELD' ? state.signedOffAt : state.planFinalisedAt;
      return signed === null ? null : at.refuse('PLAN_SIGNED_OFF');
    },
    decide(state, { data }, at) {
      const action = nextId('action', state.actions);
      return refusedAction(state, data, at) ?? accept([at.event('ActionProposed', { action, ...data })]);
    },
  },
  SignOffReview: {
    possible(state, at) {
      if (openMeeting(state) !== null) return at.refuse('MEETING_OPEN');
      return state.signedOffAt === null ? null : at.refuse('SIGNED_OFF');
    },
    decide(state, { actor }, at) {
      if (actor.kind !== 'person' || !isChair(state, actor)) return at.refuse('NOT_THE_CHAIR');
      // Without a plan there is nothing to consult the victim on: the outcome is told next.
      const planned = state.actions.some((one) => one.status === 'PROPOSED');
      const owes = planned ? [] : letters(state, [{ template: 'outcome', to: toApplicant(state) }]);
      return accept([at.event('ReviewSignedOff', { by: actor.person, owes })]);
    },
  },
  Reconvene: {
    possible(state, at) {
      if (openMeeting(state) !== null || meetingAhead(state) !== null) return at.refuse('MEETING_OPEN');
      return beingSent(state, 'outcome') ? at.refuse('NOTICE_BEING_SENT') : null;
    },
    decide(state, { data, occurredAt }, at) {
      if (data.at <= occurredAt) return at.refuse('MEETING_NOT_IN_FUTURE');
      const meeting = nextId('meeting', state.meetings);
      return accept([
        at.event('ReviewReconvened', {
          meeting,
          at: data.at,
          on: londonDate(data.at),
          place: data.place ?? null,
          drops: unsent(state, 'outcome'),
          owes: letters(state, invitationsTo(state, meeting)),
        }),
      ]);
    },
  },
};
