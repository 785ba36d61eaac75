import type { Action } from '#libs/domain/domestic-homicide-review/actions/state.js';
import type { State } from '#libs/domain/domestic-homicide-review/state.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import type { Sealed } from '#libs/domain/kernel/people.js';
import { londonDateOf } from '../../../render/dates.js';
import { deadlineDue, deadlineWithKey, opened, organisationIn, type CaseView } from '../../case-view.js';
import { ACTION_STATUS_IN_WORDS, RAG_IN_WORDS, SCOPE_IN_WORDS } from '../words.js';

/** One line of the plan (D13): the Home Office’s columns of 3.7, then status, evidence, review date and RAG. */
interface ActionRow {
  readonly number: string;
  readonly recommendation: string;
  readonly scope: string;
  readonly action: string;
  readonly lead: string;
  readonly milestones: string | null;
  readonly intended: string;
  readonly target: LocalDate;
  readonly completedOn: LocalDate | null;
  readonly outcome: string | null;
  readonly status: string;
  readonly overdue: boolean;
  readonly evidence: string | null;
  readonly reviewOn: LocalDate | null;
  readonly rag: string;
  readonly progress: string | null;
}

const recommendationText = (state: State, { recommendation }: Action): Sealed | undefined =>
  state.recommendations.find(({ id }) => id === recommendation)?.text;

export const planParts = (state: State, actions: readonly Action[]): readonly (Sealed | null | undefined)[] =>
  actions.flatMap((action) => [
    recommendationText(state, action),
    action.text,
    action.milestones,
    action.intendedOutcome,
    action.outcome,
    action.progress,
  ]);

/** `action-12` is the twelfth of the plan. */
const numberIn = (id: string): string => id.replace(/^.*-/u, '');

const completedOn = ({ state }: CaseView, { deadline, status }: Action): LocalDate | null => {
  const at = deadlineWithKey(state, deadline)?.metAt ?? null;
  return at !== null && (status === 'COMPLETED' || status === 'AUDITED') ? londonDateOf(at) : null;
};

export const planRows = (view: CaseView, actions: readonly Action[]): readonly ActionRow[] =>
  actions.map((action) => ({
    number: numberIn(action.id),
    recommendation: `${numberIn(action.recommendation)}. ${opened(view, recommendationText(view.state, action)) ?? ''}`,
    scope: SCOPE_IN_WORDS[action.scope],
    action: opened(view, action.text) ?? '',
    lead: organisationIn(view, action.owner),
    milestones: opened(view, action.milestones),
    intended: opened(view, action.intendedOutcome) ?? '',
    target: action.target,
    completedOn: completedOn(view, action),
    outcome: opened(view, action.outcome),
    status: ACTION_STATUS_IN_WORDS[action.status],
    overdue: action.overdue && (action.status === 'AGREED' || action.status === 'STARTED'),
    evidence: action.evidence?.sha256 ?? null,
    reviewOn: deadlineDue(view.state, 'DD9'),
    rag: action.rag === null ? 'not rated' : RAG_IN_WORDS[action.rag],
    progress: opened(view, action.progress),
  }));
