import { accept } from '#libs/domain/kernel/decider.js';
import { londonDate } from '#libs/domain/kernel/london.js';
import { freshKey, open, unmetKeys } from '../deadlines.js';
import { wasReviewed } from '../review-meeting/meeting.js';
import { computeThreshold } from '../law.js';
import { beingSent, onItsWay, toApplicant, unsent } from '../letters.js';
import { nextId, type Rules } from '../machine.js';
import type { State } from '../state.js';
import { absence, absentBodies, notTheBodies } from './bodies.js';
import type { ThresholdCheckCommands } from './commands.js';
import { decideThreshold } from './decide-threshold.js';
import { decisionNotified } from './notified.js';

const lastDecision = (state: State) => state.decisions.at(-1);

const openChallenge = (state: State, id: string | undefined, complaint?: string) =>
  id === undefined
    ? null
    : state.challenges.find(
        (c) =>
          c.id === id &&
          c.status === 'OPEN' &&
          (complaint === undefined || c.complaint === null || c.complaint === complaint),
      );

export const thresholdCheckRules: Rules<ThresholdCheckCommands> = {
  DecideThreshold: decideThreshold,
  ComputeThreshold: {
    possible: (state, at) => (state.computation ? at.refuse('ALREADY_COMPUTED') : null),
    decide(state, _, at) {
      const computed = computeThreshold(state, at.procedure);
      if ('why' in computed) return at.refuse('TEST_NOT_POSSIBLE', { why: computed.why });
      return accept([
        at.event('ThresholdComputed', {
          id: `computation-${state.computations + 1}`,
          ...computed,
          procedureVersion: at.procedure.version,
        }),
      ]);
    },
  },
  ChallengeInput: {
    decide(state, { data, actor }, at) {
      if (data.complaint !== undefined && !state.complaints.some((c) => c.id === data.complaint))
        return at.refuse('UNKNOWN_COMPLAINT', { complaint: data.complaint });
      const by = actor.kind === 'person' ? actor.person : '';
      return accept([
        at.event('InputChallenged', {
          challenge: nextId('challenge', state.challenges),
          complaint: data.complaint ?? null,
          what: data.what,
          by,
        }),
      ]);
    },
  },
  DismissChallenge: {
    possible: (state, at) =>
      state.challenges.some((one) => one.status === 'OPEN')
        ? null
        : at.refuse('UNKNOWN_CHALLENGE', { challenge: 'at all' }),
    decide(state, { data, actor }, at) {
      const challenge = openChallenge(state, data.challenge);
      if (!challenge) return at.refuse('UNKNOWN_CHALLENGE', { challenge: data.challenge });
      if (actor.kind === 'person' && actor.person === challenge.by) return at.refuse('OWN_CHALLENGE');
      return accept([at.event('ChallengeDismissed', { challenge: challenge.id })]);
    },
  },
  DecideGenuineness: {
    decide(state, { data, actor, reason }, at) {
      if (!state.complaints.some((c) => c.id === data.complaint))
        return at.refuse('UNKNOWN_COMPLAINT', { complaint: data.complaint });
      const refused = notTheBodies(state, data.decidingBodies, actor, at);
      if (refused) return refused;
      const absent = absentBodies(state, data.decidingBodies);
      if (absent.length) return at.refuse('ALL_BODIES_MUST_DECIDE', { bodies: absent.join(', ') });
      const challenge = openChallenge(state, data.challenge, data.complaint);
      if (challenge === undefined) return at.refuse('UNKNOWN_CHALLENGE', { challenge: data.challenge ?? '' });
      if (!reason) return at.refuse('REASON_REQUIRED');
      const { complaint, genuine, decidingBodies } = data;
      return accept([
        at.event('ComplaintGenuinenessDecided', {
          complaint,
          genuine,
          decidingBodies,
          reason,
          challenge: challenge?.id ?? null,
        }),
      ]);
    },
  },
  NotifyApplicant: {
    possible(state, at) {
      const notifiedAt = lastDecision(state)?.notifiedAt;
      if (notifiedAt) return at.refuse('ALREADY_NOTIFIED', { on: londonDate(notifiedAt) });
      return beingSent(state, 'threshold-met', 'threshold-not-met') ? at.refuse('NOTICE_BEING_SENT') : null;
    },
    decide(state, { data }, at) {
      const proof = {
        notice: null,
        text: data.text,
        html: null,
        sha256: data.textSha256,
        channel: data.channel,
        recipient: data.recipient ?? toApplicant(state),
        reference: null,
      };
      return accept(decisionNotified(state, proof, unsent(state, 'threshold-met', 'threshold-not-met'), at));
    },
  },
  OfferOtherSupport: {
    decide: (_, { data }, at) =>
      accept([at.event('OtherSupportOffered', { kind: data.kind, details: data.details ?? null })]),
  },
  VacateThresholdDecision: {
    possible(state, at) {
      if (wasReviewed(state)) return at.refuse('REVIEW_HELD');
      if (onItsWay(state, 'threshold-met', 'threshold-not-met')) return at.refuse('NOTICE_BEING_SENT');
      return lastDecision(state)?.by === 'RELEVANT_BODIES' ? null : at.refuse('DECIDED_ELSEWHERE');
    },
    decide(state, { data, actor }, at) {
      const decision = lastDecision(state);
      if (!decision) return at.refuse('DECIDED_ELSEWHERE');
      const refused = notTheBodies(state, data.decidingBodies, actor, at);
      if (refused) return refused;
      return accept(
        [
          at.event('ThresholdDecisionVacated', {
            decision: decision.id,
            decidingBodies: data.decidingBodies,
            cancels: unmetKeys(state, 'AD6', 'AD7', 'AD8', 'AD12'),
            opens: [open(at, 'AD5', at.on, 'ThresholdDecisionVacated', freshKey(state, 'AD5'))],
            drops: unsent(
              state,
              'threshold-met',
              'threshold-not-met',
              'panel-invitation',
              'victim-invitation',
              'victim-not-invited',
            ),
          }),
        ],
        absence(state, data.decidingBodies),
      );
    },
  },
};
