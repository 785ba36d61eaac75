import type { Obligation } from '#libs/domain/kernel/process.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import { deadlineOf } from '../deadlines.js';
import { owe, type Owed, type OwedAt } from '../machine.js';
import type { State } from '../state.js';
import { awaited } from './awaiting.js';
import { nextStep } from './chasing.js';

/** At once when all have answered, else when the last date has passed; null while a date stands still. */
const closesAt = (state: State, at: OwedAt): Instant | null => {
  const deadlines = awaited(state).map(({ deadline }) => deadlineOf(state, deadline));
  if (deadlines.some((deadline) => deadline?.status === 'PAUSED')) return null;
  return deadlines.reduce(
    (last, deadline) => (deadline && deadline.lateFrom > last ? deadline.lateFrom : last),
    at.now,
  );
};

const closing = (state: State, at: OwedAt): readonly Obligation[] => {
  const closes = state.state === 'SCOPING_DECISION' ? closesAt(state, at) : null;
  return closes === null
    ? []
    : [owe(at, 'scoping', 'command', 'CloseScoping', {}, `scoping-${state.scoping.length}/close`, closes)];
};

/** Go on to the criteria when nothing more is awaited; chase and escalate what is late, also while they are decided. */
export const scopingOwed: Owed = (state, at) => {
  if (state.state !== 'SCOPING_DECISION' && state.state !== 'CRITERIA_PENDING') return [];
  const chases = state.scoping.flatMap((request): readonly Obligation[] => {
    const next = nextStep(state, request, at);
    if (next === null) return [];
    const { id, deadline } = request;
    const cause = `${deadline}/${deadlineOf(state, deadline)?.due ?? ''}`;
    return next.step === 'CHASE'
      ? [
          owe(
            at,
            'scoping',
            'chase',
            'ChaseScopingReturn',
            { request: id, number: next.number },
            `${cause}/chase-${next.number}`,
            next.dueAt,
          ),
        ]
      : [
          owe(
            at,
            'scoping',
            'escalation',
            'EscalateScopingReturn',
            { request: id },
            `${cause}/escalate`,
            next.dueAt,
          ),
        ];
  });
  return [...closing(state, at), ...chases];
};
