import type {
  Complaint,
  OwedNotice,
  State,
  ThresholdDecision,
} from '#libs/domain/community-trigger/state.js';
import { dateInWords, inLondon, londonDateOf } from '../../render/dates.js';
import {
  deadlineDue,
  listed,
  opened,
  organisationIn,
  personIn,
  type CaseView,
  type LetterType,
} from '../case-view.js';
import { ROUTE_IN_WORDS } from '../words.js';

export const decisionOf = (state: State, notice: OwedNotice): ThresholdDecision | undefined =>
  state.decisions.find((decision) => decision.id === notice.about['decision']) ?? state.decisions.at(-1);

function whatWasReported(view: CaseView, complaint: Complaint | undefined): string {
  if (complaint === undefined) return 'A report';
  const day = complaint.occurredOn ?? complaint.occurredTo;
  const incident =
    day === undefined ? 'an incident whose date we do not know' : `an incident on ${dateInWords(day)}`;
  return `A report on ${dateInWords(londonDateOf(complaint.madeAt))} to ${organisationIn(view, complaint.madeTo)} of ${incident}`;
}

/** Which reports counted and why not: the very sentences that the rule wrote into the decision. */
export const reportsOf = (view: CaseView, decision: ThresholdDecision | undefined): readonly object[] =>
  (decision?.complaints ?? []).map((result) => ({
    counts: result.status === 'QUALIFIES',
    because: result.because,
    what: whatWasReported(
      view,
      view.state.complaints.find((complaint) => complaint.id === result.id),
    ),
  }));

export function decisionFacts(view: CaseView, notice: OwedNotice): object {
  const decision = decisionOf(view.state, notice);
  return {
    decidedOn: decision === undefined ? view.today : inLondon(decision.decidedAt).date,
    bodies:
      listed((decision?.decidingBodies ?? []).map((body) => organisationIn(view, body))) ||
      'the relevant bodies',
    count: String(decision?.count ?? 0),
    needed: String(view.procedure.qualifyingNumber),
    reports: reportsOf(view, decision),
    reasons: opened(view, decision?.reasons),
  };
}

/** L4, s.104(6). */
export const thresholdMet: LetterType = {
  template: 'threshold-met',
  file: 'community-trigger/threshold-check/threshold-met.njk',
  subject: 'Our decision on your request',
  facts: (view, notice) => {
    const route = decisionOf(view.state, notice)?.route ?? null;
    return {
      ...decisionFacts(view, notice),
      route: route === null ? '' : ROUTE_IN_WORDS[route],
      chair: personIn(view, view.state.chair?.person),
      meetBy: deadlineDue(view.state, 'AD8'),
    };
  },
};

/** L5, s.104(6): the reason for each complaint, what would count, how to challenge, the right to apply again. */
export const thresholdNotMet: LetterType = {
  template: 'threshold-not-met',
  file: 'community-trigger/threshold-check/threshold-not-met.njk',
  subject: 'Our decision on your request',
  sealed: (state, notice) => [decisionOf(state, notice)?.reasons],
  facts: decisionFacts,
};
