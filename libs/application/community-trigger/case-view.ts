import type { State } from '#libs/domain/community-trigger/state.js';
import type { DomainEvent } from '#libs/domain/kernel/event.js';
import type { Capacity } from '../authorisation/index.js';
import type { CaseView } from '../queries/case-view.js';
import { only } from '../queries/only.js';
import { caseFile, FILE_PARTS, type CaseFile } from './case-file.js';
import { communityTriggerWords } from './case-words.js';
import { communityTriggerCorrections } from './corrections.js';

/**
 * Which column of table 6.1 each part belongs to. A part that is not in here is shown to nobody; a test holds the list
 * against the state.
 */
const PARTS: CaseView['parts'] = {
  ...FILE_PARTS,
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
  closure: 'application-data',
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

/** Parts of the state that the head of the case is made of, and those that are the engine's own. */
export const HEADER_PARTS: readonly (keyof State)[] = ['state', 'reference', 'procedureVersion', 'deadlines'];
export const ENGINE_PARTS: readonly (keyof State)[] = ['computations', 'calendarVersion'];

export const communityTriggerView = {
  parts: PARTS,
  record: 'application-data',
  // The plan, which death reviews have as well, opens no trigger by itself.
  opens: [
    'application-data',
    'complaints',
    'victim-statement',
    'panel-papers',
    'threshold-decision',
    'audit-log',
  ],
  head: ['closure'],
  sensitive: ['victimPart', 'victimViews'],
  minimum: ['application', 'complaints', 'coordinator', 'spoc', 'relevantBodies'],
  promised: ['AD1', 'AD2', 'AD5', 'AD6', 'AD8', 'AD9', 'AD12', 'AD13', 'ACTION'],
  file: (state: unknown, events: readonly DomainEvent[]) => caseFile(state as State, events),
  /** "Own" is what is addressed to, owed by or about the reader or the reader's organisation. */
  own(part: string, value: unknown, reader: Capacity, whole: Readonly<Record<string, unknown>>): unknown {
    const state = value as never;
    switch (part) {
      case 'requests':
        return only<State['requests']>(
          state,
          (one) => one.agency === reader.organisation || one.contact === reader.person,
        );
      case 'returns':
        return only<CaseFile['returns']>(
          state,
          (one) => 'agency' in one && one.agency !== null && one.agency === reader.organisation,
        );
      case 'actions':
        return reader.role === 'PUBLIC_APPLICANT'
          ? state
          : only<State['actions']>(state, (one) => one.owner === reader.organisation);
      case 'complaints':
        return only<State['complaints']>(
          state,
          (one) =>
            reportersOf(whole, reader).includes(one.reporterId) ||
            (reader.organisation !== null && one.madeTo === reader.organisation),
        );
      case 'recommendations':
        return only<State['recommendations']>(state, (one) => one.addressee === reader.organisation);
      case 'notices':
        return only<State['notices']>(state, ({ to }) =>
          to.kind === 'ORGANISATIONS'
            ? reader.organisation !== null && to.organisations.includes(reader.organisation)
            : to.kind !== 'POINT_OF_CONTACT' && to.person === reader.person,
        );
      case 'informationClosedAt':
        return state;
      default:
        return reader.role === 'PUBLIC_APPLICANT' && APPLICANTS_OWN.includes(part) ? state : undefined;
    }
  },
  /** The result without what led to it; the applicant is told of each complaint whether it counted, and why (2.5). */
  outcome(part: string, value: unknown, reader: Capacity): unknown {
    if (part !== 'decisions') return undefined;
    return (value as State['decisions']).map(
      ({ id, result, route, count, complaints, decidedAt, notifiedAt, vacated }) => ({
        id,
        result,
        route,
        count,
        ...(reader.role === 'PUBLIC_APPLICANT' ? { complaints } : {}),
        decidedAt,
        notifiedAt,
        vacated,
      }),
    );
  },
  corrections: communityTriggerCorrections,
  words: communityTriggerWords,
} satisfies CaseView;

const APPLICANTS_OWN = [
  'application',
  'drafted',
  'spoc',
  'coordinator',
  'acknowledgedAt',
  'closure',
  'consent',
  'transfer',
  'victimPart',
  'victimViews',
  'support',
  'planFinalisedAt',
  'outcomeNotifiedAt',
];

/** Whoever applies sees the reports of applicant and victim; what a neighbour said to an agency is the neighbour's. */
function reportersOf(whole: Readonly<Record<string, unknown>>, reader: Capacity): readonly string[] {
  const application = whole['application'] as State['application'] | undefined;
  return reader.role === 'PUBLIC_APPLICANT' && application
    ? [reader.person, application.applicant, application.victim]
    : [reader.person];
}
