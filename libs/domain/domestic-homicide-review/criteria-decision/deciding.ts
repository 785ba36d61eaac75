import { accept } from '#libs/domain/kernel/decider.js';
import { unmetKeys } from '../deadlines.js';
import { decidingLetters } from '../establishment/deciding-letters.js';
import { establish, originOf } from '../establishment/establish.js';
import { toTellInTime } from '../establishment/to-tell.js';
import type { DhrEvent, EventOf } from '../events.js';
import type { Regime } from '../law/criteria-input.js';
import { regimeByDate, testCriteria } from '../law/criteria.js';
import { letters, toPointOfContact } from '../letters.js';
import { after, isRefused, nextId, type Deciding, type Refused, type Rules } from '../machine.js';
import { refusedByConflict } from '../panel/conflicted.js';
import { unsentQuestions } from '../scoping/awaiting.js';
import type { State } from '../state.js';
import type { CriteriaCommands } from './commands.js';
import { criteriaEvolvers } from './evolve.js';
import { contradiction, established } from './facts.js';
import { LIMBS, type CriteriaDecision, type CriteriaFacts, type LimbFinding, type View } from './state.js';

type DecideCriteria = CriteriaCommands['DecideCriteria'];

/** Whether another law was chosen than the date of death gives, or why it cannot be. */
const overridden = (
  chosen: Regime | undefined,
  facts: CriteriaFacts,
  hasReason: boolean,
  at: Deciding,
): boolean | Refused => {
  const { dardrCommencementDate } = at.procedure;
  const byDate = regimeByDate({ ...facts, dardrCommencementDate });
  if (chosen === undefined || chosen === byDate) return false;
  if (chosen === 'DARDR_S8A' && (dardrCommencementDate === null || at.on < dardrCommencementDate))
    return at.refuse('SECTION_NOT_IN_FORCE', { date: at.on });
  const regime = byDate === 'UNKNOWN_REGIME' ? 'not known' : byDate;
  return hasReason || at.refuse('OVERRIDE_REASON_MISSING', { regime, chosen });
};

type Findings = Pick<
  CriteriaDecision,
  'facts' | 'result' | 'regime' | 'regimeOverridden' | 'limbs' | 'because' | 'sources'
>;

/** How the partnership found on every limb, and what follows from that; or what is missing for it. */
const findingsOf = (
  state: State,
  { facts: given, evidence, regime: chosen }: DecideCriteria,
  hasReason: boolean,
  at: Deciding,
): Findings | Refused => {
  const problem = contradiction(state, given);
  if (problem !== null) return at.refuse('FACTS_CONTRADICT', { problem });
  const facts = established(state, given);
  const regimeOverridden = overridden(chosen, facts, hasReason, at);
  if (typeof regimeOverridden !== 'boolean') return regimeOverridden;
  const { dardrCommencementDate } = at.procedure;
  const tested = testCriteria({ ...facts, dardrCommencementDate }, chosen);
  if (!tested.ok) return at.refuse('FACTS_CONTRADICT', { problem: tested.error.detail });
  const { result, regime, because, sources, limbs: answers } = tested.value;
  if (result === 'PENDING_INFORMATION')
    return at.refuse('LIMB_UNKNOWN', {
      limbs: LIMBS.filter((limb) => answers[limb] === 'UNKNOWN').join(', '),
    });
  const finding = (limb: (typeof LIMBS)[number]): LimbFinding | null => {
    const on = evidence[limb];
    return on === undefined ? null : { answer: answers[limb], evidence: on };
  };
  const [age, link, conduct, causation] = [
    finding('age'),
    finding('link'),
    finding('conduct'),
    finding('causation'),
  ];
  if (!age || !link || !conduct || !causation)
    return at.refuse('EVIDENCE_MISSING', { limbs: LIMBS.filter((limb) => !evidence[limb]).join(', ') });
  return {
    facts,
    result,
    regime,
    regimeOverridden,
    limbs: { age, link, conduct, causation },
    because,
    sources,
  };
};

const against = { MET: 'NO_REVIEW', NOT_MET: 'REVIEW' } as const;

/** No review: the Home Office and the family are told why, and the Home Office looks at it (D8). */
const noReview = (state: State, decision: string, at: Deciding): EventOf<'NoReviewDecided'> =>
  at.event(
    'NoReviewDecided',
    {
      decision,
      opens: toTellInTime(state, 'NoReviewDecided', at),
      owes: decidingLetters(state, 'NO_REVIEW', at),
    },
    's.9(1); s.8A; D8',
  );

export const deciding: Rules<Pick<CriteriaCommands, 'DecideCriteria'>> = {
  DecideCriteria: {
    decide(state, { data, actor, reason, occurredAt }, at) {
      if (actor.kind !== 'person') return at.refuse('PERSON_ONLY');
      const conflict = refusedByConflict(state, actor, at);
      if (conflict) return conflict;
      const partners = data.views.map(({ partner }) => partner);
      const twice = partners.find((partner, i) => partners.indexOf(partner) !== i);
      if (twice !== undefined) return at.refuse('PARTNER_TWICE', { partner: twice });
      const findings = findingsOf(state, data, reason !== undefined, at);
      if (isRefused(findings)) return findings;
      const views = data.views.map((one): View => ({ ...one, reasons: one.reasons ?? null }));
      const decision: CriteriaDecision = {
        ...findings,
        id: nextId('decision', state.criteria),
        views,
        dissent: views.filter(({ view }) => view === against[findings.result]).map(({ partner }) => partner),
        decidedBy: actor.person,
        decidedAt: occurredAt,
        procedureVersion: at.procedure.version,
      };
      const decided = at.event('CriteriaDecided', {
        decision,
        meets: unmetKeys(state, 'DD1'),
        cancels: unmetKeys(state, 'SCOPING'),
        drops: unsentQuestions(state),
        owes: letters(state, [
          { template: 'criteria-record', to: toPointOfContact, about: { decision: decision.id } },
        ]),
      });
      const now = after(state, decided, criteriaEvolvers.CriteriaDecided);
      const { id, regime, result } = decision;
      return accept<DhrEvent>([
        decided,
        result === 'MET'
          ? establish(now, { origin: originOf(state), regime, decision: id, occurredAt }, at)
          : noReview(now, id, at),
      ]);
    },
  },
};
