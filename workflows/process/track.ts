import { CancellationScope, condition, isCancellation } from '@temporalio/workflow';
import type { Review } from './review.js';
import { type Stage, StageView } from './stage.js';

/**
 * A stage at work, side by side with the others. It rests while the stage owes nothing; it begins a pass whenever the
 * review was looked at anew and something of this stage is due; and it is cut off, letters on their way included, when
 * the review has left the stage and the stage owes nothing more.
 */
export class Track {
  busy = false;
  private seen = 0;
  private scope: CancellationScope | null = null;
  private readonly view: StageView;

  constructor(
    private readonly review: Review,
    readonly stage: Stage,
  ) {
    this.view = new StageView(review, stage.stem);
  }

  /** Does this stage hold, or is there anything that it still owes? */
  private get concerned(): boolean {
    const { stage, owed } = this.review.state;
    return stage === this.stage.stem || owed.some((one) => one.stage === this.stage.stem);
  }

  /** Nothing to do until the review is looked at anew. */
  get atRest(): boolean {
    return !this.busy && this.seen === this.review.revision;
  }

  /** Called after each load: what no longer concerns us is not finished, but cut off. */
  afterLoad(): void {
    if (this.busy && !this.concerned) this.scope?.cancel();
  }

  async follow(): Promise<never> {
    for (;;) {
      await condition(() => this.seen !== this.review.revision);
      this.seen = this.review.revision;
      if (this.review.due(this.stage.stem).length > 0) await this.pass();
    }
  }

  private async pass(): Promise<void> {
    this.busy = true;
    this.scope = new CancellationScope();
    try {
      await this.scope.run(() => this.stage.pass(this.view));
    } catch (error) {
      if (!isCancellation(error) || CancellationScope.current().consideredCancelled) throw error;
    } finally {
      this.busy = false;
      this.scope = null;
    }
  }
}
