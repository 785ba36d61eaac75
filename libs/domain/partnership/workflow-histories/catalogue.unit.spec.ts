import { ENGINE, itLists, storiesOf, type Act, type Row } from '../testing/story.js';
import { workflowHistories } from './index.js';

const RULE = 'product rule 5';
const { accepted, given, itRefuses } = storiesOf(workflowHistories, '2026-11-23T10:00:00.000Z');

const history = (more: object): Act => [
  'RecordWorkflowHistory',
  ENGINE,
  {
    run: 'run-1',
    workflow: 'communityTrigger',
    end: 'COMPLETED',
    format: 1,
    steps: 12,
    bytes: 3_456,
    hash: 'a'.repeat(64),
    artefact: 'c'.repeat(64),
    bundles: [],
    ...more,
  },
];

const ROWS: readonly Row[] = [
  [
    'RecordWorkflowRunStarted',
    'process: ',
    'WorkflowRunStarted',
    'reason none, may be the first',
    RULE,
    'RUN_KNOWN',
    'A run of the workflow has looked at the ledger for the first time',
  ],
  [
    'RecordWorkflowHistory',
    'process: ',
    'WorkflowHistoryArchived',
    'reason none, may be the first',
    RULE,
    'HISTORY_ARCHIVED, NO_HISTORY',
    'A run of the workflow has ended and its history is archived',
  ],
  [
    'RecordWorkflowRunLost',
    'process: ',
    'WorkflowRunLost',
    'reason none',
    RULE,
    'RUN_NOT_BEGUN, RUN_NOT_OPEN',
    'A run of the workflow that had begun cannot be found any more',
  ],
];

describe('What the engine can record of its own runs', () => {
  itLists(workflowHistories, ROWS);

  it('is this and nothing else, for as long as there are runs', () => {
    expect(workflowHistories.catalogue.map(({ name }) => name)).toStrictEqual(
      ROWS.map(([command]) => command),
    );
    for (const { stage, states } of workflowHistories.catalogue)
      expect([stage, states]).toStrictEqual(['workflow-histories', ['RECORDING']]);
    expect(workflowHistories).toMatchObject({
      type: 'engine',
      label: 'The engine’s own record',
      stageOf: { RECORDING: 'workflow-histories' },
    });
    expect(workflowHistories.summary(given())).toMatchObject({ state: 'RECORDING', nextDue: null });
  });

  itRefuses([
    [
      'is no history without a step',
      [],
      history({ steps: 0 }),
      'NO_HISTORY',
      'BAD_INPUT',
      'steps',
      RULE,
      'A history has at least one step, and the run run-1 has none.',
    ],
  ]);

  it('may be a history of one step, as of a run that was ended before any code ran', () => {
    expect(accepted(given(), history({ steps: 1, end: 'TERMINATED' })).events).toHaveLength(1);
  });

  it('is not changed by events of another kind', () => {
    const state = given(history({}));
    const event = {
      type: 'CaseClosed',
      schema: 1,
      occurredAt: '2026-11-23T10:00:00.000Z',
      data: { run: 'run-2' },
    };
    expect(workflowHistories.evolve(state, event)).toBe(state);
  });
});
