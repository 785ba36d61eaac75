import type { Obligation } from '#libs/domain/kernel/process.js';
import { deadlineOf } from '../deadlines.js';
import { owe, type Owed, type OwedAt } from '../machine.js';
import type { State } from '../state.js';
import { nextChase } from './chasing.js';
import { outstanding } from './requests.js';

/** The moment from which nothing more is awaited: at once when all have answered, else when the last date has passed. */
const closesAt = (state: State, at: OwedAt): string | null => {
  const deadlines = outstanding(state).map((r) => deadlineOf(state, r.deadline));
  if (deadlines.some((d) => d?.status === 'PAUSED')) return null;
  return deadlines.reduce((last, d) => (d && d.lateFrom > last ? d.lateFrom : last), at.now);
};

/** Close information gathering when the last return is in or its date has passed; chase and escalate what is late. */
export const informationGatheringOwed: Owed = (state, at) => {
  const owed: Obligation[] = [];
  const closes =
    state.state === 'INFORMATION_GATHERING' && !state.informationReopened && state.requests.length > 0
      ? closesAt(state, at)
      : null;
  if (closes !== null)
    owed.push(
      owe(
        at,
        'information-gathering',
        'command',
        'CloseInformationGathering',
        {},
        `requests-${state.requests.length}/close`,
        closes,
      ),
    );
  if (state.state !== 'INFORMATION_GATHERING' && state.state !== 'THRESHOLD_PENDING') return owed;
  for (const request of outstanding(state)) {
    const next = nextChase(state, request, at);
    if (!next) continue;
    const cause = `${request.deadline}/${deadlineOf(state, request.deadline)?.due ?? ''}`;
    owed.push(
      next.step === 'CHASE'
        ? owe(
            at,
            'information-gathering',
            'chase',
            'ChaseAgency',
            { request: request.id, number: next.number },
            `${cause}/chase-${next.number}`,
            next.dueAt,
          )
        : owe(
            at,
            'information-gathering',
            'escalation',
            'EscalateAgency',
            { request: request.id },
            `${cause}/escalate`,
            next.dueAt,
          ),
    );
  }
  return owed;
};
