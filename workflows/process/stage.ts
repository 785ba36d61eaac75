import type { StreamRef } from '#activities/process-activities.js';
import type { Obligation, ProcessState } from '#libs/domain/kernel/process.js';
import type { Post } from './post.js';
import type { Review } from './review.js';

/**
 * What a stage is written in. Each verb does what the stage owes of that kind at this moment, and nothing where nothing
 * is due: `decide` says what is owed and when, the stage says that it is this stage that does it, and in which order.
 */
export class StageView {
  constructor(
    private readonly review: Review,
    private readonly post: Post,
    readonly stem: string,
  ) {}

  get state(): ProcessState {
    return this.review.state;
  }

  /** Whose stage it is, for an activity that is about the stream as a whole. */
  get ref(): StreamRef {
    return this.review.ref;
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

  /** Sends off the letters that this stage owes; all kinds, or those named. Nobody waits until they have arrived. */
  deliver(...templates: readonly string[]): Promise<void> {
    const mine = (owed: Obligation): boolean => owed.notice !== undefined && (templates.length === 0 || templates.includes(owed.notice.template));
    return this.each(mine, (owed) => this.post.take(owed));
  }

  private async each(mine: (owed: Obligation) => boolean, act: (owed: Obligation) => Promise<void> | void): Promise<void> {
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
