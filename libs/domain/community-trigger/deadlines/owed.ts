import type { Obligation } from '#libs/domain/kernel/process.js';
import { stageOfDeadline } from '../deadlines.js';
import { owe, type Owed } from '../machine.js';
import { missedAt, nextReminder, windowEndsAt } from './counting.js';

/** Reminders before a deadline, the record that it was missed, and the end of the applicant's time to act. */
export const deadlinesOwed: Owed = (state, at) => {
  const calendarChanged = state.calendarVersion !== null && state.calendarVersion !== at.calendar.version;
  const counts = state.deadlines.some(
    (d) => (d.status === 'OPEN' || d.status === 'PAUSED') && d.length.unit === 'WORKING_DAYS',
  );
  const recalculation =
    calendarChanged && counts
      ? [
          owe(
            at,
            'deadlines',
            'recalculation',
            'RecalculateDeadlines',
            {},
            `calendar/${at.calendar.version}`,
            at.now,
          ),
        ]
      : [];
  return [
    ...recalculation,
    ...state.deadlines.flatMap((deadline): Obligation[] => {
      const stage = stageOfDeadline(state, deadline);
      const cause = `${deadline.key}/${deadline.due}`;
      const reminder = nextReminder(deadline, at);
      const missed = missedAt(deadline);
      const ends = windowEndsAt(deadline);
      return [
        ...(reminder && at.now < deadline.lateFrom
          ? [
              owe(
                at,
                stage,
                'reminder',
                'SendReminder',
                { deadline: deadline.key, number: reminder.number },
                `${cause}/reminder-${reminder.number}`,
                reminder.dueAt,
              ),
            ]
          : []),
        ...(missed === null
          ? []
          : [
              owe(
                at,
                stage,
                'missed',
                'MarkDeadlineMissed',
                { deadline: deadline.key },
                `${cause}/missed`,
                missed,
              ),
            ]),
        ...(ends === null
          ? []
          : [owe(at, stage, 'command', 'EndWindow', { deadline: deadline.key }, `${cause}/ended`, ends)]),
      ];
    }),
  ];
};
