import { condition } from '@temporalio/workflow';
import type { Obligation } from '#libs/domain/kernel/process.js';
import { deliverNotices } from './activities.js';
import type { Review } from './review.js';

/** Letters that do not get through hold up those that fall due later for so long and no longer. */
const PATIENCE = '1 minute';

/**
 * The letters of one review on their way. They go beside everything else, so that mail which is away delays letters and
 * nothing else. Those of one moment go together, in the order owed; one bag after the other, so that the same record
 * follows from the same facts. Whether a letter is still owed is asked when it is claimed: what was dropped meanwhile
 * ends there.
 */
export class Post {
  private readonly onTheWay: Record<string, true> = {};
  private gathered: Obligation[] = [];
  private bags: (readonly Obligation[])[] = [];

  constructor(
    private readonly review: Review,
    private readonly fail: (error: unknown) => void,
  ) {}

  get letters(): readonly string[] {
    return Object.keys(this.onTheWay);
  }

  carries({ notice }: Obligation): boolean {
    return notice !== undefined && notice.id in this.onTheWay;
  }

  /** Begins with a letter that is owed, unless it is on its way. */
  take(owed: Obligation): void {
    if (this.carries(owed)) return;
    this.onTheWay[owed.notice!.id] = true;
    this.gathered.push(owed);
    if (this.gathered.length === 1) this.setOff().catch(this.fail);
  }

  private async setOff(): Promise<void> {
    const before = this.bags.at(-1);
    await condition(() => this.review.settled);
    if (before !== undefined) await condition(() => !this.bags.includes(before), PATIENCE);
    const bag = this.gathered;
    this.gathered = [];
    this.bags.push(bag);
    await this.deliver(bag);
    this.bags = this.bags.filter((one) => one !== bag);
  }

  private async deliver(owed: readonly Obligation[]): Promise<void> {
    const { ref, cause } = this.review;
    const letters = owed.map(({ key, notice }) => ({
      notice: notice!.id,
      // The obligation's key names its next step at the end; before it stands what all steps of this letter share.
      key: key.slice(0, key.lastIndexOf('/')),
    }));
    const carried = await deliverNotices({ ref, letters, ...cause });
    this.review.adopt(carried.review);
    for (const one of owed) {
      const { id } = one.notice!;
      delete this.onTheWay[id];
      if (carried.letters[id] === 'failed') this.take(one);
      else if (carried.letters[id] === 'no-longer-owed') this.review.refused(one);
    }
  }
}
