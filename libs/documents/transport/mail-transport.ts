import type { Instant } from '#libs/domain/kernel/time.js';
import type { Letter } from '../render/letter.js';

export type Channel = 'EMAIL' | 'POST' | 'TELEPHONE' | 'IN_PERSON' | 'PORTAL';

/** A letter on its way. Recipients are named by id only: who they are is looked up by what really sends. */
export interface Delivery {
  /** Id of the event that claimed the delivery: the same at every retry, and never used for another letter. */
  readonly reference: string;
  readonly letter: Pick<Letter, 'subject' | 'text' | 'html'> & {
    /** The same as a Word document, where the letter has that form. */
    readonly docx?: Uint8Array;
  };
  readonly channel: Channel;
  readonly recipient: object;
}

/** `uncertain`: nobody can say whether it went out. It becomes a task for a person, never a second letter. */
export type DeliveryResult = 'delivered' | 'already-delivered' | 'uncertain';

/** `UNKNOWN`: there is no evidence either way. Where a transport has evidence, it never says so. */
export type Evidence =
  | { readonly status: 'DELIVERED'; readonly at: Instant }
  | { readonly status: 'NOT_DELIVERED' }
  | { readonly status: 'UNKNOWN' };

export interface MailTransport {
  /** Throws only when nothing went out, as when the mail server cannot be reached. */
  deliver(delivery: Delivery): Promise<DeliveryResult>;
  /** Asked first by whoever finds a delivery begun: by a retry, or by another worker. */
  lookup(reference: string): Promise<Evidence>;
  /**
   * Takes away what it keeps of a letter's text, because somebody named in it was erased; that it went out stays known.
   * A transport that keeps nothing has none.
   */
  erase?(reference: string): Promise<void>;
}
