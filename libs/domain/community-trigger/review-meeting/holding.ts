import { accept } from '#libs/domain/kernel/decider.js';
import { freshKey, open, unmetKeys } from '../deadlines.js';
import type { At, Deciding, Refused, Rules } from '../machine.js';
import { chairInvolvement } from '../review-preparation/independence.js';
import type { State } from '../state.js';
import type { ReviewMeetingCommands } from './commands.js';
import { meetingAhead, onPanel, standingDecision } from './meeting.js';

/** What must be so before anybody sits down. */
function notReady(state: State, at: At): Refused | null {
  if (standingDecision(state)?.result !== 'MET') return at.refuse('THRESHOLD_NOT_DECIDED_MET');
  if (state.chair === null) return at.refuse('NO_CHAIR');
  const how = chairInvolvement(state, at);
  if (how !== null)
    return at.refuse('CHAIR_ORGANISATION_INVOLVED', { organisation: state.chair.organisation, how });
  const unresolved = state.conflicts.filter((one) => one.resolution === null).map((one) => one.id);
  if (unresolved.length > 0) return at.refuse('CONFLICT_OPEN', { conflicts: unresolved.join(', ') });
  if (!meetingAhead(state)?.papersCirculatedAt) return at.refuse('PAPERS_NOT_CIRCULATED');
  return state.victimPart.status === 'NOT_ASKED' ? at.refuse('VICTIM_NOT_ASKED') : null;
}

/** Who may sit, and whether enough of them sat through: a member who stood back does not count. */
function notQuorate(state: State, data: ReviewMeetingCommands['HoldReview'], at: Deciding): Refused | null {
  const attended = data.attended.filter((one, index) => data.attended.indexOf(one) === index);
  const recused = data.recused ?? [];
  const chair = state.chair?.person ?? '';
  const seats = [chair, ...onPanel(state).map((one) => one.person)];
  if ([...attended, ...recused].some((one) => !seats.includes(one))) return at.refuse('NOT_ON_PANEL');
  if (!attended.includes(chair) || recused.includes(chair)) return at.refuse('CHAIR_ABSENT');
  const stoodBack = onPanel(state)
    .filter((one) => one.status === 'RECUSED_FROM_ITEM')
    .map((one) => one.person);
  const count = attended.filter((one) => !recused.includes(one) && !stoodBack.includes(one)).length;
  const { quorum } = at.procedure;
  return count < quorum ? at.refuse('NO_QUORUM', { quorum, attended: count }) : null;
}

export const holding: Rules<Pick<ReviewMeetingCommands, 'HoldReview'>> = {
  HoldReview: {
    possible: notReady,
    decide(state, { data, occurredAt }, at) {
      const meeting = meetingAhead(state);
      const decision = standingDecision(state);
      if (meeting === null || decision === null) return at.refuse('PAPERS_NOT_CIRCULATED');
      if (occurredAt < meeting.at) return at.refuse('HELD_BEFORE_ITS_TIME', { at: meeting.at });
      const refused = notQuorate(state, data, at);
      if (refused !== null) return refused;
      return accept([
        at.event(
          'ReviewHeld',
          {
            meeting: meeting.id,
            decision: decision.id,
            attended: data.attended,
            recused: data.recused ?? [],
            victimTookPart: data.victimTookPart ?? false,
            meets: unmetKeys(state, 'AD8'),
            opens:
              unmetKeys(state, 'AD9').length > 0
                ? []
                : [open(at, 'AD9', at.on, 'ReviewHeld', freshKey(state, 'AD9'))],
          },
          's.104(1)',
        ),
      ]);
    },
  },
};
