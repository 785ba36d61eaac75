import { accept } from '#libs/domain/kernel/decider.js';
import { openActions } from '../action-monitoring/action.js';
import { letters, owedAgain, toApplicant, unsent } from '../letters.js';
import type { At, Refused, Rules } from '../machine.js';
import type { ClosureReason } from '../review-state.js';
import { standingDecision } from '../review-meeting/meeting.js';
import type { State } from '../state.js';
import type { ClosureCommands } from './commands.js';
import { endedByClosing } from './ending.js';
import { reopenedDeadlines, reopenedState } from './reopening.js';

/** Invariant (iii), and s.104(6) for a threshold that was not met. */
function notTold(state: State, at: At): Refused | null {
  if (state.state === 'THRESHOLD_NOT_MET')
    return standingDecision(state)?.notifiedAt
      ? null
      : at.refuse('APPLICANT_NOT_TOLD', { what: 'the threshold decision' });
  return state.outcomeNotifiedAt === null ? at.refuse('APPLICANT_NOT_TOLD', { what: 'the outcome' }) : null;
}

/** Which reasons are true of the case as it stands. */
function trueReasons(state: State): readonly ClosureReason[] {
  if (state.state === 'THRESHOLD_NOT_MET') return ['THRESHOLD_NOT_MET', 'OTHER'];
  if (openActions(state).length > 0) return ['ACTIONS_LEFT_OPEN'];
  const done = state.actions.some((one) => one.status === 'DONE');
  return [done ? 'ACTIONS_DONE' : 'NO_ACTIONS', 'APPEAL_DECIDED', 'OTHER'];
}

const WAY_OUT: Readonly<Partial<Record<ClosureReason, string>>> = {
  NO_CONSENT: 'record the consent when it comes',
  ANONYMOUS: 'no case was opened; a new application is the way',
};

export const closureRules: Rules<ClosureCommands> = {
  CloseCase: {
    possible: notTold,
    decide(state, { data: { because } }, at) {
      const open = openActions(state).map((one) => one.id);
      if (open.length > 0 && because !== 'ACTIONS_LEFT_OPEN')
        return at.refuse('ACTIONS_OPEN', { actions: open.join(', ') });
      if (!trueReasons(state).includes(because))
        return at.refuse('CLOSURE_REASON_DOES_NOT_FIT', { state: state.state });
      return accept([
        at.event('CaseClosed', {
          because,
          from: state.state,
          cancels: endedByClosing(state),
          drops: unsent(state, 'reminder'),
          owes: letters(state, [{ template: 'closure', to: toApplicant(state) }]),
        }),
      ]);
    },
  },
  ReopenCase: {
    possible(state, at) {
      const because = state.closure?.reason ?? 'OTHER';
      const way = WAY_OUT[because];
      return way === undefined ? null : at.refuse('NOTHING_TO_REOPEN', { because, way });
    },
    decide(state, _command, at) {
      const to = reopenedState(state);
      return accept([
        at.event('CaseReopened', {
          to,
          opens: reopenedDeadlines(state, to, at),
          owes: letters(
            state,
            owedAgain(state, 'application-circulation', 'acknowledgement', 'consent-form'),
          ),
          drops: unsent(state, 'closure'),
        }),
      ]);
    },
  },
  HoldDiscretionaryReview: {
    possible: (state, at) =>
      standingDecision(state)?.result === 'NOT_MET' ? null : at.refuse('NOT_ABOUT_THRESHOLD'),
    decide: (_state, { data: { notes } }, at) =>
      accept([at.event('DiscretionaryReviewHeld', { notes: notes ?? null })]),
  },
};
