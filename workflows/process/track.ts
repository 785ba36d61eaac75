import { condition } from '@temporalio/workflow';
import type { Post } from './post.js';
import type { Review } from './review.js';
import { type Stage, StageView } from './stage.js';

/**
 * A stage at work, side by side with the others. It rests while the stage owes nothing, and begins a pass whenever the
 * review was looked at anew and something of this stage is due.
 */
export class Track {
  busy = false;
  private seen = 0;
  private readonly view: StageView;

  constructor(
    private readonly review: Review,
    post: Post,
    readonly stage: Stage,
  ) {
    this.view = new StageView(review, post, stage.stem);
  }

  /** Nothing to do until the review is looked at anew. */
  get atRest(): boolean {
    return !this.busy && this.seen === this.review.revision;
  }

  async follow(): Promise<never> {
    for (;;) {
      await condition(() => this.seen !== this.review.revision);
      this.seen = this.review.revision;
      if (this.review.due(this.stage.stem).length === 0) continue;
      this.busy = true;
      await this.stage.pass(this.view);
      this.busy = false;
    }
  }
}
