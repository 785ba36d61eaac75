import type { Deadline } from '#libs/domain/kernel/deadline.js';
import type { DeadlineStage } from '#libs/domain/kernel/review/deadlines/stage.js';
import type { Dhr, Recipient } from '../kind.js';
import { DEADLINES } from '../deadlines.js';
import { letters, toBodies, toPointOfContact } from '../letters.js';
import type { StageStem } from '../lawful-states.js';
import type { State } from '../state.js';

const heldBy = (deadline: Deadline) => (one: { readonly deadline: string | null }) =>
  one.deadline === deadline.key;

/** Whoever has to act: the agency asked, the owner of an action, the addressee; else the coordinator's desk. */
const recipientOf = (state: State, deadline: Deadline): Recipient => {
  const held = heldBy(deadline);
  const body =
    state.scoping.find(held)?.agency ??
    state.imrs.find(held)?.agency ??
    state.questions.find(held)?.agency ??
    state.actions.find(held)?.owner ??
    state.recommendations.find(held)?.addressee;
  return body === undefined ? toPointOfContact : toBodies([body]);
};

const stageOf = (deadline: Deadline): StageStem => DEADLINES.rowOf(deadline).stage;

export const deadlineStage: DeadlineStage<Dhr> = {
  rowOf: DEADLINES.rowOf,
  stageOf: (_, deadline) => stageOf(deadline),
  reminder: (state, deadline) =>
    letters(state, [
      {
        template: 'reminder',
        to: recipientOf(state, deadline),
        about: { deadline: deadline.key },
        stage: stageOf(deadline),
      },
    ]),
};
