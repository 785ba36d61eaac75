import { accept } from '#libs/domain/kernel/decider.js';
import type { TriggerEvent } from '../events.js';
import type { At, Deciding, Refused, Rules } from '../machine.js';
import type { Notice, NoticeProof, State } from '../state.js';
import type { NoticeCommands } from './commands.js';
import { statutoryEvents } from './statutory.js';

const found = (state: State, id: string, at: At): Notice | Refused =>
  state.notices.find((n) => n.id === id) ?? at.refuse('UNKNOWN_NOTICE', { notice: id });

const proofOf = (
  notice: Notice,
  channel: NoticeProof['channel'],
  reference: string | null,
): NoticeProof | null =>
  notice.text && notice.sha256
    ? {
        notice: notice.id,
        text: notice.text,
        html: notice.html,
        sha256: notice.sha256,
        channel,
        recipient: notice.to,
        reference,
      }
    : null;

/** What a delivery proves: the event the law asks for, or that the letter went out. */
const deliveredEvents = (
  state: State,
  notice: Notice,
  proof: NoticeProof,
  at: Deciding,
): readonly TriggerEvent[] => [
  at.event('NoticeDelivered', { notice: notice.id, template: notice.template, proof }, notice.source),
  ...statutoryEvents(state, notice, proof, at),
];

export const noticeRules: Rules<NoticeCommands> = {
  PrepareNotice: {
    decide(state, { data }, at) {
      const notice = found(state, data.notice, at);
      if ('accepted' in notice) return notice;
      if (notice.status !== 'OWED') return at.refuse('NOTICE_NOT_OWED', { status: notice.status });
      const { text, html, sha256 } = data;
      return accept([
        at.event(
          'NoticePrepared',
          { notice: notice.id, template: notice.template, text, html, sha256 },
          notice.source,
        ),
      ]);
    },
  },
  ClaimNoticeDelivery: {
    decide(state, { data }, at) {
      const notice = found(state, data.notice, at);
      if ('accepted' in notice) return notice;
      return notice.status === 'PREPARED'
        ? accept([at.event('NoticeDeliveryClaimed', { notice: notice.id }, notice.source)])
        : at.refuse('NOTICE_NOT_PREPARED', { status: notice.status });
    },
  },
  RecordNoticeDelivered: {
    decide(state, { data }, at) {
      const notice = found(state, data.notice, at);
      if ('accepted' in notice) return notice;
      const proof = proofOf(notice, data.channel, data.reference);
      return notice.status === 'CLAIMED' && proof
        ? accept(deliveredEvents(state, notice, proof, at))
        : at.refuse('NOTICE_NOT_CLAIMED', { status: notice.status });
    },
  },
  RecordDeliveryUncertain: {
    decide(state, { data }, at) {
      const notice = found(state, data.notice, at);
      if ('accepted' in notice) return notice;
      return notice.status === 'CLAIMED'
        ? accept([
            at.event('DeliveryUncertain', { notice: notice.id, reference: data.reference }, notice.source),
          ])
        : at.refuse('NOTICE_NOT_CLAIMED', { status: notice.status });
    },
  },
  ResolveDelivery: {
    possible: (state, at) =>
      state.notices.some((one) => one.status === 'UNCERTAIN')
        ? null
        : at.refuse('DELIVERY_NOT_UNCERTAIN', { status: 'there is none' }),
    decide(state, { data }, at) {
      const notice = found(state, data.notice, at);
      if ('accepted' in notice) return notice;
      const proof = proofOf(notice, 'EMAIL', null);
      if (notice.status !== 'UNCERTAIN' || !proof)
        return at.refuse('DELIVERY_NOT_UNCERTAIN', { status: notice.status });
      const resolved = at.event('DeliveryResolved', { notice: notice.id, outcome: data.outcome });
      return accept<TriggerEvent>(
        data.outcome === 'WAS_DELIVERED'
          ? [resolved, ...deliveredEvents(state, notice, proof, at)]
          : [resolved],
      );
    },
  },
};
