import { asLawfulState } from '../closure/reopening.js';
import type { Evolvers } from '../machine.js';
import type { AppealEvents } from './events.js';

export const appealEvolvers: Evolvers<AppealEvents> = {
  AppealReceived: (state, { data, occurredAt }) => ({
    ...state,
    state: 'APPEAL',
    appeal: {
      status: 'RECEIVED',
      receivedAt: occurredAt,
      from: data.from,
      about: data.about,
      grounds: data.grounds,
      reasons: null,
    },
  }),
  AppealDecided: (state, { data, reason }) => ({
    ...state,
    state: asLawfulState(data.to) ?? state.state,
    appeal: state.appeal && { ...state.appeal, status: data.outcome, reasons: reason ?? null },
    closure: data.to === 'CLOSED' ? state.closure : null,
  }),
};
