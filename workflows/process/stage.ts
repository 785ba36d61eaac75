import type { Obligation, ProcessState } from '#libs/domain/kernel/process.js';
import { deliverNotice, prepareNotice } from './activities.js';
import type { Review } from './review.js';

/**
 * What a stage is written in. Each verb does what the stage owes of that kind at this moment, and nothing where nothing
 * is due: `decide` says what is owed and when, the stage says that it is this stage that does it, and in which order.
 */
export class StageView {
  constructor(
    private readonly review: Review,
    readonly stem: string,
  ) {}

  get state(): ProcessState {
    return this.review.state;
  }

  /** A named predicate of the review, e.g. `informationOpen`. */
  is(name: string): boolean {
    return this.state.is[name] === true;
  }

  /** Sends this process command, once for each time that it is owed. */
  async send(command: string): Promise<void> {
    await this.each((owed) => owed.kind !== 'notice' && owed.command === command, (owed) => this.review.send(owed));
  }

  /** Before a date: reminds whoever must act. After it: records once that it was missed, and asks for the reason. */
  async keepDeadlines(): Promise<void> {
    await this.send('SendReminder');
    await this.send('MarkDeadlineMissed');
  }

  /** Writes and delivers the letters that this stage owes; all kinds, or those named. */
  async deliver(...templates: readonly string[]): Promise<void> {
    const mine = (owed: Obligation): boolean => owed.notice !== undefined && (templates.length === 0 || templates.includes(owed.notice.template));
    await this.each(mine, (owed) => this.deliverOne(owed));
  }

  private async deliverOne(owed: Obligation): Promise<void> {
    const { ref, head: cause } = this.review;
    const letter = { ref, notice: owed.notice!.id, key: owed.key, cause };
    if (owed.notice!.delivery === 'OWED') {
      return this.review.inOrder(async () => this.review.settle(owed, (await prepareNotice(letter)).status === 'accepted'));
    }
    this.review.settle(owed, (await deliverNotice(letter)) !== 'no-longer-owed');
  }

  private async each(mine: (owed: Obligation) => boolean, act: (owed: Obligation) => Promise<void>): Promise<void> {
    for (const owed of this.review.due(this.stem)) if (mine(owed)) await act(owed);
  }
}

/** One stage: its stem, and what it does by itself each time something changed or fell due. */
export interface Stage {
  readonly stem: string;
  readonly pass: (review: StageView) => Promise<void>;
}

/** Declares a stage. `pass` reads like the guidance: in the order in which things are owed. */
export const stage = (stem: string, pass: Stage['pass']): Stage => ({ stem, pass });
