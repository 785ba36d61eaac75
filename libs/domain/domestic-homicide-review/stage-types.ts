import type { Sealed } from '#libs/domain/kernel/people.js';
import type { NoticeChannel } from '#libs/domain/kernel/review/notices/notice.js';

/** A document as it was when something was done with it: sealed whole, its hash in clear. */
export interface DocumentRef {
  readonly text: Sealed;
  readonly sha256: string;
}

/** What a person told somebody themself, so that the engine's own letter is not sent. */
export interface Told {
  readonly channel: NoticeChannel;
  readonly text: Sealed;
  readonly sha256: string;
}
