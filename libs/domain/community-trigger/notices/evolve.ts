import { change, type Evolvers } from '../machine.js';
import type { NoticeEvents } from './events.js';

export const noticeEvolvers: Evolvers<NoticeEvents> = {
  NoticePrepared: (state, { data }) => ({
    ...state,
    notices: change(state.notices, data.notice, {
      status: 'PREPARED',
      text: data.text,
      html: data.html,
      sha256: data.sha256,
    }),
  }),
  NoticeDeliveryClaimed: (state, { data }) => ({
    ...state,
    notices: change(state.notices, data.notice, { status: 'CLAIMED' }),
  }),
  NoticeDelivered: (state, { data, occurredAt }) => ({
    ...state,
    notices: change(state.notices, data.notice, { status: 'DELIVERED', deliveredAt: occurredAt }),
  }),
  DeliveryUncertain: (state, { data }) => ({
    ...state,
    notices: change(state.notices, data.notice, { status: 'UNCERTAIN' }),
  }),
  DeliveryResolved: (state, { data }) => {
    if (data.outcome === 'WAS_DELIVERED') return state;
    const notices = state.notices.map((n) => {
      if (n.id !== data.notice) return n;
      return data.outcome === 'SEND_AGAIN'
        ? { ...n, status: 'OWED' as const, text: null, html: null, sha256: null, attempt: n.attempt + 1 }
        : { ...n, status: 'DROPPED' as const };
    });
    return { ...state, notices };
  },
};
