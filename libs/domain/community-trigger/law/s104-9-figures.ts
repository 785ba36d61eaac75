import type { Refusal } from '#libs/domain/kernel/decider.js';
import type { DomainEvent } from '#libs/domain/kernel/event.js';
import { londonDate } from '#libs/domain/kernel/london.js';
import { fail, succeed, type Result } from '#libs/domain/kernel/result.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import type { ReviewProcedure } from './review-procedure.js';
import { inPeriod, periodProblem, type ReportingPeriod } from './reporting-period.js';

/** An event of any Community Trigger of the area, with the stream that it stands in. */
export type EventOfArea = Pick<DomainEvent, 'type' | 'occurredAt' | 'data'> & { readonly stream: string };

export type FigureSettings = Pick<ReviewProcedure, 'countTransferredOut' | 'treatActionsAsRecommendations'>;

/** The four numbers of s.104(9)(a) to (d). */
export interface S104Figures {
  readonly applications: number;
  readonly thresholdNotMet: number;
  readonly reviewsCarriedOut: number;
  readonly reviewsWithRecommendations: number;
}

/** What the Act does not ask for, published beside the four and never in them. */
export interface FiguresApart {
  readonly discretionaryReviews: number;
  readonly anonymousApplications: number;
  readonly transferredOut: number;
  readonly lpbReviewsRequested: number;
}

export interface S104Report {
  readonly period: ReportingPeriod;
  readonly figures: S104Figures;
  readonly apart: FiguresApart;
  /** What a reader must know to understand the table. */
  readonly notes: readonly string[];
}

/** The facts of one application that count, by London date. */
interface CaseFacts {
  readonly received: LocalDate | null;
  readonly transferredOut: boolean;
  readonly decidedNotMet: readonly LocalDate[];
  /** What was decided last, and stands. */
  readonly stands: 'MET' | 'NOT_MET' | null;
  /** The first closing of its meeting: a meeting that is reconvened is the same review. */
  readonly reviewed: LocalDate | null;
  readonly recommended: boolean;
  readonly planned: boolean;
  readonly discretionary: readonly LocalDate[];
  readonly anonymous: LocalDate | null;
  readonly lpbRequested: readonly LocalDate[];
}

const NOTHING: CaseFacts = {
  received: null,
  transferredOut: false,
  decidedNotMet: [],
  stands: null,
  reviewed: null,
  recommended: false,
  planned: false,
  discretionary: [],
  anonymous: null,
  lpbRequested: [],
};

const hasActions = (data: object): boolean =>
  'actions' in data && Array.isArray(data.actions) && data.actions.length > 0;

const isNotMet = (data: object): boolean => 'result' in data && data.result === 'NOT_MET';

function fold(facts: CaseFacts, { type, occurredAt, data }: EventOfArea): CaseFacts {
  const on = londonDate(occurredAt);
  switch (type) {
    case 'ApplicationReceived':
      return { ...facts, received: on };
    case 'AnonymousApplicationRecorded':
      return { ...facts, anonymous: on };
    case 'TransferAccepted':
      return { ...facts, transferredOut: true };
    case 'TransferReturned':
      return { ...facts, transferredOut: false };
    case 'ThresholdDecided':
      return isNotMet(data)
        ? { ...facts, decidedNotMet: [...facts.decidedNotMet, on], stands: 'NOT_MET' }
        : { ...facts, stands: 'MET' };
    case 'ThresholdDecisionVacated':
      return { ...facts, stands: null };
    case 'MeetingClosed':
      return { ...facts, reviewed: facts.reviewed ?? on };
    case 'RecommendationMade':
      return { ...facts, recommended: true };
    case 'ActionPlanFinalised':
      return { ...facts, planned: facts.planned || hasActions(data) };
    case 'DiscretionaryReviewHeld':
      return { ...facts, discretionary: [...facts.discretionary, on] };
    case 'LpbReviewRequested':
      return { ...facts, lpbRequested: [...facts.lpbRequested, on] };
    default:
      return facts;
  }
}

function casesOf(events: readonly EventOfArea[]): readonly CaseFacts[] {
  const cases: Record<string, CaseFacts> = {};
  for (const event of events) cases[event.stream] = fold(cases[event.stream] ?? NOTHING, event);
  return Object.values(cases);
}

const notesOf = (
  cases: readonly CaseFacts[],
  period: ReportingPeriod,
  settings: FigureSettings,
): readonly string[] => {
  const substituted = cases.filter(
    ({ decidedNotMet, stands }) => stands === 'MET' && decidedNotMet.some((date) => inPeriod(date, period)),
  ).length;
  return [
    settings.treatActionsAsRecommendations
      ? 'A review that ended with an action plan is counted as one that resulted in recommendations.'
      : 'Only recommendations under s.104(7) are counted as recommendations, not actions.',
    settings.countTransferredOut
      ? 'Applications that another area took over are counted here too.'
      : 'Applications that another area took over are counted there.',
    ...(substituted > 0
      ? [
          `In ${substituted} of the cases in which the threshold was not met it was later decided that it was met.`,
        ]
      : []),
  ];
};

/**
 * s.104(9): the four numbers of a reporting period, from the events alone, so that any past year can be counted again,
 * also after a person was erased. (a) less (b) is not (c): a review may be held in another period than its application.
 */
export function s104Figures(
  events: readonly EventOfArea[],
  period: ReportingPeriod,
  settings: FigureSettings,
): Result<S104Report, Refusal> {
  const problem = periodProblem(period);
  if (problem !== null) return fail(problem);
  const cases = casesOf(events);
  const within = (date: LocalDate | null): boolean => date !== null && inPeriod(date, period);
  const times = (dates: (facts: CaseFacts) => readonly LocalDate[]): number =>
    cases.flatMap(dates).filter(within).length;

  const reviews = cases.filter(({ reviewed }) => within(reviewed));
  const received = cases.filter((facts) => within(facts.received));
  const ours = received.filter(({ transferredOut }) => settings.countTransferredOut || !transferredOut);
  const resulted = reviews.filter(
    ({ recommended, planned }) => recommended || (settings.treatActionsAsRecommendations && planned),
  );
  return succeed({
    period,
    figures: {
      applications: ours.length,
      thresholdNotMet: times(({ decidedNotMet }) => decidedNotMet),
      reviewsCarriedOut: reviews.length,
      reviewsWithRecommendations: resulted.length,
    },
    apart: {
      discretionaryReviews: times(({ discretionary }) => discretionary),
      anonymousApplications: cases.filter(({ anonymous }) => within(anonymous)).length,
      transferredOut: received.filter(({ transferredOut }) => transferredOut).length,
      lpbReviewsRequested: times(({ lpbRequested }) => lpbRequested),
    },
    notes: notesOf(cases, period, settings),
  });
}
