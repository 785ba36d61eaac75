import { badInput, notNow, person, process } from '../rows.js';
import { LAWFUL_STATES } from '../state.js';

const unknown = badInput(
  'UNKNOWN_DEADLINE',
  '4.1',
  'There is no deadline {deadline} in this case.',
  'deadline',
);
const notOpen = notNow('DEADLINE_NOT_OPEN', '4.1', '{what} is no longer open ({status}).');
const everywhere = LAWFUL_STATES.filter((s) => s !== 'DRAFT');

export const deadlineCatalogue = [
  process('SendReminder', {
    summary: 'Remind of a deadline that comes near',
    stage: 'deadlines',
    source: 'local procedure: reminders',
    states: everywhere,
    events: ['ReminderSent'],
    guards: [
      unknown,
      notOpen,
      notNow('NOT_DUE_YET', 'local procedure: reminders', 'Reminder {number} is due on {on}.'),
      notNow('REMINDED_ALREADY', 'local procedure: reminders', 'Reminder {number} was sent.'),
    ],
  }),
  process('MarkDeadlineMissed', {
    summary: 'Record once that a deadline was missed and ask why',
    stage: 'deadlines',
    source: '4.2 rule 5',
    states: everywhere,
    events: ['DeadlineMissed'],
    guards: [unknown, notOpen, notNow('NOT_LATE_YET', '4.2 rule 5', '{what} runs until the end of {due}.')],
  }),
  person('GiveLateReason', {
    summary: 'Say why a deadline was missed',
    stage: 'deadlines',
    source: '4.1',
    roles: [
      'CASE_COORDINATOR',
      'RELEVANT_BODY_DECIDER',
      'AGENCY_SPOC',
      'INDEPENDENT_CHAIR',
      'APPEAL_OFFICER',
      'VICTIM_SPOC',
    ],
    reason: 'required',
    states: everywhere,
    events: ['LateReasonGiven'],
    guards: [
      unknown,
      notNow('NOT_ASKED', '4.1', 'No reason is asked for: {what} was not missed, or the reason was given.'),
    ],
  }),
  person('PauseDeadline', {
    summary: 'Pause a deadline for a named reason',
    stage: 'deadlines',
    source: '4.2 rule 7; local procedure',
    roles: ['CASE_COORDINATOR', 'INDEPENDENT_CHAIR'],
    reason: 'required',
    states: everywhere,
    events: ['DeadlinePaused'],
    guards: [
      unknown,
      notOpen,
      notNow(
        'PAUSE_NOT_ALLOWED',
        'local procedure',
        'This area’s procedure does not let {what} be paused because of {because}. It allows: {allowed}.',
      ),
      notNow('PAST_DUE', '4.2 rule 5', '{what} ended on {due} and can no longer be paused.'),
    ],
  }),
  person('ResumeDeadline', {
    summary: 'Let a paused deadline run on',
    stage: 'deadlines',
    source: '4.2 rule 7',
    roles: ['CASE_COORDINATOR', 'INDEPENDENT_CHAIR'],
    states: everywhere,
    events: ['DeadlineResumed'],
    guards: [
      unknown,
      notNow('NOT_PAUSED', '4.2 rule 7', 'Only a paused date runs on again: {what} is not paused.'),
    ],
  }),
  process('EndWindow', {
    summary: 'Record that the time to ask for a reconsideration or appeal is over',
    stage: 'deadlines',
    source: 'AD12',
    states: everywhere,
    events: ['WindowEnded'],
    guards: [unknown, notOpen, notNow('NOT_LATE_YET', '4.2 rule 5', '{what} runs until the end of {due}.')],
  }),
  process('RecalculateDeadlines', {
    summary: 'Count open working-day deadlines again after a holiday was added',
    stage: 'deadlines',
    source: '4.2 rule 8',
    states: LAWFUL_STATES,
    events: ['DeadlineRecalculated', 'CalendarAdopted'],
    guards: [notNow('CALENDAR_UNCHANGED', '4.2 rule 8', 'The deadlines were counted with this calendar.')],
  }),
] as const;
