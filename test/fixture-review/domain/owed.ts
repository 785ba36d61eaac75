import type { Deadline } from '#libs/domain/kernel/deadline.js';
import { addDays } from '#libs/domain/kernel/dates.js';
import { startOfLondonDay } from '#libs/domain/kernel/london.js';
import type { Obligation } from '#libs/domain/kernel/process.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import type { NearMiss } from './state.js';

const REMIND_DAYS_BEFORE = 3;
const NEXT = {
  OWED: 'PrepareNotice',
  PREPARED: 'ClaimNoticeDelivery',
  CLAIMED: 'RecordNoticeDelivered',
} as const;

export const openAccountDeadline = (state: NearMiss): Deadline | undefined =>
  state.deadlines.find((one) => one.status === 'OPEN');

/** One reminder, three days before the date. */
export const nextReminder = (
  deadline: Deadline,
): { readonly number: number; readonly dueAt: Instant } | null =>
  deadline.status === 'OPEN' && deadline.remindersSent === 0
    ? { number: 1, dueAt: startOfLondonDay(addDays(deadline.due, -REMIND_DAYS_BEFORE)) }
    : null;

/** What the review owes by itself, from when, and which stage does it. */
export function owed(state: NearMiss, stream: string, now: Instant): readonly Obligation[] {
  const dates = state.deadlines.flatMap((deadline): Obligation[] => {
    if (deadline.status !== 'OPEN') return [];
    const { key, due, lateFrom } = deadline;
    const reminder = now < lateFrom ? nextReminder(deadline) : null;
    const cause = `${stream}/${key}/${due}`;
    return [
      ...(reminder === null
        ? []
        : [
            {
              kind: 'reminder' as const,
              stage: 'account',
              key: `${cause}/reminder-${reminder.number}`,
              dueAt: reminder.dueAt,
              command: 'SendReminder',
              data: { deadline: key, number: reminder.number },
            },
          ]),
      {
        kind: 'missed',
        stage: 'account',
        key: `${cause}/missed`,
        dueAt: lateFrom,
        command: 'MarkDeadlineMissed',
        data: { deadline: key },
      },
    ];
  });
  const letters = state.letters.flatMap(({ id, template, stage, status, owedAt, attempt }): Obligation[] =>
    status !== 'OWED' && status !== 'PREPARED' && status !== 'CLAIMED'
      ? []
      : [
          {
            kind: 'notice',
            stage,
            key: `${stream}/${id}/attempt-${attempt}/${NEXT[status]}`,
            dueAt: owedAt,
            command: NEXT[status],
            data: { notice: id },
            notice: { id, template, delivery: status },
          },
        ],
  );
  return [...dates, ...letters];
}
