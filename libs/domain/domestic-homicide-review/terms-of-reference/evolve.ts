import type { Evolvers } from '../machine.js';
import type { TermsEvents } from './events.js';

export const termsEvolvers: Evolvers<TermsEvents> = {
  ReviewPeriodSet: (state, { data: { period } }) => ({ ...state, period }),
  ParallelProtocolAgreed: (state, { data: { protocol } }) => ({ ...state, protocol }),
  ToRAgreed: (state, { data: { terms } }) => ({
    ...state,
    state: 'IMR_COMMISSIONED',
    terms: [...state.terms, terms],
  }),
  ToRAmended: (state, { data: { terms } }) => ({ ...state, terms: [...state.terms, terms] }),
};
