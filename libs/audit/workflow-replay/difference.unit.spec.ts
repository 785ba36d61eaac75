import { historyFromJson } from '#libs/platform/temporal/workflow-history.js';
import { differenceInWords } from './difference.js';

const marker = (seq: number, activity_type: string): object => ({
  markerName: 'core_local_activity',
  details: {
    data: { payloads: [{ data: Buffer.from(JSON.stringify({ seq, activity_type })).toString('base64') }] },
  },
});

const history = historyFromJson({
  events: [
    { eventId: '1', workflowExecutionStartedEventAttributes: { workflowType: { name: 'communityTrigger' } } },
    { eventId: '5', markerRecordedEventAttributes: marker(1, 'loadProcess') },
    { eventId: '6', activityTaskScheduledEventAttributes: { activityType: { name: 'deliverNotices' } } },
    { eventId: '7', timerStartedEventAttributes: { startToFireTimeout: { seconds: '3600' } } },
    { eventId: '8', workflowExecutionContinuedAsNewEventAttributes: {} },
    { eventId: '9', markerRecordedEventAttributes: { markerName: 'core_patch' } },
  ],
});

/** As the SDK wraps what its core found. */
const error = (found: string): Error =>
  new Error(
    `Replay failed with a nondeterminism error. Details: Workflow activation completion failed: Failure { failure: Some(Failure { message: "[TMPRL1100] Nondeterminism error: ${found}", source: "", stack_trace: "" }) }`,
  );

describe('Where other code would have done something else', () => {
  it.each([
    [
      'Missing associated machine for LocalActivity(1)',
      'At step 5 the run did loadProcess; this code does something else there.',
    ],
    [
      'Missing associated machine for LocalActivity(9)',
      'The run looked at the ledger or sent a command; this code does something else there.',
    ],
    [
      'Timer machine does not handle this event: HistoryEvent(id: 6, ActivityTaskScheduled)',
      'At step 6 the run asked for the activity deliverNotices; this code begins to wait there.',
    ],
    [
      'Activity machine does not handle this event: HistoryEvent(id: 7, TimerStarted)',
      'At step 7 the run began to wait for 3600 seconds; this code asks for an activity there.',
    ],
    [
      'No command scheduled for event HistoryEvent(id: 8, WorkflowExecutionContinuedAsNew)',
      'At step 8 the run went on in a new run; this code does nothing there.',
    ],
    [
      'Strange machine does not handle this event: HistoryEvent(id: 9, MarkerRecorded)',
      'At step 9 the run left the mark core_patch; this code does something else there.',
    ],
    ['Something that nobody foresaw', 'This code and the run part.'],
  ])('%s', (found, words) => {
    expect(differenceInWords(history, error(found))).toBe(`${words} (${found})`);
  });

  it('a workflow that is not there any more is named', () => {
    const gone = new Error("TypeError: 'communityTrigger' is not a function: no such function is exported by the workflow bundle");
    expect(differenceInWords(history, gone)).toMatch(/^This code has no workflow communityTrigger\. \(/);
  });
});
