import type { Deadline } from '#libs/domain/kernel/deadline.js';
import type { DecisionContext } from '#libs/domain/kernel/decider.js';
import { deadlineTable, pausedFromStart } from '#libs/domain/kernel/review/deadline-table.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import { mayPause } from './law.js';
import type { DeadlineId, ReviewProcedure } from './law/review-procedure.js';
import type { StageStem } from './state.js';

export { deadlineOf, freshKey, unmetKeys } from '#libs/domain/kernel/review/deadline-table.js';

/**
 * Table 4.1, and what has no row in it. The law sets no time limit in a Community Trigger (A18): every length is the
 * pinned procedure's.
 */
export const DEADLINES = deadlineTable<DeadlineId | 'ACTION' | 'TRANSFER', StageStem>(
  {
    AD1: {
      what: 'Acknowledge the application',
      kind: 'LOCAL',
      source: 'local procedure',
      stage: 'application',
    },
    AD2: { what: 'Get the victim’s consent', kind: 'LOCAL', source: 'product rule', stage: 'consent' },
    AD3: {
      what: 'Ask the agencies for information',
      kind: 'LOCAL',
      source: 'local procedure',
      stage: 'application',
    },
    AD4: {
      what: 'Return of information',
      kind: 'LOCAL',
      source: 'local procedure; Sch 4 para 7',
      stage: 'information-gathering',
    },
    AD5: {
      what: 'Decide the threshold',
      kind: 'LOCAL',
      source: 'local procedure; s.104(4)-(5)',
      stage: 'threshold-check',
    },
    AD6: {
      what: 'Tell the applicant the decision',
      kind: 'LOCAL',
      source: 's.104(6); length local',
      stage: 'threshold-check',
    },
    AD7: {
      what: 'Appoint the chair and invite',
      kind: 'LOCAL',
      source: 'product rule',
      stage: 'review-preparation',
    },
    AD8: {
      what: 'Hold the review meeting',
      kind: 'LOCAL',
      source: 'local procedure',
      stage: 'review-preparation',
    },
    AD9: {
      what: 'Tell the applicant the outcome and recommendations',
      kind: 'LOCAL',
      source: 's.104(8); length local',
      stage: 'outcome',
    },
    AD10: {
      what: 'Response of a recommendation’s addressee',
      kind: 'LOCAL',
      source: 's.104(7): have regard',
      stage: 'outcome',
    },
    AD11: {
      what: 'Progress review at the tasking meeting',
      kind: 'LOCAL',
      source: 'local procedure',
      stage: 'action-monitoring',
    },
    AD12: {
      what: 'Time to ask for a reconsideration or appeal',
      kind: 'LOCAL',
      source: 'local procedure; Sch 4 para 3',
      stage: 'reconsideration',
      window: true,
    },
    AD13: {
      what: 'Decide the reconsideration or appeal',
      kind: 'LOCAL',
      source: 'local procedure; Sch 4 para 3',
      stage: 'reconsideration',
    },
    ACTION: {
      what: 'Do the action',
      kind: 'LOCAL',
      source: 'action plan',
      stage: 'action-monitoring',
      overdueByOwnEvent: true,
    },
    TRANSFER: { what: 'Answer of the other area', kind: 'LOCAL', source: 'product rule', stage: 'transfer' },
  },
  'ACTION',
);

type Counting = Pick<DecisionContext<ReviewProcedure>, 'procedure' | 'calendar'>;

/** Opens a deadline of table 4.1 with the length of the pinned procedure. `key` names its cause: `AD4/request-1`. */
export const open = (
  at: Counting,
  id: DeadlineId,
  startedOn: LocalDate,
  startedBy: string,
  key: string = id,
): Deadline => DEADLINES.open(at, id, at.procedure.deadlines[id], startedOn, startedBy, key);

/** Opens a deadline on a date that somebody set or agreed: no holiday moves it. */
export const openOn = DEADLINES.openOn;

/** 4.1: AD5 waits for consent from its first day on, where the procedure says so. */
export const untilConsent = (deadline: Deadline, at: Pick<Counting, 'procedure'>): Deadline =>
  mayPause(at.procedure, deadline.id, 'AWAITING_CONSENT') ? pausedFromStart(deadline) : deadline;
