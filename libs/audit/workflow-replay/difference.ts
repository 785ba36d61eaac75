import type { temporal } from '@temporalio/proto';
import type { WorkflowHistory } from '#libs/platform/temporal/workflow-history.js';

type Step = temporal.api.history.v1.IHistoryEvent;

/** What the SDK's core found, out of the debugging text around it. */
function found(message: string): string {
  const [, inner] = /message: \\?"(.*?)\\?", source:/s.exec(message) ?? [];
  return (inner ?? message).replace(/^\[TMPRL\d+\] /, '').replace(/^Nondeterminism error: /i, '');
}

const seconds = (duration: { seconds?: unknown } | null | undefined): string => `${String(duration?.seconds ?? 0)} seconds`;

/** A local activity leaves a marker that says which one it was. */
function localActivity(step: Step): { readonly seq: number; readonly activity_type: string } | null {
  const data = step.markerRecordedEventAttributes?.details?.['data']?.payloads?.[0]?.data;
  if (data == null) return null;
  try {
    return JSON.parse(Buffer.from(data).toString('utf8')) as { seq: number; activity_type: string };
  } catch {
    // A marker of another kind: it is named by its kind below.
    return null;
  }
}

function inWords(step: Step): string {
  if (step.activityTaskScheduledEventAttributes != null)
    return `asked for the activity ${step.activityTaskScheduledEventAttributes.activityType?.name ?? ''}`;
  if (step.timerStartedEventAttributes != null)
    return `began to wait for ${seconds(step.timerStartedEventAttributes.startToFireTimeout)}`;
  if (step.timerCanceledEventAttributes != null) return 'gave up a wait';
  if (step.workflowExecutionContinuedAsNewEventAttributes != null) return 'went on in a new run';
  if (step.workflowExecutionCompletedEventAttributes != null) return 'ended';
  const local = localActivity(step);
  if (local !== null) return `did ${local.activity_type}`;
  if (step.markerRecordedEventAttributes != null)
    return `left the mark ${step.markerRecordedEventAttributes.markerName ?? ''}`;
  return 'did something else';
}

/** What the SDK calls the things that workflow code can ask for. */
const ASKED: readonly (readonly [RegExp, string])[] = [
  [/local ?activity/i, 'looks at the ledger or sends a command'],
  [/activity/i, 'asks for an activity'],
  [/timer/i, 'begins to wait'],
  [/continue ?as ?new/i, 'goes on in a new run'],
  [/complete ?workflow/i, 'ends'],
  [/fail ?workflow/i, 'fails'],
  [/patch|version/i, 'asks which version of itself it is'],
];

const stepOf = ({ events }: WorkflowHistory, id: string): Step | undefined =>
  events?.find(({ eventId }) => String(eventId) === id);

/**
 * Why code would not have made this history: what the run did at the first step at which they part, and what the code
 * does there instead, as far as the SDK tells. Its own words stand behind, for whoever mends it.
 */
export function differenceInWords(history: WorkflowHistory, error: Error): string {
  const said = found(error.message);
  const own = `(${said})`;
  const workflow = history.events?.[0]?.workflowExecutionStartedEventAttributes?.workflowType?.name ?? '';
  if (/no such function is exported/i.test(said)) return `This code has no workflow ${workflow}. ${own}`;

  const [, lost] = /Missing associated machine for LocalActivity\((\d+)\)/i.exec(said) ?? [];
  if (lost !== undefined) {
    const step = history.events?.find((one) => localActivity(one)?.seq === Number(lost));
    const did = step === undefined ? 'looked at the ledger or sent a command' : inWords(step);
    const at = step === undefined ? '' : `At step ${String(step.eventId)} `;
    return `${at}${at === '' ? 'The' : 'the'} run ${did}; this code does something else there. ${own}`;
  }

  const [, id] = /HistoryEvent\(id: (\d+)/.exec(said) ?? [];
  const step = id === undefined ? undefined : stepOf(history, id);
  if (step === undefined) return `This code and the run part. ${own}`;
  const run = `At step ${id} the run ${inWords(step)}`;
  if (/no command scheduled/i.test(said)) return `${run}; this code does nothing there. ${own}`;
  const [, machine] = /^(.*?) machine does not handle/i.exec(said) ?? [];
  const asked = machine === undefined ? undefined : ASKED.find(([pattern]) => pattern.test(machine))?.[1];
  return `${run}; this code ${asked ?? 'does something else'} there. ${own}`;
}
