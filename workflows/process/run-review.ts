import { condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow';
import type { StreamRef } from '#activities/process-activities.js';
import { poke, standing } from './messages.js';
import { Review } from './review.js';
import type { Stage } from './stage.js';
import { Track } from './track.js';

export interface ReviewInput extends StreamRef {
  /** For tests: begins a new run at this length of history instead of when the server suggests it. */
  readonly continueAt?: number;
}

/** A due moment that nobody could act on is looked at again: the door may think otherwise by then. */
const LOOK_AGAIN_MS = 3_600_000;

/**
 * One run of one review. Every run begins by loading from the ledger, so that a start, a new run, a release and the
 * day after a disaster are one path. It ends when nothing can happen by itself any more; a poke begins the next run.
 *
 * 1. The handlers stand before the first `await`: no poke is lost.
 * 2. Stages work side by side; each acts only on what it owes.
 * 3. Nobody waits for a clock of this machine: the ledger says how long it is until the next thing falls due.
 */
export async function runReview(input: ReviewInput, stages: readonly Stage[]): Promise<void> {
  const review = new Review({ tenant: input.tenant, type: input.type, stream: input.stream });
  const tracks = stages.map((one) => new Track(review, one));
  let waitsUntil: string | null = null;

  setHandler(poke, () => {
    review.stale = true;
  });
  setHandler(standing, () => ({
    version: review.revision === 0 ? 0 : review.state.version,
    state: review.revision === 0 ? 'LOADING' : review.state.state,
    waitsUntil,
    busy: tracks.filter((track) => track.busy).map((track) => track.stage.stem),
  }));

  let failure: unknown = null;
  if (!(await review.load())) return;
  for (const track of tracks) {
    track.follow().catch((error: unknown) => {
      failure = error;
    });
  }

  const atRest = (): boolean => !review.stale && tracks.every((track) => track.atRest);
  for (;;) {
    await condition(() => failure !== null || (review.stale && review.quiet) || atRest());
    if (failure !== null) throw failure;
    if (!review.stale) {
      if (review.state.ended) return;
      if (isLong(input)) await continueAsNew<(next: ReviewInput) => Promise<void>>(input);
      waitsUntil = review.nextDue();
      await condition(() => failure !== null || review.stale || !atRest(), untilNextDue(review, waitsUntil));
      waitsUntil = null;
      // Woken by the time: whether anything is due is the ledger's to say.
      if (failure === null && atRest()) review.stale = true;
      continue;
    }
    if (!(await review.load())) return;
    for (const track of tracks) track.afterLoad();
  }
}

/** At least a second: a wait that ended a moment early must not spin. */
function untilNextDue(review: Review, nextDue: string | null): number {
  const { now } = review.state;
  const waitingForDoor = review.state.owed.some((one) => one.dueAt <= now);
  const span = nextDue === null ? Number.POSITIVE_INFINITY : Math.max(1000, Date.parse(nextDue) - Date.parse(now));
  const longest = waitingForDoor ? LOOK_AGAIN_MS : LONGEST_WAIT_MS;
  return Math.min(span, longest);
}

/** Nothing falls due at a known time: a look once a year costs nothing and forgets nobody. */
const LONGEST_WAIT_MS = 365 * 86_400_000;

function isLong({ continueAt }: ReviewInput): boolean {
  const { continueAsNewSuggested, historyLength } = workflowInfo();
  return continueAsNewSuggested || (continueAt !== undefined && historyLength >= continueAt);
}
