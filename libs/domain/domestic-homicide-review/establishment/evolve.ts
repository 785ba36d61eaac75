import type { EstablishmentEvents } from './events.js';
import { NOBODY_TOLD } from './state.js';
import type { LawfulState } from '../lawful-states.js';
import type { Evolvers } from '../machine.js';

/** Once the Home Office knows, a decision not to review is with it, and a review looks for its chair. */
const TOLD: { readonly [S in LawfulState]?: LawfulState } = {
  NO_REVIEW: 'HO_SCRUTINY',
  REVIEW_AGREED: 'CHAIR_APPOINTMENT',
  REVIEW_DIRECTED: 'CHAIR_APPOINTMENT',
};

export const establishmentEvolvers: Evolvers<EstablishmentEvents> = {
  /** Where a cancelled review is directed it looks for its chair again; whoever chaired it may be appointed anew. */
  ReviewEstablished: (state, { data: { establishment } }) => ({
    ...state,
    state: establishment.origin === 'HO_DIRECTION' ? 'REVIEW_DIRECTED' : 'REVIEW_AGREED',
    establishment,
    told: NOBODY_TOLD,
    ending: null,
    advertisedAt: null,
    chair: null,
    formerChairs: state.chair === null ? state.formerChairs : [...state.formerChairs, state.chair.person],
  }),
  HomeOfficeNotified: (state, { occurredAt }) => ({
    ...state,
    state: TOLD[state.state] ?? state.state,
    told: { ...state.told, homeOfficeAt: occurredAt },
  }),
  FamilyNotified: (state, { data: { person } }) => ({
    ...state,
    told: {
      ...state.told,
      family: state.told.family.includes(person) ? state.told.family : [...state.told.family, person],
    },
  }),
  CoronerNotified: (state, { occurredAt }) => ({ ...state, told: { ...state.told, coronerAt: occurredAt } }),
  AgenciesNotified: (state, { data: { agencies } }) => ({
    ...state,
    told: {
      ...state.told,
      agencies: [...state.told.agencies, ...agencies.filter((one) => !state.told.agencies.includes(one))],
    },
  }),
  OperationNameSet: (state, { data }) => ({ ...state, operationName: data.name }),
};
