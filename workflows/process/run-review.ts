import { condition, continueAsNew, setHandler, workflowInfo } from '@temporalio/workflow';
import type { StreamRef } from '#activities/process-activities.js';
import { poke, standing } from './messages.js';
import { Post } from './post.js';
import { Review } from './review.js';
import type { Stage } from './stage.js';
import { Track } from './track.js';

export interface ReviewInput extends StreamRef {
  /** Begins a new run at this length of history; left out: when the server suggests it. */
  readonly continueAt?: number;
}

/**
 * What is due and was refused is asked again after a day: the door may think otherwise by then, for reasons that lie
 * outside of this review.
 */
const LOOK_AGAIN_MS = 86_400_000;

/** Nothing falls due at a known time: a look once a year costs nothing and forgets nobody. */
const LONGEST_WAIT_MS = 365 * 86_400_000;

/**
 * One run of one review. Every run begins by loading from the ledger, so that a start, a new run, a release and the
 * day after a disaster are one path. It ends when nothing can happen by itself any more; a poke begins the next run.
 *
 * 1. The handlers stand before the first `await`: no poke is lost.
 * 2. Stages work side by side; each acts only on what it owes. Letters travel beside them.
 * 3. Nobody waits for a clock of this machine: the ledger says how long it is until the next thing falls due.
 */
export async function runReview(input: ReviewInput, stages: readonly Stage[]): Promise<void> {
  let failure: unknown = null;
  const fail = (error: unknown): void => {
    failure = error;
  };
  const review = new Review({ tenant: input.tenant, type: input.type, stream: input.stream });
  const post = new Post(review, fail);
  const tracks = stages.map((one) => new Track(review, post, one, fail));
  let waitsUntil: string | null = null;
  /** The revision of the review that the tracks have begun with. */
  let begun = 0;

  setHandler(poke, () => review.lookAgain());
  setHandler(standing, () => ({
    version: review.revision === 0 ? 0 : review.state.version,
    state: review.revision === 0 ? 'LOADING' : review.state.state,
    waitsUntil,
    busy: tracks.filter((track) => track.busy).map((track) => track.stage.stem),
    letters: post.letters,
  }));

  const isNew = (): boolean => review.revision !== begun;
  const atRest = (): boolean => !review.stale && tracks.every((track) => !track.busy);
  for (;;) {
    await condition(() => failure !== null || (review.stale && review.quiet) || isNew() || atRest());
    if (failure !== null) throw failure;
    if (review.stale && review.quiet && !(await review.load())) return;
    if (isNew()) {
      begun = review.revision;
      for (const track of tracks) track.begin();
      continue;
    }
    const onTheWay = post.letters.length;
    if (onTheWay === 0) {
      if (review.state.ended) return;
      if (isLong(input)) await continueAsNew<(next: ReviewInput) => Promise<void>>(input);
    }
    waitsUntil = review.nextDue();
    const moved = (): boolean => failure !== null || review.stale || isNew() || post.letters.length !== onTheWay;
    const woken = await condition(moved, untilNextDue(review, post, waitsUntil));
    waitsUntil = null;
    // Woken by the time: whether anything is due is the ledger's to say.
    if (!woken) review.lookAgain();
  }
}

/** At least a second: a wait that ended a moment early must not spin. */
function untilNextDue({ state }: Review, post: Post, nextDue: string | null): number {
  const span = nextDue === null ? LONGEST_WAIT_MS : Math.max(1000, Date.parse(nextDue) - Date.parse(state.now));
  const refused = state.owed.some((one) => one.dueAt <= state.now && !post.carries(one));
  return Math.min(span, refused ? LOOK_AGAIN_MS : LONGEST_WAIT_MS);
}

function isLong({ continueAt }: ReviewInput): boolean {
  const { continueAsNewSuggested, historyLength } = workflowInfo();
  return continueAsNewSuggested || (continueAt !== undefined && historyLength >= continueAt);
}
