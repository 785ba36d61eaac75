import type { Evolvers } from '../machine.js';
import type { ChairEvents } from './events.js';
import { NO_FEE } from './state.js';

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
  ChairAppointed: (state, { data: { chair } }) => ({
    ...state,
    state: 'PANEL_FORMED',
    chair: { ...NO_FEE, ...chair },
  }),
  ChairReplaced: (state, { data: { chair, former } }) => ({
    ...state,
    chair: { ...NO_FEE, ...chair },
    formerChairs: [...state.formerChairs, former],
  }),
  IndependenceStatementRecorded: (state) => state,
  AuthorAppointed: (state, { data: { author } }) => ({ ...state, author }),
};
