import { accept } from '#libs/domain/kernel/decider.js';
import type { Deadline } from '#libs/domain/kernel/deadline.js';
import { londonDate, startOfLondonDay } from '#libs/domain/kernel/london.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import type { DhrEvent } from '../events.js';
import { deadlineOf, freshKey, open, unmetKeys } from '../deadlines.js';
import { letters, toBodies, toPointOfContact } from '../letters.js';
import { isRefused, type Rules } from '../machine.js';
import type { State } from '../state.js';
import type { ActionCommands } from './commands.js';
import { planNotAgreed } from './planning.js';
import { anyAt, atStep, openActions } from './steps.js';

/** The report on the actions that is under way: the partnership gets it on its day. */
export const dueReport = (
  state: State,
): { readonly number: number; readonly deadline: Deadline; readonly dueAt: Instant } | null => {
  const deadline = deadlineOf(state, unmetKeys(state, 'DD9')[0] ?? '');
  return deadline && deadline.status !== 'PAUSED'
    ? { number: state.cspReports + 1, deadline, dueAt: startOfLondonDay(deadline.due) }
    : null;
};

/** What follows while actions run, whatever becomes of the report. */
export const following: Rules<Pick<ActionCommands, 'MarkActionOverdue' | 'ReportToCsp'>> = {
  MarkActionOverdue: {
    possible: anyAt('MarkActionOverdue'),
    decide(state, { data }, at) {
      const action = atStep(state, data.action, 'MarkActionOverdue', at);
      if (isRefused(action)) return action;
      const { id, owner, overdue, target } = action;
      if (overdue) return at.refuse('OVERDUE_ALREADY');
      const deadline = deadlineOf(state, action.deadline);
      if (deadline?.status !== 'OPEN' || at.now < deadline.lateFrom)
        return at.refuse('NOT_LATE_YET', { due: deadline?.due ?? target });
      const { key, due } = deadline;
      const about = { action: id };
      return accept<DhrEvent>([
        at.event('ActionOverdue', {
          action: id,
          due,
          owes: letters(state, [
            { template: 'action-overdue', to: toBodies([owner]), about },
            { template: 'action-overdue', to: toPointOfContact, about },
          ]),
        }),
        at.event('DeadlineMissed', { deadline: key, due }),
      ]);
    },
  },
  /** DD9. While something is left to be done another quarter begins. */
  ReportToCsp: {
    possible: planNotAgreed,
    decide(state, { data: { number } }, at) {
      if (number <= state.cspReports) return at.refuse('REPORTED_ALREADY', { number });
      const report = dueReport(state);
      if (!report) return at.refuse('NOT_DUE_YET', { number, on: 'no day: no action is open' });
      const { deadline, dueAt } = report;
      if (number !== report.number || at.now < dueAt)
        return at.refuse('NOT_DUE_YET', { number: report.number, on: londonDate(dueAt) });
      const running = openActions(state);
      return accept([
        at.event('ActionsReportedToCsp', {
          number,
          open: running.map(({ id }) => id),
          overdue: running.filter(({ overdue }) => overdue).map(({ id }) => id),
          meets: [deadline.key],
          opens:
            running.length === 0
              ? []
              : [open(at, 'DD9', at.on, 'ActionsReportedToCsp', freshKey(state, 'DD9'))],
          owes: letters(state, [
            { template: 'action-report', to: toPointOfContact, about: { number: String(number) } },
          ]),
        }),
      ]);
    },
  },
};
