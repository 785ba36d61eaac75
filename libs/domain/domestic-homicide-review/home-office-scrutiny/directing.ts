import type { Instant } from '#libs/domain/kernel/time.js';
import { establish } from '../establishment/establish.js';
import type { DhrEvent } from '../events.js';
import { after, type Deciding, type Refused } from '../machine.js';
import type { State } from '../state.js';
import type { DirectionInput } from './commands.js';
import { scrutinyEvolvers } from './evolve.js';
import type { Direction } from './state.js';

const inForce = (at: Deciding, madeOn: string): boolean => {
  const { dardrCommencementDate } = at.procedure;
  return dardrCommencementDate !== null && madeOn >= dardrCommencementDate;
};

/** A direction as it is recorded, or why it is none. */
export const directionOf = (
  { madeOn, section, document }: DirectionInput,
  receivedAt: Instant,
  at: Deciding,
): Direction | Refused => {
  if (document === undefined) return at.refuse('DIRECTION_DOCUMENT_MISSING');
  if (madeOn > at.on) return at.refuse('DATE_IN_THE_FUTURE', { date: madeOn, today: at.on });
  if (section === 's.8A(2)' && !inForce(at, madeOn))
    return at.refuse('SECTION_NOT_IN_FORCE', { date: madeOn });
  const regime = section === 's.8A(2)' ? 'DARDR_S8A' : 'DHR_S9';
  return { madeOn, receivedAt, regime, document, revokedAt: null };
};

/** A direction forces the review: the partnership has nothing left to decide. */
export const directed = (state: State, direction: Direction, at: Deciding): readonly DhrEvent[] => {
  const received = at.event('SecretaryOfStateDirectionReceived', { direction }, 's.9(2); s.8A(2)');
  const now = after(state, received, scrutinyEvolvers.SecretaryOfStateDirectionReceived);
  const { regime, receivedAt: occurredAt } = direction;
  return [received, establish(now, { origin: 'HO_DIRECTION', regime, decision: null, occurredAt }, at)];
};
