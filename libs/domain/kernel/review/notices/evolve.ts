import type { StateCore } from '../kind.js';
import type { Evolvers } from '../machine.js';
import type { NoticeEvents, NoticePart } from './events.js';
import type { Notice } from './notice.js';

const set = (state: StateCore, id: string, to: (notice: Notice) => Partial<Notice>): StateCore => ({
  ...state,
  notices: state.notices.map((n) => (n.id === id ? { ...n, ...to(n) } : n)),
});

const evolvers: Evolvers<NoticePart> = {
  NoticePrepared: (state, { data: { notice, text, html, sha256, docx } }) =>
    set(state, notice, () => ({ status: 'PREPARED', text, html, sha256, ...(docx && { docx }) })),
  NoticeDeliveryClaimed: (state, { data }) => set(state, data.notice, () => ({ status: 'CLAIMED' })),
  NoticeDelivered: (state, { data, occurredAt }) =>
    set(state, data.notice, () => ({ status: 'DELIVERED', deliveredAt: occurredAt })),
  DeliveryUncertain: (state, { data }) => set(state, data.notice, () => ({ status: 'UNCERTAIN' })),
  DeliveryResolved: (state, { data: { notice, outcome } }) => {
    if (outcome === 'WAS_DELIVERED') return state;
    return set(state, notice, ({ attempt, docx }) =>
      outcome === 'SEND_AGAIN'
        ? { status: 'OWED', text: null, html: null, sha256: null, ...(docx && { docx: null }), attempt: attempt + 1 }
        : { status: 'DROPPED' },
    );
  },
};

/** The evolvers of the letter events for a type that contains them. */
export const noticeEvolversOf = <K extends NoticePart>(): Evolvers<K, NoticeEvents> =>
  evolvers as unknown as Evolvers<K, NoticeEvents>;
