import type { DomainEvent } from '#libs/domain/kernel/event.js';

/** `BEGUN`: under way, or ended and not archived yet. */
export type RunStanding = 'BEGUN' | 'ARCHIVED' | 'LOST';

export interface WorkflowRun {
  readonly run: string;
  readonly standing: RunStanding;
}

/** Every run that ever worked on one stream, in the order in which they became known. */
export interface WorkflowHistoriesState {
  readonly runs: readonly WorkflowRun[];
}

export const NO_RUNS: WorkflowHistoriesState = { runs: [] };

const STANDINGS: Readonly<Record<string, RunStanding>> = {
  WorkflowRunStarted: 'BEGUN',
  WorkflowHistoryArchived: 'ARCHIVED',
  WorkflowRunLost: 'LOST',
};

export const runOf = ({ runs }: WorkflowHistoriesState, run: string): WorkflowRun | undefined =>
  runs.find((one) => one.run === run);

/** Runs whose history is still owed to the record. */
export const runsUnderWay = ({ runs }: WorkflowHistoriesState): readonly string[] =>
  runs.filter(({ standing }) => standing === 'BEGUN').map(({ run }) => run);

export function evolveWorkflowHistories(
  state: WorkflowHistoriesState,
  event: DomainEvent,
): WorkflowHistoriesState {
  const standing = STANDINGS[event.type];
  if (standing === undefined) return state;
  const { run } = event.data as { readonly run: string };
  const now = { run, standing };
  return runOf(state, run) === undefined
    ? { runs: [...state.runs, now] }
    : { runs: state.runs.map((one) => (one.run === run ? now : one)) };
}
