import type { Deadline, DeadlineKind } from '#libs/domain/kernel/deadline.js';
import { deadlineTable, type DeadlineRow } from '#libs/domain/kernel/review/deadline-table.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import type { StageStem } from './lawful-states.js';
import type { At } from './machine.js';
import type { DeadlineId } from './settings.js';

export {
  deadlineOf,
  freshKey,
  pausedFromStart,
  unmetKeys,
} from '#libs/domain/kernel/review/deadline-table.js';

const row = (
  what: string,
  kind: DeadlineKind,
  source: string,
  stage: StageStem,
  more: Partial<DeadlineRow<StageStem>> = {},
): DeadlineRow<StageStem> => ({ what, kind, source, stage, ...more });

/**
 * Table 4.1. Keys name the cause: `DD2/home-office`, `DD2/family`, `DD4/imr-1`, `DD5/viewing-1`, `SCOPING/scoping-1`,
 * `DD6/secretary-of-state` (`DD6` alone is the Commissioner’s copy), `QUESTION/question-1`, `RECOMMENDATION/recommendation-1`, `RESTRICTION/restriction-1`, `ACTION/action-1`; the others
 * run once at a time under their own id, again by `freshKey`.
 */
export const DEADLINES = deadlineTable<DeadlineId | 'ACTION', StageStem>(
  {
    DD1: row('Decide whether to review', 'GUIDANCE', 'G16 sections 3 and 5', 'criteria-decision'),
    DD2: row('Tell the decision', 'GUIDANCE', 'G16; D8', 'establishment'),
    DD3: row('Complete the overview report', 'GUIDANCE', 'G16 section 5', 'overview-report'),
    DD4: row('Return of the agency’s report', 'LOCAL', 'request letter', 'imr'),
    DD5: row('Comment on the draft', 'LOCAL', 'product rule', 'family-viewing', { window: true }),
    DD6: row('Send a copy of the completed report', 'LAW', 's.9(3B)-(3C); s.8A(4)-(5)', 'quality-assurance'),
    DD7: row('Submit to the Home Office', 'LOCAL', 'product rule', 'quality-assurance'),
    DD8: row('Publish', 'GUIDANCE', 'G16 section 8', 'publication'),
    DD9: row('Report on the action plan', 'LOCAL', 'product rule', 'actions'),
    SCOPING: row('Return of early information', 'LOCAL', 'product rule', 'scoping'),
    CHAIR: row('Appoint the chair', 'LOCAL', 'product rule', 'chair-appointment'),
    SIGN_OFF: row('Sign the report off', 'LOCAL', 'product rule', 'csp-sign-off'),
    QUESTION: row('Answer the panel’s question', 'LOCAL', 'product rule', 'panel-analysis'),
    RECOMMENDATION: row('Answer the recommendation', 'LOCAL', 'product rule', 'actions'),
    RESTRICTION: row('Look at the restriction again', 'LOCAL', '3.6', 'parallel-processes'),
    WITHHOLDING: row('Look at the withholding again', 'LOCAL', '3.3: review yearly', 'publication'),
    ACTION: row('Do the action', 'LOCAL', 'action plan', 'actions', { overdueByOwnEvent: true }),
  },
  'ACTION',
);

type Counting = Pick<At, 'procedure' | 'calendar'>;

/** Opens a deadline with the length that the pinned settings give it. */
export const open = (
  at: Counting,
  id: DeadlineId,
  startedOn: LocalDate,
  startedBy: string,
  key: string = id,
): Deadline => DEADLINES.open(at, id, at.procedure.deadlines[id], startedOn, startedBy, key);

/** Opens a deadline on a date that somebody set or agreed. */
export const openOn = DEADLINES.openOn;
