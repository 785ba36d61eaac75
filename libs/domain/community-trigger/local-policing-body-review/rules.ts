import { accept } from '#libs/domain/kernel/decider.js';
import { endedByClosing } from '../closure/ending.js';
import { reopenedDeadlines, reopenedState } from '../closure/reopening.js';
import type { TriggerEvent } from '../events.js';
import { letters, toApplicant, unsent } from '../letters.js';
import { nextId, type At, type Deciding, type Refused, type Rules } from '../machine.js';
import { standingDecision } from '../review-meeting/meeting.js';
import type { State } from '../state.js';
import { followsFrom } from '../threshold-check/decide-threshold.js';
import type { LocalPolicingBodyReviewCommands } from './commands.js';

/** 2.7: switched on by the procedure and in force by a date; both are off until the Act's provisions are known. */
const off = (at: At): Refused | null => {
  const { enabled, from } = at.procedure.lpbReview;
  return enabled && from !== null && from <= at.today ? null : at.refuse('LPB_REVIEW_NOT_IN_FORCE');
};

const told = (state: State): boolean =>
  state.outcomeNotifiedAt !== null || Boolean(standingDecision(state)?.notifiedAt);

const fits = (state: State, outcome: string): boolean => {
  const notMet = standingDecision(state)?.result === 'NOT_MET';
  return (
    outcome === 'NO_CHANGE' ||
    (outcome === 'THRESHOLD_MET' ? notMet : state.outcomeNotifiedAt !== null && !notMet)
  );
};

type Command = Parameters<Rules<LocalPolicingBodyReviewCommands>['RecordLpbOutcome']['decide']>[1];

/** The body's decision takes the place of the one that it reviewed; from here the case runs like any other. */
const metByLocalPolicingBody = (
  state: State,
  { actor, occurredAt, reason }: Command,
  at: Deciding,
): TriggerEvent[] => {
  const reviewed = standingDecision(state);
  if (reviewed === null || actor.kind !== 'person') return [];
  const id = nextId('decision', state.decisions);
  return [
    at.event('ThresholdDecided', {
      id,
      result: 'MET',
      route: 'HARM_PERSISTENCE_ADEQUACY',
      count: reviewed.count,
      complaints: reviewed.complaints,
      procedureVersion: reviewed.procedureVersion,
      decidingBodies: actor.organisation === null ? [] : [actor.organisation],
      decidedBy: [actor.person],
      decidedAt: occurredAt,
      dissent: [],
      reasons: reason ?? null,
      by: 'LOCAL_POLICING_BODY',
      computation: null,
      persistence: null,
      harm: null,
      adequacy: null,
      ...followsFrom(state, { id, result: 'MET' }, at),
      owes: letters(
        state,
        [{ template: 'threshold-met', to: toApplicant(state), about: { decision: id } }],
        1,
      ),
    }),
  ];
};

export const localPolicingBodyReviewRules: Rules<LocalPolicingBodyReviewCommands> = {
  RecordLpbReviewRequested: {
    possible(state, at) {
      const refused = off(at);
      if (refused !== null) return refused;
      if (!told(state)) return at.refuse('NOT_NOTIFIED');
      return state.lpb === null ? null : at.refuse('LPB_REVIEWED_ALREADY');
    },
    decide: (state, { data: { grounds } }, at) =>
      accept([at.event('LpbReviewRequested', { grounds: grounds ?? null, from: state.state })]),
  },
  RecordLpbOutcome: {
    decide(state, command, at) {
      const { outcome, text } = command.data;
      if (!fits(state, outcome)) return at.refuse('OUTCOME_NOT_POSSIBLE');
      const from = state.lpb?.from ?? 'OUTCOME_NOTIFIED';
      const reopens = outcome !== 'NO_CHANGE' && from === 'CLOSED';
      const revisited = reopens ? reopenedState(state) : from;
      const to = outcome === 'THRESHOLD_MET' ? 'THRESHOLD_MET' : revisited;
      const decided = at.event('LpbReviewDecided', {
        outcome,
        text: text ?? null,
        to,
        cancels: to === 'CLOSED' ? endedByClosing(state) : [],
        opens: reopens ? reopenedDeadlines(state, reopenedState(state), at) : [],
        drops: reopens ? unsent(state, 'closure') : [],
        owes: letters(state, [{ template: 'local-policing-body-outcome', to: toApplicant(state) }]),
      });
      return accept<TriggerEvent>([
        decided,
        ...(outcome === 'THRESHOLD_MET' ? metByLocalPolicingBody(state, command, at) : []),
      ]);
    },
  },
};
