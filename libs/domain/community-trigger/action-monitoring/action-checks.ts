import { isLocalDate } from '#libs/domain/kernel/dates.js';
import type { Deciding, Refused } from '../machine.js';
import type { Action, ActionInput, ActionKind, ActionOutcome, EnforcementMeasure } from '../review-state.js';
import { isChairsOrganisation } from '../review-preparation/independence.js';
import type { State } from '../state.js';

/** Each step rests on the one before: s.43(5) the notice on a written warning, s.52 the penalty on a notice. */
const RESTS_ON: Readonly<Partial<Record<EnforcementMeasure, EnforcementMeasure>>> = {
  CPN: 'CPW',
  FPN: 'CPN',
};

const earlierStep = (state: State, input: ActionInput): Action | undefined =>
  state.actions.find((one) => one.id === input.enforcement?.follows && one.status !== 'DROPPED');

function refusedEnforcement(state: State, input: ActionInput, at: Deciding): Refused | null {
  const { kind, enforcement } = input;
  if ((kind === 'ENFORCEMENT') !== (enforcement !== undefined)) return at.refuse('ENFORCEMENT_FACTS');
  if (enforcement === undefined) return null;
  const { measure, against } = enforcement;
  if (measure !== 'CLOSURE_WARNING' && against === 'UNDER_16')
    return at.refuse('TOO_YOUNG_FOR_NOTICE', { measure });
  const before = RESTS_ON[measure];
  if (before === undefined || earlierStep(state, input)?.enforcement?.measure === before) return null;
  return at.refuse(before === 'CPW' ? 'NO_EARLIER_WARNING' : 'NO_NOTICE_BREACHED');
}

function refusedContract({ kind, contract }: ActionInput, at: Deciding): Refused | null {
  if ((kind === 'BEHAVIOUR_CONTRACT') !== (contract !== undefined)) return at.refuse('CONTRACT_FACTS');
  if (contract === undefined) return null;
  if (!isLocalDate(contract.reviewOn))
    return at.refuse('NO_SUCH_DATE', { due: contract.reviewOn }, 'contract');
  return contract.guardianAgreed ? null : at.refuse('GUARDIAN_NOT_AGREED');
}

/** What stands against an action being proposed or added. */
export function refusedAction(state: State, input: ActionInput, at: Deciding): Refused | null {
  const { due, owner } = input;
  if (!isLocalDate(due)) return at.refuse('NO_SUCH_DATE', { due });
  if (due < at.today) return at.refuse('DUE_IN_PAST', { due });
  if (isChairsOrganisation(state, owner, at)) return at.refuse('OWNER_IS_CHAIRS_ORGANISATION');
  return refusedEnforcement(state, input, at) ?? refusedContract(input, at);
}

const REFERRAL = ['TAKEN_UP', 'DECLINED', 'NO_ANSWER'] as const;

/** What can come of an action, by its kind. */
const OUTCOMES: Readonly<Record<ActionKind, readonly ActionOutcome[]>> = {
  SUPPORT_REFERRAL: REFERRAL,
  TARGET_HARDENING: REFERRAL,
  PROPERTY_MARKING: REFERRAL,
  YOUTH_DIVERSION: REFERRAL,
  ENFORCEMENT: ['ISSUED', 'NOT_ISSUED', 'OUT_OF_COURT_DISPOSAL'],
  MONITORING: ['QUIET', 'NOT_QUIET'],
  MEDIATION: ['AGREED', 'NOT_AGREED', 'NOT_HELD', 'DECLINED'],
  BEHAVIOUR_CONTRACT: ['SIGNED', 'NOT_SIGNED'],
  OTHER: ['DONE'],
};

/** The outcome of a completed action, or why it cannot be recorded. */
export function outcomeOf(
  state: State,
  action: Action,
  given: ActionOutcome | undefined,
  at: Deciding,
): { readonly outcome: ActionOutcome } | { readonly refused: Refused } {
  const possible = OUTCOMES[action.kind];
  const outcome = given ?? (action.kind === 'OTHER' ? 'DONE' : undefined);
  const outcomes = possible.join(', ');
  if (outcome === undefined) return { refused: at.refuse('OUTCOME_NEEDED', { outcomes }) };
  if (!possible.includes(outcome)) return { refused: at.refuse('OUTCOME_DOES_NOT_FIT', { outcomes }) };
  const { enforcement } = action;
  if (outcome !== 'ISSUED' || enforcement === undefined || RESTS_ON[enforcement.measure] === undefined)
    return { outcome };
  const before = earlierStep(state, action);
  return before?.outcome === 'ISSUED'
    ? { outcome }
    : {
        refused: at.refuse('EARLIER_STEP_NOT_ISSUED', {
          measure: enforcement.measure,
          follows: enforcement.follows ?? '',
        }),
      };
}
