import type { EventName, EventOf } from '#libs/domain/community-trigger/events.js';
import type { State } from '#libs/domain/community-trigger/state.js';
import type { DomainEvent } from '#libs/domain/kernel/event.js';
import type { Column } from '../authorisation/index.js';

/**
 * What people read of a case and no rule decides by, so that it is not in the decider's state: what an agency returned,
 * how a risk was assessed, why an input was challenged. Folded from the events whenever it is asked for.
 */
export const FILE_PARTS = {
  returns: 'application-data',
  assessments: 'application-data',
  support: 'application-data',
  challengeReasons: 'threshold-decision',
  discretion: 'threshold-decision',
  declarations: 'panel-papers',
  papers: 'panel-papers',
  victimViews: 'victim-statement',
  evidence: 'action-plan',
  taskingReviews: 'action-plan',
} as const satisfies Readonly<Record<string, Column>>;

export type FilePart = keyof typeof FILE_PARTS;
export type CaseFile = Readonly<Record<FilePart, readonly object[]>>;

interface Filed<N extends EventName> {
  readonly part: FilePart;
  entry(event: EventOf<N>, state: State): object | readonly object[] | null;
}

const agencyOf = (state: State, request: string): string | null =>
  state.requests.find((one) => one.id === request)?.agency ?? null;

const FILED: { readonly [N in EventName]?: Filed<N> } = {
  InformationReturned: {
    part: 'returns',
    entry: ({ data, occurredAt }, state) => ({
      request: data.request,
      agency: agencyOf(state, data.request),
      at: occurredAt,
      nothingHeld: data.nothingHeld,
      text: data.return,
    }),
  },
  InformationRefused: {
    part: 'returns',
    entry: ({ data, occurredAt, reason }, state) => ({
      request: data.request,
      agency: agencyOf(state, data.request),
      at: occurredAt,
      refusedOn: data.ground,
      text: reason ?? null,
    }),
  },
  RiskAssessed: {
    part: 'assessments',
    entry: ({ data: { level, childrenOnBothSides, assessment }, occurredAt }) => ({
      at: occurredAt,
      level,
      childrenOnBothSides,
      text: assessment,
    }),
  },
  OtherSupportOffered: {
    part: 'support',
    entry: ({ data: { kind, details }, occurredAt }) => ({ at: occurredAt, kind, text: details }),
  },
  InputChallenged: {
    part: 'challengeReasons',
    entry: ({ data, reason }) => ({ challenge: data.challenge, text: reason ?? null }),
  },
  ThresholdDecided: {
    part: 'discretion',
    entry: ({ data: { id, persistence, harm, adequacy } }) =>
      persistence === null && harm === null && adequacy === null
        ? null
        : { decision: id, persistence, harm, adequacy },
  },
  ChairAppointed: {
    part: 'declarations',
    entry: ({ data: { person, declaration }, occurredAt }) => ({ at: occurredAt, person, ...declaration }),
  },
  ChairReplaced: {
    part: 'declarations',
    entry: ({ data: { person, declaration }, occurredAt }) => ({ at: occurredAt, person, ...declaration }),
  },
  PapersCirculated: {
    part: 'papers',
    entry: ({ data: { meeting, papers }, occurredAt }) =>
      papers.map(({ title, sha256 }) => ({ meeting, at: occurredAt, title, sha256 })),
  },
  VictimConsulted: {
    part: 'victimViews',
    entry: ({ data: { agrees, view }, occurredAt }) => ({ at: occurredAt, agrees, text: view }),
  },
  ActionCompleted: {
    part: 'evidence',
    entry: ({ data: { action, outcome, evidence }, occurredAt }) => ({
      at: occurredAt,
      action,
      outcome,
      text: evidence,
    }),
  },
  TaskingReviewRecorded: {
    part: 'taskingReviews',
    entry: ({ data: { meeting, actions, notes }, occurredAt }) => ({
      at: occurredAt,
      meeting,
      actions,
      text: notes,
    }),
  },
};

export function caseFile(state: State, events: readonly DomainEvent[]): CaseFile {
  const file = Object.fromEntries(Object.keys(FILE_PARTS).map((part) => [part, [] as object[]]));
  for (const event of events) {
    const filed = (FILED as Readonly<Record<string, Filed<EventName> | undefined>>)[event.type];
    const entry = filed?.entry(event as EventOf<EventName>, state) ?? null;
    if (filed !== undefined && entry !== null) file[filed.part]?.push(...[entry].flat());
  }
  return file as unknown as CaseFile;
}
