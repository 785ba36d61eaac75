import type { State } from '#libs/domain/community-trigger/state.js';
import type { CaseView } from '../queries/case-view.js';

/**
 * Which column of table 6.1 each part of the state belongs to. A part that is not in here is shown to nobody; a test
 * holds the list against the state.
 */
const PARTS: CaseView['parts'] = {
  application: 'application-data',
  drafted: 'application-data',
  coordinator: 'application-data',
  spoc: 'application-data',
  acknowledgedAt: 'application-data',
  circulatedTo: 'application-data',
  relevantBodies: 'application-data',
  consent: 'application-data',
  requests: 'application-data',
  informationClosedAt: 'application-data',
  informationReopened: 'application-data',
  transfer: 'application-data',
  links: 'application-data',
  risk: 'application-data',
  notices: 'application-data',
  complaints: 'complaints',
  victimPart: 'victim-statement',
  computation: 'threshold-decision',
  challenges: 'threshold-decision',
  decisions: 'threshold-decision',
  reconsideration: 'threshold-decision',
  appeal: 'threshold-decision',
  lpb: 'threshold-decision',
  chair: 'panel-papers',
  formerChairs: 'panel-papers',
  panel: 'panel-papers',
  meetings: 'panel-papers',
  conflicts: 'panel-papers',
  findings: 'panel-papers',
  recommendations: 'panel-papers',
  noRecommendations: 'panel-papers',
  signedOffAt: 'panel-papers',
  discretionaryReviews: 'panel-papers',
  actions: 'action-plan',
  victimConsultedAt: 'action-plan',
  planFinalisedAt: 'action-plan',
  outcomeNotifiedAt: 'action-plan',
  agendas: 'action-plan',
};

/** Parts that everybody sees who may see the case at all, and those that are the engine's own. */
export const HEADER_PARTS: readonly (keyof State)[] = [
  'state',
  'reference',
  'procedureVersion',
  'deadlines',
  'closure',
];
export const ENGINE_PARTS: readonly (keyof State)[] = ['computations', 'calendarVersion'];

export const communityTriggerView: CaseView = {
  parts: PARTS,
  sensitive: ['victimPart'],
  /** "Own" is what is addressed to, owed by or about the reader or the reader's organisation. */
  own(part, value, reader) {
    const state = value as never;
    switch (part) {
      case 'requests':
        return only<State['requests']>(
          state,
          (one) => one.agency === reader.organisation || one.contact === reader.person,
        );
      case 'actions':
        return reader.role === 'PUBLIC_APPLICANT'
          ? state
          : only<State['actions']>(state, (one) => one.owner === reader.organisation);
      case 'complaints':
        return only<State['complaints']>(
          state,
          (one) =>
            reader.role === 'PUBLIC_APPLICANT' ||
            one.madeTo === reader.organisation ||
            one.reporterId === reader.person,
        );
      case 'recommendations':
        return only<State['recommendations']>(state, (one) => one.addressee === reader.organisation);
      case 'notices':
        return only<State['notices']>(state, ({ to }) =>
          to.kind === 'ORGANISATIONS'
            ? reader.organisation !== null && to.organisations.includes(reader.organisation)
            : to.kind !== 'POINT_OF_CONTACT' && to.person === reader.person,
        );
      case 'meetings':
      case 'agendas':
      case 'informationClosedAt':
        return state;
      default:
        return reader.role === 'PUBLIC_APPLICANT' && APPLICANTS_OWN.includes(part) ? state : undefined;
    }
  },
  /** The result without what led to it. */
  outcome(part, value) {
    if (part !== 'decisions') return undefined;
    return (value as State['decisions']).map(
      ({ id, result, route, count, complaints, decidedAt, notifiedAt, vacated }) => ({
        id,
        result,
        route,
        count,
        complaints,
        decidedAt,
        notifiedAt,
        vacated,
      }),
    );
  },
};

const APPLICANTS_OWN = [
  'application',
  'drafted',
  'spoc',
  'coordinator',
  'acknowledgedAt',
  'consent',
  'transfer',
  'victimPart',
  'planFinalisedAt',
  'outcomeNotifiedAt',
];

function only<T extends readonly unknown[]>(list: T, mine: (one: T[number]) => boolean): unknown {
  const own = list.filter(mine);
  return own.length === 0 ? undefined : own;
}
