import type { Evolvers } from '../machine.js';
import { backToDrafting } from '../overview-report/back-to-drafting.js';
import type { SignOffEvents } from './events.js';

export const signOffEvolvers: Evolvers<SignOffEvents> = {
  CspSignedOff: (state, { data: { signOff }, occurredAt }) => ({
    ...state,
    state: 'QA_SUBMITTED',
    signOff,
    completedAt: state.completedAt ?? occurredAt,
  }),
  SignOffRefused: backToDrafting,
};
