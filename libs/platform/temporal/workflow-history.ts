import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import type { Client } from '@temporalio/client';
import type { temporal } from '@temporalio/proto';
import protocol from '@temporalio/proto';

const { History } = protocol.temporal.api.history.v1;

/** What happened in one run, step by step, as the server tells it. */
export type WorkflowHistory = temporal.api.history.v1.IHistory;
type Step = temporal.api.history.v1.IHistoryEvent;

export type RunOutcome =
  'COMPLETED' | 'CONTINUED_AS_NEW' | 'TERMINATED' | 'FAILED' | 'TIMED_OUT' | 'CANCELLED';

/** One run of one workflow. */
export interface RunRef {
  readonly workflowId: string;
  readonly runId: string;
}

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** Maps of the protocol come in any order; with their keys in order the same history has the same bytes. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array) return value;
  if (Object.getPrototypeOf(value) !== Object.prototype) return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, inOrder((value as Record<string, unknown>)[key])]),
  );
}

/**
 * The canonical bytes of a history: the message `temporal.api.history.v1.History` in protobuf, fields in order of their
 * numbers and maps in order of their keys. What a newer server says that this SDK has no name for is not in them; no
 * replay by this SDK looks at it.
 */
export const encodeHistory = (history: WorkflowHistory): Buffer =>
  Buffer.from(History.encode(History.fromObject(inOrder(plainHistory(history)) as object)).finish());

/** Throws where the bytes are no history. */
export const decodeHistory = (bytes: Uint8Array): WorkflowHistory => History.decode(bytes);

const plainHistory = (history: WorkflowHistory): object => History.toObject(History.fromObject(history));

/**
 * A history as JSON: numbers and names of enumerations as text and bytes in base64, so that it can be read and compared.
 * The SDK's own `historyToJSON` needs a single copy of protobufjs, which an installation does not always have.
 */
export const historyToJson = (history: WorkflowHistory): object =>
  History.toObject(History.fromObject(history), { longs: String, enums: String, bytes: String });

/** The other way round. */
export const historyFromJson = (json: object): WorkflowHistory => History.fromObject(json);

const OUTCOMES: readonly (readonly [keyof Step, RunOutcome])[] = [
  ['workflowExecutionCompletedEventAttributes', 'COMPLETED'],
  ['workflowExecutionContinuedAsNewEventAttributes', 'CONTINUED_AS_NEW'],
  ['workflowExecutionTerminatedEventAttributes', 'TERMINATED'],
  ['workflowExecutionFailedEventAttributes', 'FAILED'],
  ['workflowExecutionTimedOutEventAttributes', 'TIMED_OUT'],
  ['workflowExecutionCanceledEventAttributes', 'CANCELLED'],
];

/** What a history says about itself. */
export interface HistoryFacts {
  readonly workflow: string;
  readonly steps: number;
  /** Null: the run is still under way. */
  readonly outcome: RunOutcome | null;
  readonly continues: string | null;
  readonly continuedBy: string | null;
  /** SHA-256 of each workflow bundle that ran a step, in order of its first. */
  readonly bundles: readonly string[];
  /** The SDK that ran the last step; null where none ran. */
  readonly sdk: string | null;
}

const { version: sdkVersion } = createRequire(import.meta.url)('@temporalio/worker/package.json') as {
  readonly version: string;
};

/** The Temporal SDK that runs here. A bundle runs on the SDK that it was made with. */
export const SDK_VERSION = sdkVersion;

/**
 * With this a worker signs each step that it takes: the SDK, and the SHA-256 of the workflow bundle as it was handed over.
 * Left to itself the SDK takes the hash of its own reading of the bundle, under which nobody could find it again.
 */
export const buildIdOf = (bundle: string): string => `@temporalio/worker@${SDK_VERSION}+${bundle}`;
const BUILD_ID = /^@temporalio\/worker@([^+]+)\+([0-9a-f]{64})$/;

const buildOf = (step: Step): string | null =>
  step.workflowTaskCompletedEventAttributes?.workerVersion?.buildId ?? null;

const orNull = (text: string | null | undefined): string | null => (text ? text : null);

export function factsOf({ events }: WorkflowHistory): HistoryFacts {
  const steps = events ?? [];
  const began = steps[0]?.workflowExecutionStartedEventAttributes;
  const last = steps.at(-1);
  const builds = steps.flatMap((step) => {
    const [, sdk, bundle] = BUILD_ID.exec(buildOf(step) ?? '') ?? [];
    return sdk === undefined || bundle === undefined ? [] : [{ sdk, bundle }];
  });
  return {
    workflow: began?.workflowType?.name ?? '',
    steps: steps.length,
    outcome: OUTCOMES.find(([attributes]) => last?.[attributes] != null)?.[1] ?? null,
    continues: orNull(began?.continuedExecutionRunId),
    continuedBy: orNull(
      last?.workflowExecutionContinuedAsNewEventAttributes?.newExecutionRunId ??
        last?.workflowExecutionCompletedEventAttributes?.newExecutionRunId ??
        last?.workflowExecutionFailedEventAttributes?.newExecutionRunId ??
        last?.workflowExecutionTimedOutEventAttributes?.newExecutionRunId,
    ),
    bundles: [...new Set(builds.map(({ bundle }) => bundle))],
    sdk: builds.at(-1)?.sdk ?? null,
  };
}

const NOT_FOUND = 5;

/** Is it this run that the server does not know? A namespace that is missing tells nothing about the runs in it. */
const isUnknownRun = (error: unknown): boolean => {
  const { code, details } = error as { code?: number; details?: string };
  return code === NOT_FOUND && !/namespace/iu.test(details ?? '');
};

/** `open`: under way. `unknown`: the server has no such run, or has it no longer. */
export type RunFound =
  | { readonly status: 'open' | 'unknown' }
  | { readonly status: 'closed'; readonly history: WorkflowHistory };

/** The whole history of a run that has ended, page by page as the server gives it. */
export async function findRun(client: Client, { workflowId, runId }: RunRef): Promise<RunFound> {
  const ask = { namespace: client.options.namespace, execution: { workflowId, runId } };
  try {
    const { workflowExecutionInfo } = await client.workflowService.describeWorkflowExecution(ask);
    if (workflowExecutionInfo?.closeTime == null) return { status: 'open' };
    const events: Step[] = [];
    let nextPageToken: Uint8Array | null | undefined;
    do {
      const page = await client.workflowService.getWorkflowExecutionHistory({ ...ask, nextPageToken });
      events.push(...(page.history?.events ?? []));
      ({ nextPageToken } = page);
    } while (nextPageToken != null && nextPageToken.length > 0);
    return { status: 'closed', history: { events } };
  } catch (error) {
    if (isUnknownRun(error)) return { status: 'unknown' };
    throw error;
  }
}

/** Every run that has ended and that the server still keeps, of workflows whose id begins so. */
export async function* closedRuns(client: Client, prefix: string): AsyncIterable<RunRef> {
  const query = 'ExecutionStatus != "Running"';
  for await (const { workflowId, runId } of client.workflow.list({ query })) {
    if (workflowId.startsWith(prefix)) yield { workflowId, runId };
  }
}
