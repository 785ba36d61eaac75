import type { Sealed } from '../../people.js';
import type { Instant } from '../../time.js';
import type { LetterKind } from '../kind.js';

/** The same letter as a Word document: its bytes as a base64 `data:` text, sealed whole, and their hash in clear. */
export interface WordForm {
  readonly file: Sealed;
  readonly sha256: string;
}

/** A letter that an event made due. It stays in state until it is delivered, dropped or sent by a person. */
export interface OwedNotice<L extends LetterKind = LetterKind> {
  readonly id: string;
  readonly template: L['template'];
  readonly stage: L['stage'];
  readonly to: L['recipient'];
  /** The duty it fulfils, e.g. `s.104(6)`. */
  readonly source: string;
  /** What it is about: ids of this review, e.g. `{ request: 'request-1' }`. */
  readonly about: Readonly<Record<string, string>>;
}

export type NoticeStatus =
  'OWED' | 'PREPARED' | 'CLAIMED' | 'UNCERTAIN' | 'DELIVERED' | 'DROPPED' | 'SENT_BY_PERSON';

export interface Notice<L extends LetterKind = LetterKind> extends OwedNotice<L> {
  readonly owedAt: Instant;
  readonly status: NoticeStatus;
  readonly text: Sealed | null;
  readonly html: Sealed | null;
  readonly sha256: string | null;
  /** Only of letters that have one. */
  readonly docx?: WordForm | null;
  readonly deliveredAt: Instant | null;
  /** Counts up each time that it must be sent again. */
  readonly attempt: number;
}

export type NoticeChannel = 'EMAIL' | 'POST' | 'TELEPHONE' | 'IN_PERSON' | 'PORTAL';

/** What proves a notice: the exact text, by which channel, to whom, when (`occurredAt`). */
export interface NoticeProof<L extends LetterKind = LetterKind> {
  readonly notice: string | null;
  readonly text: Sealed;
  readonly html: Sealed | null;
  readonly sha256: string;
  readonly docx?: WordForm;
  readonly channel: NoticeChannel;
  readonly recipient: L['recipient'];
  /** The transport's reference, e.g. the event id under which it lies in the mail folder. */
  readonly reference: string | null;
}
