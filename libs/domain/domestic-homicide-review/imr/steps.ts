import { between, type LawfulState } from '../lawful-states.js';
import { found, isRefused, type At, type Refused } from '../machine.js';
import type { State } from '../state.js';
import type { ImrCommands } from './commands.js';
import { AWAITED, type Imr, type ImrStatus } from './state.js';

/** While these last, reports are written, chased and looked at; after that the panel writes. */
export const RUNNING: readonly LawfulState[] = between('IMR_COLLECTION', 'PANEL_ANALYSIS');

type Step = Exclude<keyof ImrCommands, 'CommissionImr' | 'CommissionSummaryReport'>;

const NOT_PROVIDED: readonly ImrStatus[] = ['NOT_PROVIDED'];

/** The machine of 3.4: while a report is in which status each step can be taken. */
const STEPS: Readonly<Record<Step, readonly ImrStatus[]>> = {
  // An agency that comes back to a report given up takes the commission on again.
  AcceptCommission: ['COMMISSIONED', ...NOT_PROVIDED],
  ReplaceImrAuthor: ['ACCEPTED', 'IN_PROGRESS', 'SUBMITTED', 'AGENCY_QA', 'RETURNED'],
  StartImr: ['ACCEPTED', 'RETURNED'],
  SubmitImr: ['IN_PROGRESS'],
  OpenAgencyQa: ['SUBMITTED'],
  SignOffImr: ['AGENCY_QA'],
  PutImrToPanel: ['SIGNED_OFF'],
  AcceptImr: ['PANEL_REVIEW'],
  // What was accepted may be asked for again: the panel's own analysis may raise what the report leaves out.
  ReturnImr: ['PANEL_REVIEW', 'ACCEPTED_BY_PANEL'],
  RecordNilReturn: ['COMMISSIONED', 'ACCEPTED', 'IN_PROGRESS', ...NOT_PROVIDED],
  WithdrawCommission: [...AWAITED, 'SIGNED_OFF', 'PANEL_REVIEW', ...NOT_PROVIDED],
  ExtendImr: AWAITED,
  ChaseImr: AWAITED,
  EscalateNonEngagement: AWAITED,
};

/** The report, where it is one and where it stands so that this command's step comes next. */
export const atStep = (state: State, id: string, command: Step, at: At): Imr | Refused => {
  const imr = found(state.imrs, id, () => at.refuse('UNKNOWN_IMR', { imr: id }));
  if (isRefused(imr)) return imr;
  const allowed = STEPS[command];
  return allowed.includes(imr.status)
    ? imr
    : at.refuse('WRONG_STEP', {
        found: `That of ${imr.agency} is ${imr.status}.`,
        allowed: allowed.join(', '),
      });
};

/** A step is offered only while some report can take it. */
export const anyAt =
  (command: Step) =>
  (state: State, at: At): Refused | null => {
    const allowed = STEPS[command];
    return state.imrs.some(({ status }) => allowed.includes(status))
      ? null
      : at.refuse('WRONG_STEP', { found: 'None is.', allowed: allowed.join(', ') });
  };
