/** How a run of a workflow ended. */
export const RUN_ENDS = [
  'COMPLETED',
  'CONTINUED_AS_NEW',
  'TERMINATED',
  'FAILED',
  'TIMED_OUT',
  'CANCELLED',
] as const;

export type RunEnd = (typeof RUN_ENDS)[number];

/** SHA-256 in hex. */
export type Hash = string;

export interface ArchivedHistory {
  /** Temporal's id of the run. */
  readonly run: string;
  /** The registered name of the workflow, e.g. `communityTrigger`. */
  readonly workflow: string;
  readonly end: RunEnd;
  /** The run that this one continued, and the one that continued it. */
  readonly continues?: string;
  readonly continuedBy?: string;
  /** How the sealed bytes are to be read; counts up when that changes. */
  readonly format: number;
  /** Events of the history, and the length of its canonical bytes. */
  readonly steps: number;
  readonly bytes: number;
  /** Of the canonical bytes: the history itself. */
  readonly hash: Hash;
  /** Of the sealed bytes: the artefact in which they lie. */
  readonly artefact: Hash;
  /** The workflow code that ran, each an artefact, in order of its first step. The last one ran the history to its end. */
  readonly bundles: readonly Hash[];
  /** Version of the Temporal SDK that ran it; left out where no code ran. */
  readonly sdk?: string;
}

/** All by the engine itself: nobody can put a history on record or call a run lost by hand. */
export interface WorkflowHistoryCommands {
  /** A run has looked at the ledger for the first time, by this workflow code. */
  RecordWorkflowRunStarted: { readonly run: string; readonly workflow: string; readonly bundle: Hash };
  /** A run has ended and its history is archived. */
  RecordWorkflowHistory: ArchivedHistory;
  /** A run that began is neither open nor to be found: Temporal has lost it, or kept it no longer. */
  RecordWorkflowRunLost: { readonly run: string };
}
