import { accept, type Decision } from '../../decider.js';
import type { AnyEvent, Kind, StateCore } from '../kind.js';
import { isRefused, type Deciding, type Refused, type Rules } from '../machine.js';
import type { NoticeCommands } from './commands.js';
import type { NoticePart } from './events.js';
import type { Notice, NoticeChannel, NoticeProof } from './notice.js';

/** Letters whose delivery the law asks for have an event of their own. */
export type StatutoryEvents<K extends Kind> = (
  state: K['State'],
  notice: Notice<K['Letters']>,
  proof: NoticeProof<K['Letters']>,
  at: Deciding<K>,
) => readonly AnyEvent<K>[];

const proofOf = (
  { id, text, html, sha256, docx, to }: Notice,
  channel: NoticeChannel,
  reference: string | null,
): NoticeProof | null =>
  text && sha256
    ? { notice: id, text, html, sha256, ...(docx && { docx }), channel, recipient: to, reference }
    : null;

type Own = NoticePart;

const rulesOf = (statutory: StatutoryEvents<Own>): Rules<Own> => {
  const find = (state: StateCore, id: string, at: Deciding<Own>): Notice | Refused =>
    state.notices.find((n) => n.id === id) ?? at.refuse('UNKNOWN_NOTICE', { notice: id });
  const deliveredEvents = (
    state: StateCore,
    notice: Notice,
    proof: NoticeProof,
    at: Deciding<Own>,
  ): readonly AnyEvent<Own>[] => [
    at.event('NoticeDelivered', { notice: notice.id, template: notice.template, proof }, notice.source),
    ...statutory(state, notice, proof, at),
  ];
  return {
    PrepareNotice: {
      decide(state, { data }, at) {
        const notice = find(state, data.notice, at);
        if (isRefused(notice)) return notice;
        const { id, template, status, source } = notice;
        if (status !== 'OWED') return at.refuse('NOTICE_NOT_OWED', { status });
        const { text, html, sha256, docx } = data;
        const prepared = { notice: id, template, text, html, sha256, ...(docx && { docx }) };
        return accept([at.event('NoticePrepared', prepared, source)]);
      },
    },
    ClaimNoticeDelivery: {
      decide(state, { data }, at) {
        const notice = find(state, data.notice, at);
        if (isRefused(notice)) return notice;
        return notice.status === 'PREPARED'
          ? accept([at.event('NoticeDeliveryClaimed', { notice: notice.id }, notice.source)])
          : at.refuse('NOTICE_NOT_PREPARED', { status: notice.status });
      },
    },
    RecordNoticeDelivered: {
      decide(state, { data }, at): Decision<AnyEvent<Own>> {
        const notice = find(state, data.notice, at);
        if (isRefused(notice)) return notice;
        const proof = proofOf(notice, data.channel, data.reference);
        return notice.status === 'CLAIMED' && proof
          ? accept(deliveredEvents(state, notice, proof, at))
          : at.refuse('NOTICE_NOT_CLAIMED', { status: notice.status });
      },
    },
    RecordDeliveryUncertain: {
      decide(state, { data }, at) {
        const notice = find(state, data.notice, at);
        if (isRefused(notice)) return notice;
        const { id, status, source } = notice;
        return status === 'CLAIMED'
          ? accept([at.event('DeliveryUncertain', { notice: id, reference: data.reference }, source)])
          : at.refuse('NOTICE_NOT_CLAIMED', { status });
      },
    },
    ResolveDelivery: {
      possible: (state, at) =>
        state.notices.some((one) => one.status === 'UNCERTAIN')
          ? null
          : at.refuse('DELIVERY_NOT_UNCERTAIN', { status: 'there is none' }),
      decide(state, { data: { notice: id, outcome } }, at): Decision<AnyEvent<Own>> {
        const notice = find(state, id, at);
        if (isRefused(notice)) return notice;
        const proof = proofOf(notice, 'EMAIL', null);
        if (notice.status !== 'UNCERTAIN' || !proof)
          return at.refuse('DELIVERY_NOT_UNCERTAIN', { status: notice.status });
        const resolved = at.event('DeliveryResolved', { notice: id, outcome });
        const delivered = outcome === 'WAS_DELIVERED' ? deliveredEvents(state, notice, proof, at) : [];
        return accept<AnyEvent<Own>>([resolved, ...delivered]);
      },
    },
  };
};

/** The rules of the letter commands for a type that contains them. */
export const noticeRulesOf = rulesOf as unknown as <K extends NoticePart>(
  statutory: StatutoryEvents<K>,
) => Rules<K, NoticeCommands>;
