import type { Post } from './post.js';
import type { Review } from './review.js';
import { type Stage, StageView } from './stage.js';

/**
 * A stage at work, side by side with the others. It rests while the stage owes nothing, and begins a pass whenever the
 * review was looked at anew and something of this stage is due.
 */
export class Track {
  busy = false;
  private readonly view: StageView;

  constructor(
    private readonly review: Review,
    post: Post,
    readonly stage: Stage,
    private readonly fail: (error: unknown) => void,
  ) {
    this.view = new StageView(review, post, stage.stem);
  }

  /** Called after each look at the review. */
  begin(): void {
    if (this.busy || !this.owes) return;
    this.busy = true;
    this.work().catch(this.fail);
  }

  private get owes(): boolean {
    return this.review.due(this.stage.stem).length > 0;
  }

  private async work(): Promise<void> {
    let seen: number;
    do {
      seen = this.review.revision;
      await this.stage.pass(this.view);
      // What fell due behind the back of this pass is the next one's.
    } while (seen !== this.review.revision && this.owes);
    this.busy = false;
  }
}
