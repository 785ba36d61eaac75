import type { Obligation } from '../../process.js';
import type { StateCore } from '../kind.js';
import type { OwedAt } from '../owing.js';
import type { NoticeCommands } from './commands.js';

const NEXT = {
  OWED: 'PrepareNotice',
  PREPARED: 'ClaimNoticeDelivery',
  CLAIMED: 'RecordNoticeDelivered',
} as const satisfies Record<string, keyof NoticeCommands>;

/** Letters between owed and delivered. `data` names the letter; what the activity adds is text, channel, reference. */
export const noticesOwed = (state: StateCore, at: Pick<OwedAt, 'stream'>): readonly Obligation[] =>
  state.notices.flatMap((notice): Obligation[] => {
    const { id, template, stage, status, attempt, owedAt } = notice;
    if (status !== 'OWED' && status !== 'PREPARED' && status !== 'CLAIMED') return [];
    return [
      {
        kind: 'notice',
        stage,
        key: `${at.stream}/${id}/attempt-${attempt}/${NEXT[status]}`,
        dueAt: owedAt,
        command: NEXT[status],
        data: { notice: id },
        notice: { id, template, delivery: status },
      },
    ];
  });
