import type { Obligation } from '#libs/domain/kernel/process.js';
import type { CommandName } from '../commands.js';
import type { Owed } from '../machine.js';

const NEXT = {
  OWED: 'PrepareNotice',
  PREPARED: 'ClaimNoticeDelivery',
  CLAIMED: 'RecordNoticeDelivered',
} as const satisfies Record<string, CommandName>;

/** Letters between owed and delivered. `data` names the letter; what the activity adds is text, channel, reference. */
export const noticesOwed: Owed = (state, at) =>
  state.notices.flatMap((notice): Obligation[] => {
    if (notice.status !== 'OWED' && notice.status !== 'PREPARED' && notice.status !== 'CLAIMED') return [];
    return [
      {
        kind: 'notice',
        stage: notice.stage,
        key: `${at.stream}/${notice.id}/attempt-${notice.attempt}/${NEXT[notice.status]}`,
        dueAt: notice.owedAt,
        command: NEXT[notice.status],
        data: { notice: notice.id },
        notice: { id: notice.id, template: notice.template, delivery: notice.status },
      },
    ];
  });
