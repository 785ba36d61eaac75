import type { Decision } from '#libs/domain/kernel/decider.js';
import type { Actor } from '#libs/domain/kernel/people.js';
import {
  engineStreamOf,
  runsUnderWay,
  streamOfEngine,
  workflowHistories,
  type WorkflowHistoriesState,
} from './index.js';

const NOW = '2026-11-23T10:00:00.000Z';
const calendar = { version: 'c', from: '2012-01-02', to: '2028-12-26', holidays: [] };
const engine: Actor = { kind: 'process' };
const auditor: Actor = {
  kind: 'person',
  person: 'p1',
  role: 'AUDITOR',
  organisation: null,
  homeTenant: null,
};

type Sent = readonly [command: string, data: object];

const send = (state: WorkflowHistoriesState, [type, data]: Sent, actor: Actor = engine): Decision =>
  workflowHistories.decide(
    state,
    { type, data, actor, occurredAt: NOW },
    { now: NOW, procedure: null, calendar },
  );

const given = (...commands: readonly Sent[]): WorkflowHistoriesState =>
  commands.reduce<WorkflowHistoriesState>((state, sent) => {
    const decision = send(state, sent);
    if (!decision.accepted) throw new Error(decision.refusal.detail);
    return decision.events.reduce((now, event) => workflowHistories.evolve(now, event), state);
  }, workflowHistories.initial());

const refusal = (decision: Decision): string =>
  decision.accepted ? 'ACCEPTED' : `${decision.refusal.code}: ${decision.refusal.detail}`;

const bundle = 'b'.repeat(64);
const started = (run: string): Sent => [
  'RecordWorkflowRunStarted',
  { run, workflow: 'communityTrigger', bundle },
];
const history = (run: string, more: object = {}): Sent => [
  'RecordWorkflowHistory',
  {
    run,
    workflow: 'communityTrigger',
    end: 'CONTINUED_AS_NEW',
    continuedBy: 'run-2',
    format: 1,
    steps: 12,
    bytes: 3_456,
    hash: 'a'.repeat(64),
    artefact: 'c'.repeat(64),
    bundles: [bundle],
    sdk: '1.24.0',
    ...more,
  },
];
const lost = (run: string): Sent => ['RecordWorkflowRunLost', { run }];

describe('what the engine records of its own runs', () => {
  it('names its stream after the stream that the runs worked on', () => {
    expect(engineStreamOf('community-trigger/a')).toBe('engine/community-trigger/a');
    expect(streamOfEngine('engine/community-trigger/a')).toBe('community-trigger/a');
    expect(streamOfEngine('community-trigger/engine')).toBeNull();
  });

  it('a run that begins is under way until its history is archived', () => {
    expect(runsUnderWay(given(started('run-1'), started('run-2')))).toEqual(['run-1', 'run-2']);
    expect(runsUnderWay(given(started('run-1'), started('run-2'), history('run-1')))).toEqual(['run-2']);
  });

  it('an archived history names the run, how it ended, its hash, where its bytes lie and the code that ran', () => {
    const decision = send(given(started('run-1')), history('run-1'));
    expect(decision.accepted && decision.events).toMatchObject([
      {
        type: 'WorkflowHistoryArchived',
        data: {
          run: 'run-1',
          workflow: 'communityTrigger',
          end: 'CONTINUED_AS_NEW',
          continues: null,
          continuedBy: 'run-2',
          format: 1,
          steps: 12,
          bytes: 3_456,
          hash: 'a'.repeat(64),
          artefact: 'c'.repeat(64),
          bundles: [bundle],
          sdk: '1.24.0',
        },
      },
    ]);
  });

  it('a run that ended before it looked at the ledger is archived although its start was never recorded', () => {
    expect(given(history('run-9', { bundles: [], sdk: undefined })).runs).toEqual([
      { run: 'run-9', standing: 'ARCHIVED' },
    ]);
  });

  it('a run is recorded as begun once, and archived once', () => {
    expect(refusal(send(given(started('run-1')), started('run-1')))).toBe(
      'RUN_KNOWN: The run run-1 is on record already.',
    );
    expect(refusal(send(given(history('run-1')), history('run-1')))).toBe(
      'HISTORY_ARCHIVED: The history of the run run-1 is archived already.',
    );
    expect(refusal(send(given(), history('run-1', { steps: 0 })))).toBe(
      'NO_HISTORY: A history has at least one step, and the run run-1 has none.',
    );
  });

  it('only a run that had begun and is not archived can be lost, and only once', () => {
    expect(given(started('run-1'), lost('run-1')).runs).toEqual([{ run: 'run-1', standing: 'LOST' }]);
    expect(refusal(send(given(), lost('run-1')))).toBe(
      'RUN_NOT_BEGUN: No run run-1 is on record as begun, so none can have been lost.',
    );
    expect(refusal(send(given(history('run-1')), lost('run-1')))).toBe(
      'RUN_NOT_OPEN: The run run-1 is on record as archived; only one under way can be lost.',
    );
    expect(refusal(send(given(started('run-1'), lost('run-1')), lost('run-1')))).toMatch('RUN_NOT_OPEN');
  });

  it('a lost run that turns up again, as in a restored backup, is archived after all', () => {
    expect(given(started('run-1'), lost('run-1'), history('run-1')).runs).toEqual([
      { run: 'run-1', standing: 'ARCHIVED' },
    ]);
  });

  it.each(workflowHistories.catalogue.map(({ name }) => name))('%s is not for people', (name) => {
    expect(refusal(send(given(), [name, {}], auditor))).toBe(
      `PROCESS_ONLY: ${name} follows by itself and is not sent by people.`,
    );
  });

  it('owes nothing and waits for nothing: no workflow listens to it', () => {
    const state = given(started('run-1'));
    const at = { stream: 'engine/x', version: 1, now: NOW, calendar, procedure: null };
    expect(workflowHistories.process(state, at)).toMatchObject({ ended: true, owed: [] });
    expect(workflowHistories.deadlines(state)).toEqual([]);
  });
});
