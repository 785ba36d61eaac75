import type { Deadline } from '#libs/domain/kernel/deadline.js';
import type { DeadlineStage } from '#libs/domain/kernel/review/deadlines/stage.js';
import { DEADLINES } from '../deadlines.js';
import type { Recipient, Trigger } from '../kind.js';
import { letters, toApplicant, toBodies, toPointOfContact } from '../letters.js';
import { STAGE_OF, type StageStem, type State } from '../state.js';

const UNTIL_OUTCOME: readonly StageStem[] = ['review-meeting', 'action-plan'];

/**
 * AD12 and AD13 belong to the appeal once an outcome was told. AD9 runs on from the meeting to the plan (2.4): the stage
 * that the case is in waits for it.
 */
const stageOf = (state: State, deadline: Deadline): StageStem => {
  const { stage } = DEADLINES.rowOf(deadline);
  if (stage === 'reconsideration' && state.outcomeNotifiedAt !== null) return 'appeal';
  const here = STAGE_OF[state.state];
  return deadline.id === 'AD9' && UNTIL_OUTCOME.includes(here) ? here : stage;
};

/** Whoever has to act: the applicant for consent, the agency for its return, the owner for an action, else the coordinator’s desk. */
const recipientOf = (state: State, deadline: Deadline): Recipient => {
  if (deadline.id === 'AD2') return toApplicant(state);
  const request = state.requests.find((r) => r.deadline === deadline.key);
  if (request) return toBodies([request.agency]);
  const action = state.actions.find((a) => a.deadline === deadline.key);
  return action ? toBodies([action.owner]) : toPointOfContact;
};

export const deadlineStage: DeadlineStage<Trigger> = {
  rowOf: DEADLINES.rowOf,
  stageOf,
  reminder: (state, deadline) =>
    letters(state, [
      {
        template: 'reminder',
        to: recipientOf(state, deadline),
        about: { deadline: deadline.key },
        stage: stageOf(state, deadline),
      },
    ]),
};
