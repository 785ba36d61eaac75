import type { CommandSpec, Guard } from '#libs/domain/kernel/review-type.js';

const SOURCE = 'product rule 5';
const guard = (code: string, wording: string): Guard => ({ code, source: SOURCE, wording });

const row = (name: string, summary: string, guards: readonly Guard[], event: string): CommandSpec => ({
  name,
  summary,
  by: 'process',
  stage: 'workflow-histories',
  source: SOURCE,
  roles: [],
  states: ['RECORDING'],
  guards,
  events: [event],
  decision: false,
  reason: 'none',
});

export const WORKFLOW_HISTORIES_CATALOGUE: readonly CommandSpec[] = [
  {
    ...row(
      'RecordWorkflowRunStarted',
      'A run of the workflow has looked at the ledger for the first time',
      [guard('RUN_KNOWN', 'The run {run} is on record already.')],
      'WorkflowRunStarted',
    ),
    creates: true,
  },
  {
    ...row(
      'RecordWorkflowHistory',
      'A run of the workflow has ended and its history is archived',
      [
        guard('HISTORY_ARCHIVED', 'The history of the run {run} is archived already.'),
        guard('NO_HISTORY', 'A history has at least one step, and the run {run} has none.'),
      ],
      'WorkflowHistoryArchived',
    ),
    creates: true,
  },
  row(
    'RecordWorkflowRunLost',
    'A run of the workflow that had begun cannot be found any more',
    [
      guard('RUN_NOT_BEGUN', 'No run {run} is on record as begun, so none can have been lost.'),
      guard('RUN_NOT_OPEN', 'The run {run} is on record as {standing}; only one under way can be lost.'),
    ],
    'WorkflowRunLost',
  ),
];
