import type { Sealed } from '#libs/domain/kernel/people.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import type { MailTransport } from '#libs/documents/transport/index.js';

/** A letter in state, as far as writing and delivering it goes. */
export interface NoticeInState {
  readonly id: string;
  readonly status: string;
  readonly text: Sealed | null;
  readonly html: Sealed | null;
  /** Who it is for, by ids only. */
  readonly to: object;
  readonly subject: string;
}

/** Sealed parts and ids that one letter needs opened and looked up: no more is unsealed for it. */
export interface LetterNeeds {
  readonly sealed: readonly Sealed[];
  readonly people: readonly string[];
  readonly organisations: readonly string[];
}

export interface LetterParts {
  readonly procedure: unknown;
  readonly today: LocalDate;
  readonly organisation: string;
  readonly opened: Readonly<Record<string, string>>;
  readonly people: Readonly<Record<string, string>>;
  readonly organisations: Readonly<Record<string, string>>;
}

export interface WrittenLetter {
  readonly text: string;
  readonly html: string;
  readonly sha256: string;
}

/** How a review type writes its letters. One line a type in `letterWriters`. */
export interface LetterWriter {
  notice(state: unknown, id: string): NoticeInState | null;
  needs(state: unknown, id: string): LetterNeeds;
  write(state: unknown, id: string, parts: LetterParts): WrittenLetter;
}

export type Channel = Parameters<MailTransport['deliver']>[0]['channel'];
