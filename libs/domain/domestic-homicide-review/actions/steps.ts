import type { Actor } from '#libs/domain/kernel/people.js';
import { found, isRefused, type At, type Refused } from '../machine.js';
import type { State } from '../state.js';
import type { ActionCommands } from './commands.js';
import { OPEN_ACTIONS, type Action, type ActionStatus } from './state.js';

type Step = Exclude<
  keyof ActionCommands,
  'AddAction' | 'SendRecommendation' | 'RecordRecommendationResponse' | 'ReportToCsp'
>;

/** The machine of an action: while it is in which status each step can be taken. */
const STEPS: Readonly<Record<Step, readonly ActionStatus[]>> = {
  StartAction: ['AGREED'],
  UpdateAction: OPEN_ACTIONS,
  EvidenceCompletion: OPEN_ACTIONS,
  AuditAction: ['COMPLETED'],
  ReopenAction: ['COMPLETED', 'AUDITED'],
  ExtendAction: OPEN_ACTIONS,
  CancelAction: OPEN_ACTIONS,
  MarkActionOverdue: OPEN_ACTIONS,
};

/** The action, where it is one and where it stands so that this command's step comes next. */
export const atStep = (state: State, id: string, command: Step, at: At): Action | Refused => {
  const action = found(state.actions, id, () => at.refuse('UNKNOWN_ACTION', { action: id }));
  if (isRefused(action)) return action;
  const allowed = STEPS[command];
  return allowed.includes(action.status)
    ? action
    : at.refuse('WRONG_STEP', { found: `It is ${action.status}.`, allowed: allowed.join(', ') });
};

/** A step is offered only while some action can take it. */
export const anyAt =
  (command: Step) =>
  (state: State, at: At): Refused | null => {
    const allowed = STEPS[command];
    return state.actions.some(({ status }) => allowed.includes(status))
      ? null
      : at.refuse('WRONG_STEP', { found: 'No action of this case is.', allowed: allowed.join(', ') });
  };

/** Table 6.1: an owner's people act on their own actions alone. */
export const refusedToOthers = ({ owner }: Action, actor: Actor, at: At): Refused | null =>
  actor.kind === 'process' || actor.role === 'CASE_COORDINATOR' || actor.organisation === owner
    ? null
    : at.refuse('NOT_YOUR_ACTION', { owner });

/** Still to be done. */
export const openActions = (state: State): readonly Action[] =>
  state.actions.filter(({ status }) => OPEN_ACTIONS.includes(status));
