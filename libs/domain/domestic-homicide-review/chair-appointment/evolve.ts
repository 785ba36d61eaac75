import type { Evolvers } from '../machine.js';
import type { ChairEvents } from './events.js';

export const chairEvolvers: Evolvers<ChairEvents> = {
  ChairAdvertised: (state, { occurredAt }) => ({
    ...state,
    state:
      state.state === 'REVIEW_AGREED' || state.state === 'REVIEW_DIRECTED'
        ? 'CHAIR_APPOINTMENT'
        : state.state,
    advertisedAt: occurredAt,
  }),
  InterestsDeclared: (state, { data: { interests } }) => ({
    ...state,
    interests: [...state.interests.filter(({ person }) => person !== interests.person), interests],
  }),
  ChairAppointed: (state, { data: { chair } }) => ({ ...state, state: 'PANEL_FORMED', chair }),
  ChairReplaced: (state, { data: { chair, former } }) => ({
    ...state,
    chair,
    formerChairs: [...state.formerChairs, former],
  }),
  IndependenceStatementRecorded: (state) => state,
  AuthorAppointed: (state, { data: { author } }) => ({ ...state, author }),
};
