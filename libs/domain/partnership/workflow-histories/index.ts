import { happened, streamType, type Rules } from '../stream-type.js';
import { WORKFLOW_HISTORIES_CATALOGUE } from './catalogue.js';
import type { WorkflowHistoryCommands } from './commands.js';
import { evolveWorkflowHistories, NO_RUNS, runOf, type WorkflowHistoriesState } from './state.js';

export { runOf, runsUnderWay, type RunStanding, type WorkflowHistoriesState, type WorkflowRun } from './state.js';
export {
  RUN_ENDS,
  type ArchivedHistory,
  type Hash,
  type RunEnd,
  type WorkflowHistoryCommands,
} from './commands.js';

const TYPE = 'engine';

/** Where the runs of a stream's workflow are on record: `engine/community-trigger/<id>`. */
export const engineStreamOf = (stream: string): string => `${TYPE}/${stream}`;

/** The stream whose runs an engine stream records; null for any other stream. */
export const streamOfEngine = (stream: string): string | null =>
  stream.startsWith(`${TYPE}/`) ? stream.slice(TYPE.length + 1) : null;

const rules: Rules<WorkflowHistoriesState, WorkflowHistoryCommands> = {
  RecordWorkflowRunStarted: {
    decide(state, command, at) {
      const { run } = command.data;
      return runOf(state, run) === undefined
        ? happened(command, 'WorkflowRunStarted', command.data)
        : at.refuse('RUN_KNOWN', { run });
    },
  },
  RecordWorkflowHistory: {
    decide(state, command, at) {
      const { run, continues, continuedBy, sdk, ...archived } = command.data;
      if (archived.steps < 1) return at.refuse('NO_HISTORY', { run }, 'BAD_INPUT', 'steps');
      // A run that was given up for lost may be found again, as when Temporal is restored from a backup.
      if (runOf(state, run)?.standing === 'ARCHIVED') return at.refuse('HISTORY_ARCHIVED', { run });
      return happened(command, 'WorkflowHistoryArchived', {
        run,
        ...archived,
        continues: continues ?? null,
        continuedBy: continuedBy ?? null,
        sdk: sdk ?? null,
      });
    },
  },
  RecordWorkflowRunLost: {
    decide(state, command, at) {
      const { run } = command.data;
      const known = runOf(state, run);
      if (known === undefined) return at.refuse('RUN_NOT_BEGUN', { run });
      return known.standing === 'BEGUN'
        ? happened(command, 'WorkflowRunLost', { run })
        : at.refuse('RUN_NOT_OPEN', { run, standing: known.standing.toLowerCase() });
    },
  },
};

/**
 * What the engine itself did about one stream: which runs there were, where their histories are archived, which were
 * lost. No workflow listens to it.
 */
export const workflowHistories = streamType<WorkflowHistoriesState, WorkflowHistoryCommands>({
  type: TYPE,
  label: 'The engine’s own record',
  stage: 'workflow-histories',
  catalogue: WORKFLOW_HISTORIES_CATALOGUE,
  rules,
  states: ['RECORDING'],
  initial: () => NO_RUNS,
  evolve: evolveWorkflowHistories,
  stateOf: () => 'RECORDING',
  owed: () => [],
  ended: () => true,
  nextDue: () => null,
});
