import { accept } from '#libs/domain/kernel/decider.js';
import type { CommandOf } from '../commands.js';
import { open, unmetKeys } from '../deadlines.js';
import { referralRanks } from '../law.js';
import { isDiscretionary } from '../law/threshold-settings.js';
import { letters, toApplicant, unsent } from '../letters.js';
import { nextId, type At, type Deciding, type Refused, type Rule } from '../machine.js';
import type { Computation, Route, State } from '../state.js';
import { absence, notTheBodies } from './bodies.js';
import type { DecidedThreshold } from './events.js';

type Command = CommandOf<'DecideThreshold'>;

const possible = (state: State, at: At): Refused | null => {
  if (!state.computation) return at.refuse('NOT_COMPUTED');
  const open = state.challenges.filter((c) => c.status === 'OPEN');
  return open.length ? at.refuse('CHALLENGE_OPEN', { challenges: open.map((c) => c.id).join(', ') }) : null;
};

/** s.104(4): with enough qualifying complaints there is nothing to decide. A20: nor does a good response change it. */
const notNotMet = (computed: Computation, { data, reason }: Command, at: At): Refused | null => {
  if (computed.result === 'MET')
    return computed.route === 'NUMBER'
      ? at.refuse('MANDATORY_MET', { count: computed.count })
      : at.refuse('PROCEDURE_MET', { route: computed.route ?? '' });
  const undated = computed.complaints.filter((c) => c.status === 'NEEDS_DATE').map((c) => c.id);
  if (undated.length) return at.refuse('DATES_MISSING', { complaints: undated.join(', ') });
  return data.reasons || reason ? null : at.refuse('REASONS_MISSING');
};

/** s.104(5): the routes that are open to the bodies' judgement, where the procedure has them. */
const notMet = (state: State, computed: Computation, { data }: Command, at: At): Refused | null => {
  if (computed.result === 'MET')
    return data.route !== undefined && data.route !== computed.route
      ? at.refuse('ROUTE_NOT_AVAILABLE', { computed: computed.route ?? '' })
      : null;
  const route = data.route ?? 'HARM_PERSISTENCE_ADEQUACY';
  if (route === 'VULNERABILITY_REFERRAL') {
    const ranks = referralRanks(at.procedure);
    if (ranks === null) return at.refuse('NO_ROUTE_TO_MET', { route });
    const referral = data.referral ?? state.application?.referral;
    return referral && (ranks.length === 0 || ranks.includes(referral.rank))
      ? null
      : at.refuse('REFERRAL_MISSING', { ranks: ranks.join(', ') });
  }
  if (route !== 'HARM_PERSISTENCE_ADEQUACY' || !isDiscretionary(at.procedure))
    return at.refuse('NO_ROUTE_TO_MET', { route });
  return data.persistence && data.harm && data.adequacy ? null : at.refuse('DISCRETION_REASONS_MISSING');
};

const routeOf = (computed: Computation, { data }: Command): Route | null =>
  data.result === 'NOT_MET'
    ? null
    : computed.result === 'MET'
      ? computed.route
      : (data.route ?? 'HARM_PERSISTENCE_ADEQUACY');

/** AD6, AD7 and AD8 run from the decision; its letter is owed at once. Used by every decision about the threshold. */
export const followsFrom = (
  state: State,
  decision: Pick<DecidedThreshold, 'id' | 'result'>,
  at: Deciding,
) => ({
  opens: (decision.result === 'MET' ? (['AD6', 'AD7', 'AD8'] as const) : (['AD6'] as const)).map((id) =>
    open(at, id, at.on, 'ThresholdDecided', `${id}/${decision.id}`),
  ),
  drops: unsent(state, 'threshold-met', 'threshold-not-met'),
});

export const decideThreshold: Rule<'DecideThreshold'> = {
  possible,
  decide(state, command, at) {
    const { data, actor, occurredAt } = command;
    const computed = state.computation;
    if (!computed) return at.refuse('NOT_COMPUTED');
    const outsider = data.dissent?.find((d) => !data.decidingBodies.includes(d.body));
    const refused =
      notTheBodies(state, data.decidingBodies, actor, at) ??
      (outsider ? at.refuse('UNKNOWN_DISSENTER', { body: outsider.body }) : null) ??
      (data.result === 'NOT_MET' ? notNotMet(computed, command, at) : notMet(state, computed, command, at));
    if (refused) return refused;
    const recorder = actor.kind === 'person' ? [actor.person] : [];
    const id = nextId('decision', state.decisions);
    const decided = at.event('ThresholdDecided', {
      id,
      result: data.result,
      route: routeOf(computed, command),
      count: computed.count,
      complaints: computed.complaints,
      procedureVersion: computed.procedureVersion,
      decidingBodies: data.decidingBodies,
      decidedBy: [...recorder, ...(data.decidedBy ?? []).filter((p) => !recorder.includes(p))],
      decidedAt: occurredAt,
      dissent: data.dissent ?? [],
      reasons: data.reasons ?? command.reason ?? null,
      by: 'RELEVANT_BODIES',
      computation: computed.id,
      persistence: data.persistence ?? null,
      harm: data.harm ?? null,
      adequacy: data.adequacy ?? null,
      meets: unmetKeys(state, 'AD5'),
      ...followsFrom(state, { id, result: data.result }, at),
      owes: letters(state, [
        {
          template: data.result === 'MET' ? 'threshold-met' : 'threshold-not-met',
          to: toApplicant(state),
          about: { decision: id },
        },
      ]),
    });
    return accept([decided], absence(state, data.decidingBodies));
  },
};
