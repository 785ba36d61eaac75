import type { Deadline, DeadlineKind, DeadlineLength } from '#libs/domain/kernel/deadline.js';
import { openDeadline } from '#libs/domain/kernel/deadlines.js';
import type { DecisionContext } from '#libs/domain/kernel/decider.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import { unmet } from '#libs/domain/kernel/review/effects.js';
import { mayPause } from './law.js';
import type { DeadlineId, ReviewProcedure } from './law/review-procedure.js';
import { STAGE_OF, type StageStem, type State } from './state.js';

interface DeadlineRow {
  readonly what: string;
  readonly kind: DeadlineKind;
  readonly source: string;
  /** The stage whose file waits for it, reminds of it and sees it missed. */
  readonly stage: StageStem;
  /** The applicant's own time to act: when it is over nothing was missed. */
  readonly window?: boolean;
}

/** Table 4.1. The law sets no time limit in a Community Trigger (A18): every length is the pinned procedure's. */
export const DEADLINES: Readonly<Record<DeadlineId, DeadlineRow>> = {
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
};

/** An action's own date, and what else has no row in 4.1. */
const OTHERS: Readonly<Record<'ACTION' | 'TRANSFER', DeadlineRow>> = {
  ACTION: { what: 'Do the action', kind: 'LOCAL', source: 'action plan', stage: 'action-monitoring' },
  TRANSFER: { what: 'Answer of the other area', kind: 'LOCAL', source: 'product rule', stage: 'transfer' },
};

const UNTIL_OUTCOME: readonly StageStem[] = ['review-meeting', 'action-plan'];

const ROWS: Readonly<Record<string, DeadlineRow>> = { ...DEADLINES, ...OTHERS };

export const rowOf = (deadline: Deadline): DeadlineRow => ROWS[deadline.id] ?? OTHERS.ACTION;

/**
 * AD12 and AD13 belong to the appeal once an outcome was told. AD9 runs on from the meeting to the plan (2.4): the stage
 * that the case is in waits for it.
 */
export const stageOfDeadline = (state: State, deadline: Deadline): StageStem =>
  rowOf(deadline).stage === 'reconsideration' && state.outcomeNotifiedAt !== null
    ? 'appeal'
    : deadline.id === 'AD9' && UNTIL_OUTCOME.includes(STAGE_OF[state.state])
      ? STAGE_OF[state.state]
      : rowOf(deadline).stage;

type Counting = Pick<DecisionContext<ReviewProcedure>, 'procedure' | 'calendar'>;

/** Opens a deadline of table 4.1 with the length of the pinned procedure. `key` names its cause: `AD4/request-1`. */
export const open = (
  at: Counting,
  id: DeadlineId,
  startedOn: LocalDate,
  startedBy: string,
  key: string = id,
): Deadline =>
  openDeadline(
    {
      id,
      key,
      what: DEADLINES[id].what,
      kind: DEADLINES[id].kind,
      source: DEADLINES[id].source,
      length: at.procedure.deadlines[id],
      startedOn,
      startedBy,
    },
    at.calendar,
  );

/** Opens a deadline that has no row in 4.1. */
export const openOther = (
  at: Pick<Counting, 'calendar'>,
  id: 'ACTION' | 'TRANSFER',
  length: DeadlineLength,
  startedOn: LocalDate,
  startedBy: string,
  key: string,
): Deadline => {
  const { what, kind, source } = OTHERS[id];
  return openDeadline({ id, key, what, kind, source, length, startedOn, startedBy }, at.calendar);
};

/** The key under which a deadline runs once more: `AD5`, then `AD5/2`. */
export const freshKey = (state: State, base: string): string => {
  const used = state.deadlines.filter((d) => d.key === base || d.key.startsWith(`${base}/again-`)).length;
  return used === 0 ? base : `${base}/again-${used + 1}`;
};

export const deadlineOf = (state: State, key: string): Deadline | undefined =>
  state.deadlines.find((d) => d.key === key);

/** Keys of the deadlines of these rows that are still to be met; all rows if none is named. */
export const unmetKeys = (state: State, ...ids: readonly string[]): readonly string[] =>
  state.deadlines.filter((d) => unmet(d) && (ids.length === 0 || ids.includes(d.id))).map((d) => d.key);

/** 4.1: AD5 waits for consent from its first day on, where the procedure says so. */
export const untilConsent = (deadline: Deadline, at: Pick<Counting, 'procedure'>): Deadline =>
  mayPause(at.procedure, deadline.id, 'AWAITING_CONSENT')
    ? { ...deadline, status: 'PAUSED', pausedOn: deadline.startedOn }
    : deadline;
