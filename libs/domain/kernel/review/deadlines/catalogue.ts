import type { Role } from '../../people.js';
import { badInput, notNow, rowsOf } from '../rows.js';
import type { DeadlineCommands } from './commands.js';

export interface DeadlineCatalogueWords<S extends string> {
  /** Every lawful state, and those in which the review has begun. */
  readonly all: readonly S[];
  readonly begun: readonly S[];
  /** Where reminders and pauses are laid down, e.g. `local procedure`. */
  readonly source: string;
  readonly lateReason: readonly Role[];
  readonly pausing: readonly Role[];
  /** Whose time to act `EndWindow` ends. */
  readonly window: { readonly summary: string; readonly source: string };
}

type EventNames =
  | 'ReminderSent'
  | 'DeadlineMissed'
  | 'LateReasonGiven'
  | 'DeadlinePaused'
  | 'DeadlineResumed'
  | 'WindowEnded'
  | 'DeadlineRecalculated'
  | 'CalendarAdopted';

/** The rows of the deadline commands, in a type's own states, roles and words. */
export const deadlineCatalogueOf = <S extends string>(words: DeadlineCatalogueWords<S>) => {
  const { person, process } = rowsOf<keyof DeadlineCommands, S, EventNames>();
  const { all, begun, source, window } = words;
  const stage = 'deadlines';
  const reminders = `${source}: reminders`;
  const unknown = badInput(
    'UNKNOWN_DEADLINE',
    '4.1',
    'There is no deadline {deadline} in this case.',
    'deadline',
  );
  const notOpen = notNow('DEADLINE_NOT_OPEN', '4.1', '{what} is no longer open ({status}).');
  const notLate = notNow('NOT_LATE_YET', '4.2 rule 5', '{what} runs until the end of {due}.');
  return [
    process('SendReminder', {
      summary: 'Remind of a deadline that comes near',
      stage,
      source: reminders,
      states: begun,
      events: ['ReminderSent'],
      guards: [
        unknown,
        notOpen,
        notNow('NOT_DUE_YET', reminders, 'Reminder {number} is due on {on}.'),
        notNow('REMINDED_ALREADY', reminders, 'Reminder {number} was sent.'),
      ],
    }),
    process('MarkDeadlineMissed', {
      summary: 'Record once that a deadline was missed and ask why',
      stage,
      source: '4.2 rule 5',
      states: begun,
      events: ['DeadlineMissed'],
      guards: [unknown, notOpen, notLate],
    }),
    person('GiveLateReason', {
      summary: 'Say why a deadline was missed',
      stage,
      source: '4.1',
      roles: words.lateReason,
      reason: 'required',
      states: begun,
      events: ['LateReasonGiven'],
      guards: [
        unknown,
        notNow('NOT_ASKED', '4.1', 'No reason is asked for: {what} was not missed, or the reason was given.'),
      ],
    }),
    person('PauseDeadline', {
      summary: 'Pause a deadline for a named reason',
      stage,
      source: `4.2 rule 7; ${source}`,
      roles: words.pausing,
      reason: 'required',
      states: begun,
      events: ['DeadlinePaused'],
      guards: [
        unknown,
        notOpen,
        notNow(
          'PAUSE_NOT_ALLOWED',
          source,
          'This area’s procedure does not let {what} be paused because of {because}. It allows: {allowed}.',
        ),
        notNow('PAST_DUE', '4.2 rule 5', '{what} ended on {due} and can no longer be paused.'),
      ],
    }),
    person('ResumeDeadline', {
      summary: 'Let a paused deadline run on',
      stage,
      source: '4.2 rule 7',
      roles: words.pausing,
      states: begun,
      events: ['DeadlineResumed'],
      guards: [
        unknown,
        notNow('NOT_PAUSED', '4.2 rule 7', 'Only a paused date runs on again: {what} is not paused.'),
      ],
    }),
    process('EndWindow', {
      summary: window.summary,
      stage,
      source: window.source,
      states: begun,
      events: ['WindowEnded'],
      guards: [unknown, notOpen, notLate],
    }),
    process('RecalculateDeadlines', {
      summary: 'Count open working-day deadlines again after a holiday was added',
      stage,
      source: '4.2 rule 8',
      states: all,
      events: ['DeadlineRecalculated', 'CalendarAdopted'],
      guards: [notNow('CALENDAR_UNCHANGED', '4.2 rule 8', 'The deadlines were counted with this calendar.')],
    }),
  ] as const;
};
