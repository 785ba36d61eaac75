import {
  LIMBS,
  type CriteriaDecision,
  type Limb,
} from '#libs/domain/domestic-homicide-review/criteria-decision/state.js';
import type { OwedNotice } from '#libs/domain/domestic-homicide-review/kind.js';
import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import { londonDateOf } from '../../render/dates.js';
import {
  opened,
  organisationIn,
  organisationsIn,
  personIn,
  type CaseView,
  type LetterType,
} from '../case-view.js';
import {
  ANSWER_IN_WORDS,
  LAW_IN_WORDS,
  LIMB_IN_WORDS,
  LINK_IN_WORDS,
  NOT_KNOWN,
  VIEW_IN_WORDS,
} from '../words.js';

const decisionOf = ({ criteria }: State, { about }: OwedNotice): CriteriaDecision | undefined =>
  criteria.find(({ id }) => id === about['decision']) ?? criteria.at(-1);

const limbsOf = (view: CaseView, { limbs }: CriteriaDecision): readonly object[] =>
  LIMBS.map((limb: Limb) => ({
    limb: LIMB_IN_WORDS[limb],
    answer: ANSWER_IN_WORDS[limbs[limb].answer],
    evidence: opened(view, limbs[limb].evidence) ?? '',
  }));

const viewsOf = (view: CaseView, { views }: CriteriaDecision): readonly object[] =>
  views.map(({ partner, view: thought, reasons }) => ({
    partner: organisationIn(view, partner),
    view: VIEW_IN_WORDS[thought],
    reasons: opened(view, reasons) ?? 'no reasons given',
  }));

const facts = (view: CaseView, decision: CriteriaDecision): object => ({
  decidedOn: londonDateOf(decision.decidedAt),
  decidedBy: personIn(view, decision.decidedBy) ?? 'the chair of the partnership',
  met: decision.result === 'MET',
  law: LAW_IN_WORDS[decision.regime],
  regimeOverridden: decision.regimeOverridden,
  diedOn: decision.facts.dateOfDeath ?? null,
  age: decision.facts.ageAtDeath === undefined ? NOT_KNOWN : String(decision.facts.ageAtDeath),
  otherAge:
    decision.facts.otherPerson?.ageAtDeath === undefined
      ? NOT_KNOWN
      : String(decision.facts.otherPerson.ageAtDeath),
  link: LINK_IN_WORDS[decision.facts.link ?? 'UNKNOWN'],
  limbs: limbsOf(view, decision),
  because: decision.because,
  sources: decision.sources,
  views: viewsOf(view, decision),
  dissent: organisationsIn(view, decision.dissent),
  procedureVersion: decision.procedureVersion ?? 'none was published',
});

/** D3: each limb, the evidence, the partners' views, the decision, its reasons, and who dissented. */
export const criteriaRecord: LetterType = {
  template: 'criteria-record',
  file: 'domestic-homicide-review/criteria-decision/criteria-record.njk',
  subject: 'The record of a decision',
  docx: true,
  sealed: (state, notice) => {
    const decision = decisionOf(state, notice);
    return decision === undefined
      ? []
      : [
          ...LIMBS.map((limb) => decision.limbs[limb].evidence),
          ...decision.views.map(({ reasons }) => reasons),
        ];
  },
  facts: (view, notice) => {
    const decision = decisionOf(view.state, notice);
    if (decision === undefined) throw new Error('There is no decision to keep a record of');
    return facts(view, decision);
  },
};
