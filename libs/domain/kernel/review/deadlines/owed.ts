import type { Deadline } from '../../deadline.js';
import type { Obligation } from '../../process.js';
import { oweOf, type Owed } from '../owing.js';
import { countingOf } from './counting.js';
import type { DeadlinePart, DeadlineStage } from './stage.js';

/** Reminders before a deadline, the record that it was missed, and the end of somebody else's time to act. */
const owedOf = ({ rowOf, stageOf }: DeadlineStage<DeadlinePart>): Owed<DeadlinePart> => {
  const { nextReminder, missedAt, windowEndsAt } = countingOf(rowOf);
  const owe = oweOf<DeadlinePart>();
  const counts = ({ status, length }: Deadline): boolean =>
    (status === 'OPEN' || status === 'PAUSED') && length.unit === 'WORKING_DAYS';
  return (state, at) => {
    const { version } = at.calendar;
    const changed = state.calendarVersion !== null && state.calendarVersion !== version;
    const recalculation =
      changed && state.deadlines.some(counts)
        ? [owe(at, 'deadlines', 'recalculation', 'RecalculateDeadlines', {}, `calendar/${version}`, at.now)]
        : [];
    const ofOne = (deadline: Deadline): readonly Obligation[] => {
      const stage = stageOf(state, deadline);
      const { key } = deadline;
      const cause = `${key}/${deadline.due}`;
      const reminder = at.now < deadline.lateFrom ? nextReminder(deadline, at) : null;
      const missed = missedAt(deadline);
      const ends = windowEndsAt(deadline);
      const owed: Obligation[] = [];
      if (reminder !== null) {
        const { number, dueAt } = reminder;
        const data = { deadline: key, number };
        owed.push(owe(at, stage, 'reminder', 'SendReminder', data, `${cause}/reminder-${number}`, dueAt));
      }
      if (missed !== null)
        owed.push(
          owe(at, stage, 'missed', 'MarkDeadlineMissed', { deadline: key }, `${cause}/missed`, missed),
        );
      if (ends !== null)
        owed.push(owe(at, stage, 'command', 'EndWindow', { deadline: key }, `${cause}/ended`, ends));
      return owed;
    };
    return [...recalculation, ...state.deadlines.flatMap(ofOne)];
  };
};

/** What the deadlines of a type owe by themselves. */
export const deadlinesOwedOf = owedOf as unknown as <K extends DeadlinePart>(
  stage: DeadlineStage<K>,
) => Owed<K>;
