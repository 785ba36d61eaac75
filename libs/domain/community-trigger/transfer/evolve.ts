import type { Evolvers } from '../machine.js';
import type { State } from '../state.js';
import type { TransferEvents } from './events.js';

export const transferEvolvers: Evolvers<TransferEvents> = {
  ApplicationTransferred: (state, { data }) => ({
    ...state,
    state: 'TRANSFERRED_OUT',
    transfer: { to: data.to, from: data.from as State['state'], status: 'OFFERED' },
  }),
  TransferAccepted: (state) => ({
    ...state,
    transfer: state.transfer && { ...state.transfer, status: 'ACCEPTED' },
  }),
  TransferReturned: (state) => ({
    ...state,
    state: state.transfer?.from ?? 'RECEIVED',
    transfer: state.transfer && { ...state.transfer, status: 'RETURNED' },
  }),
};
