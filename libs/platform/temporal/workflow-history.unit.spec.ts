import {
  buildIdOf,
  decodeHistory,
  encodeHistory,
  factsOf,
  historyFromJson,
  historyToJson,
  SDK_VERSION,
  type WorkflowHistory,
} from './workflow-history.js';
import { placeOfWorkflow, workflowIdOf } from './workflow-ids.js';

const bundle = (letter: string): string => letter.repeat(64);

const step = (eventId: number, attributes: object): object => ({ eventId: String(eventId), ...attributes });

const started = (more: object = {}): object =>
  step(1, {
    workflowExecutionStartedEventAttributes: { workflowType: { name: 'communityTrigger' }, ...more },
  });

const taken = (id: number, buildId: string): object =>
  step(id, { workflowTaskCompletedEventAttributes: { workerVersion: { buildId } } });

const history = (...events: readonly object[]): WorkflowHistory => historyFromJson({ events });

const withFields = (fields: Record<string, object>): WorkflowHistory =>
  history(started({ memo: { fields } }), step(2, { workflowExecutionCompletedEventAttributes: {} }));

describe('The history of a run', () => {
  it('has the same bytes in whatever order the server sends the entries of a map', () => {
    const payload = (text: string) => ({ data: Buffer.from(text).toString('base64') });
    const one = withFields({ a: payload('1'), b: payload('2') });
    const other = withFields({ b: payload('2'), a: payload('1') });
    expect(encodeHistory(one)).toEqual(encodeHistory(other));
    expect(encodeHistory(one)).not.toEqual(encodeHistory(withFields({ a: payload('1'), b: payload('3') })));
  });

  it('is read back from its bytes and from JSON as it was', () => {
    const one = history(started(), taken(2, buildIdOf(bundle('a'))));
    expect(historyToJson(decodeHistory(encodeHistory(one)))).toEqual(historyToJson(one));
    expect(encodeHistory(historyFromJson(historyToJson(one)))).toEqual(encodeHistory(one));
  });

  it('says which code took its steps, in order, and on which SDK', () => {
    const one = history(
      started(),
      taken(2, `@temporalio/worker@1.23.0+${bundle('a')}`),
      taken(3, buildIdOf(bundle('b'))),
      taken(4, buildIdOf(bundle('b'))),
      step(5, { workflowExecutionCompletedEventAttributes: {} }),
    );
    expect(factsOf(one)).toEqual({
      workflow: 'communityTrigger',
      steps: 5,
      outcome: 'COMPLETED',
      continues: null,
      continuedBy: null,
      bundles: [bundle('a'), bundle('b')],
      sdk: SDK_VERSION,
    });
  });

  it.each([
    ['workflowExecutionCompletedEventAttributes', 'COMPLETED'],
    ['workflowExecutionContinuedAsNewEventAttributes', 'CONTINUED_AS_NEW'],
    ['workflowExecutionTerminatedEventAttributes', 'TERMINATED'],
    ['workflowExecutionFailedEventAttributes', 'FAILED'],
    ['workflowExecutionTimedOutEventAttributes', 'TIMED_OUT'],
    ['workflowExecutionCanceledEventAttributes', 'CANCELLED'],
    ['timerFiredEventAttributes', null],
  ])('with %s at its end it is %s', (attributes, outcome) => {
    expect(factsOf(history(started(), step(2, { [attributes]: {} }))).outcome).toBe(outcome);
  });

  it('names the run before it and the run after it', () => {
    const one = history(
      started({ continuedExecutionRunId: 'run-1' }),
      step(2, { workflowExecutionContinuedAsNewEventAttributes: { newExecutionRunId: 'run-3' } }),
    );
    expect(factsOf(one)).toMatchObject({ continues: 'run-1', continuedBy: 'run-3', bundles: [], sdk: null });
  });
});

describe('The id of a workflow', () => {
  it('names tenant and stream, and the other way round', () => {
    const id = workflowIdOf('ned', 'community-trigger/a');
    expect(id).toBe('review/ned/community-trigger/a');
    expect(placeOfWorkflow(id)).toEqual({ tenant: 'ned', stream: 'community-trigger/a' });
    expect(placeOfWorkflow('evidence/checkpoints-2026')).toBeNull();
  });
});
