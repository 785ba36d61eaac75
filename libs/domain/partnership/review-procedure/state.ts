import type { DomainEvent } from '#libs/domain/kernel/event.js';
import type { Instant, LocalDate } from '#libs/domain/kernel/time.js';
import type { ProcedureSettings } from './commands.js';

export interface PublishedProcedure {
  /** Names it for ever, e.g. `1`, `2`: each case is pinned to one. */
  readonly version: string;
  readonly effectiveFrom: LocalDate;
  readonly publishedAt: Instant;
  readonly publishedUrl: string;
  /** Never changed: settings, consultations and dates as they were when it was published. */
  readonly settings: ProcedureSettings;
}

export interface EffectivenessReview {
  readonly version: string;
  readonly on: LocalDate;
  readonly revise: boolean;
}

export interface ProcedureState {
  readonly draft: ProcedureSettings | null;
  /** For the next version to be published. */
  readonly lpbConsultedOn: LocalDate | null;
  readonly providersConsultedOn: LocalDate | null;
  readonly versions: readonly PublishedProcedure[];
  readonly effectivenessReviews: readonly EffectivenessReview[];
}

export const NOTHING_DRAFTED: ProcedureState = {
  draft: null,
  lpbConsultedOn: null,
  providersConsultedOn: null,
  versions: [],
  effectivenessReviews: [],
};

/** The version in force on a London date: the one that took effect last. Null before the first. */
export function procedureInForce(state: ProcedureState, on: LocalDate): PublishedProcedure | null {
  const begun = state.versions.filter((one) => one.effectiveFrom <= on);
  return begun.reduce<PublishedProcedure | null>(
    (last, one) => (last === null || one.effectiveFrom > last.effectiveFrom ? one : last),
    null,
  );
}

export const procedureOfVersion = (state: ProcedureState, version: string): PublishedProcedure | null =>
  state.versions.find((one) => one.version === version) ?? null;

interface EventData extends PublishedProcedure, EffectivenessReview {
  readonly version: string;
  readonly settings: ProcedureSettings;
  readonly on: LocalDate;
}

export function evolveProcedure(state: ProcedureState, event: DomainEvent): ProcedureState {
  const data = event.data as EventData;
  switch (event.type) {
    case 'ProcedureDrafted':
      return { ...state, draft: data.settings };
    case 'LocalPolicingBodyConsulted':
      return { ...state, lpbConsultedOn: data.on };
    case 'HousingProvidersConsulted':
      return { ...state, providersConsultedOn: data.on };
    case 'ProcedurePublished': {
      const { version, effectiveFrom, publishedUrl, settings } = data;
      const published = { version, effectiveFrom, publishedAt: event.occurredAt, publishedUrl, settings };
      return {
        ...state,
        draft: null,
        lpbConsultedOn: null,
        providersConsultedOn: null,
        versions: [...state.versions, published],
      };
    }
    case 'EffectivenessReviewRecorded': {
      const { version, on, revise } = data;
      return { ...state, effectivenessReviews: [...state.effectivenessReviews, { version, on, revise }] };
    }
    default:
      return state;
  }
}
