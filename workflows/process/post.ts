import { condition } from '@temporalio/workflow';
import type { Obligation } from '#libs/domain/kernel/process.js';
import { deliverNotice, prepareNotice } from './activities.js';
import type { Review } from './review.js';

/** A letter that cannot be written or sent holds up those behind it for so long and no longer. */
const PATIENCE = '1 minute';

/**
 * The letters of one review on their way. They go beside everything else, so that mail which is away delays letters and
 * nothing else; and one after the other, so that the same record follows from the same facts. Whether a letter is still
 * owed is asked when it is claimed: what was dropped meanwhile ends there.
 */
export class Post {
  private readonly onTheWay: Record<string, true> = {};

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
    const { id } = owed.notice!;
    const before = this.letters.at(-1);
    this.onTheWay[id] = true;
    this.carry(owed, before).catch(this.fail);
  }

  private async carry(owed: Obligation, before: string | undefined): Promise<void> {
    if (before !== undefined) await condition(() => !(before in this.onTheWay), PATIENCE);
    const { ref, cause } = this.review;
    const { id, delivery } = owed.notice!;
    // The obligation's key names its next step at the end; before it stands what all steps of this letter share.
    const letter = { ref, notice: id, key: owed.key.slice(0, owed.key.lastIndexOf('/')), ...cause };
    if (delivery === 'OWED') await prepareNotice(letter);
    const delivered = await deliverNotice(letter);
    delete this.onTheWay[id];
    this.review.settle(owed, delivered !== 'no-longer-owed');
  }
}
