import { accept } from '#libs/domain/kernel/decider.js';
import { londonDate, startOfLondonDay } from '#libs/domain/kernel/london.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import { workingDaysAfter } from '#libs/domain/kernel/working-days.js';
import { deadlineOf } from '../deadlines.js';
import { letters, toBodies } from '../letters.js';
import { isRefused, type At, type Refused, type Rules } from '../machine.js';
import type { AgencyRequest, State } from '../state.js';
import type { InformationGatheringCommands } from './commands.js';
import { noneOutstanding, requestOf } from './requests.js';

type Counting = Pick<At, 'procedure' | 'calendar'>;

/**
 * Chase 1 is due when the return is late, each further one `everyWd` working days later; when `escalateAfter` chases
 * had no effect, the request, which is not answered, goes to the agency's senior manager. Null: nothing more is due by
 * itself.
 */
export const nextChase = (
  state: State,
  request: AgencyRequest,
  at: Counting,
): { readonly step: 'CHASE' | 'ESCALATE'; readonly number: number; readonly dueAt: Instant } | null => {
  const deadline = deadlineOf(state, request.deadline);
  if (request.escalated || !deadline || deadline.status === 'PAUSED' || deadline.status === 'CANCELLED')
    return null;
  const { everyWd, escalateAfter } = at.procedure.chases;
  const dueAt = startOfLondonDay(
    workingDaysAfter(at.calendar, londonDate(deadline.lateFrom), everyWd * request.chases),
  );
  return request.chases < escalateAfter
    ? { step: 'CHASE', number: request.chases + 1, dueAt }
    : { step: 'ESCALATE', number: 0, dueAt };
};

const found = (state: State, id: string, at: At): AgencyRequest | Refused => {
  const request = requestOf(state, id, at);
  return !isRefused(request) && request.escalated ? at.refuse('ESCALATED_ALREADY') : request;
};

export const chasing: Rules<Pick<InformationGatheringCommands, 'ChaseAgency' | 'EscalateAgency'>> = {
  ChaseAgency: {
    possible: noneOutstanding,
    decide(state, { data }, at) {
      const request = found(state, data.request, at);
      if (isRefused(request)) return request;
      if (data.number <= request.chases) return at.refuse('CHASED_ALREADY', { number: data.number });
      const next = nextChase(state, request, at);
      if (!next || next.step !== 'CHASE' || next.number !== data.number || at.now < next.dueAt)
        return at.refuse('NOT_DUE_YET', { on: next ? londonDate(next.dueAt) : 'no day' });
      return accept([
        at.event('AgencyChased', {
          request: request.id,
          agency: request.agency,
          number: data.number,
          owes: letters(state, [
            { template: 'information-chase', to: toBodies([request.agency]), about: { request: request.id } },
          ]),
        }),
      ]);
    },
  },
  EscalateAgency: {
    possible: noneOutstanding,
    decide(state, { data }, at) {
      const request = found(state, data.request, at);
      if (isRefused(request)) return request;
      const next = nextChase(state, request, at);
      if (!next || next.step !== 'ESCALATE' || at.now < next.dueAt)
        return at.refuse('NOT_DUE_YET', { on: next ? londonDate(next.dueAt) : 'no day' });
      return accept([
        at.event('AgencyEscalated', {
          request: request.id,
          agency: request.agency,
          owes: letters(state, [
            {
              template: 'information-escalation',
              to: toBodies([request.agency]),
              about: { request: request.id },
            },
          ]),
        }),
      ]);
    },
  },
};
