import { processOf } from '#libs/domain/kernel/review/process.js';
import { OPEN_ACTIONS } from './actions/state.js';
import { DEADLINES } from './deadlines.js';
import { AWAITED, SETTLED } from './imr/state.js';
import type { Dhr } from './kind.js';
import { BEFORE_REVIEW, ENDED, STAGE_OF, UNDER_REVIEW } from './lawful-states.js';
import { OWED } from './stages.js';
import type { State } from './state.js';

/** What tracks and waits are written in. Each report that is not settled is a track of its own: `imr/imr-1`. */
const predicates = (state: State): Readonly<Record<string, boolean>> => ({
  decisionOpen: BEFORE_REVIEW.includes(state.state),
  scopingOpen: state.state === 'SCOPING_DECISION',
  reviewOpen: UNDER_REVIEW.includes(state.state),
  imrsOpen: state.imrs.some(({ status }) => AWAITED.includes(status)),
  ...Object.fromEntries(
    state.imrs.filter(({ status }) => !SETTLED.includes(status)).map(({ id }) => [`imr/${id}`, true]),
  ),
  restricted: state.restrictions.some(({ status }) => status === 'ACTIVE'),
  actionsOpen: state.actions.some(({ status }) => OPEN_ACTIONS.includes(status)),
  publicationOpen: state.state === 'PUBLICATION_PREP',
  published: state.editions.some((one) => one.publishedAt !== null && one.unpublishedAt === null),
  withheld: state.withholding?.status === 'WITHHELD',
  closed: ENDED.includes(state.state),
});

export const {
  process: processState,
  summary,
  tasks,
} = processOf<Dhr>({
  stageOf: STAGE_OF,
  owed: OWED,
  over: (state) => ENDED.includes(state.state),
  predicates,
  isWindow: (deadline) => DEADLINES.rowOf(deadline).window === true,
  reference: (state) => state.reference,
});
