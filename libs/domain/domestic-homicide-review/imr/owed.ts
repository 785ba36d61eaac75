import type { Obligation } from '#libs/domain/kernel/process.js';
import { nextChase } from '../chasing.js';
import { deadlineOf } from '../deadlines.js';
import { owe, type Owed, type OwedAt } from '../machine.js';
import type { State } from '../state.js';
import { AWAITED, type Imr } from './state.js';
import { RUNNING } from './steps.js';

/** A chase names the day that passed: after more time was given it is another chase. */
const chaseOwed = (state: State, imr: Imr, at: OwedAt): readonly Obligation[] => {
  const deadline = deadlineOf(state, imr.deadline);
  const next = AWAITED.includes(imr.status) ? nextChase(deadline, imr.chases, at) : null;
  if (!next || !deadline) return [];
  const cause = `${imr.deadline}/${deadline.due}`;
  const { dueAt, number } = next;
  return [
    next.step === 'CHASE'
      ? owe(at, 'imr', 'chase', 'ChaseImr', { imr: imr.id, number }, `${cause}/chase-${number}`, dueAt)
      : owe(at, 'imr', 'escalation', 'EscalateNonEngagement', { imr: imr.id }, `${cause}/escalate`, dueAt),
  ];
};

/** What was handed in goes to the agency's senior manager, what was released to the panel; what is late is chased. */
export const imrOwed: Owed = (state, at) => {
  if (!RUNNING.includes(state.state)) return [];
  return state.imrs.flatMap((imr): readonly Obligation[] => {
    const data = { imr: imr.id };
    const cause = `${imr.id}/submission-${imr.submissions}`;
    const chase = chaseOwed(state, imr, at);
    if (imr.status === 'SUBMITTED')
      return [owe(at, 'imr', 'command', 'OpenAgencyQa', data, `${cause}/agency-qa`, at.now), ...chase];
    if (imr.status === 'SIGNED_OFF')
      return [owe(at, 'imr', 'command', 'PutImrToPanel', data, `${cause}/panel`, at.now)];
    return chase;
  });
};
