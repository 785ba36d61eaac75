import type { Sealed } from '#libs/domain/kernel/people.js';
import type { Needs, Notices, ProcedureOf, ReviewInLetters, ReviewView, WordDocument } from '#libs/documents/index.js';
import type { MailTransport } from '#libs/documents/transport/index.js';

/** A letter in state, as far as writing and delivering it goes. */
export interface NoticeInState {
  readonly id: string;
  readonly status: string;
  readonly text: Sealed | null;
  readonly html: Sealed | null;
  readonly docx?: { readonly file: Sealed } | null;
  /** Who it is for, by ids only. */
  readonly to: object;
  readonly subject: string;
}

/** What a letter is made from besides the state of its review. */
export type LetterParts = Omit<ReviewView<ReviewInLetters, unknown>, 'state'>;

export interface WrittenLetter {
  readonly text: string;
  readonly html: string;
  readonly sha256: string;
  /** Only of letters that have a Word form. */
  readonly docx?: WordDocument;
}

/** How a review type writes its letters. One line a type in `letterWriters`. */
export interface LetterWriter {
  notice(state: unknown, id: string): NoticeInState | null;
  /** The procedure that the review keeps to may name bodies that its state does not. */
  needs(state: unknown, id: string, procedure: unknown): Needs;
  write(state: unknown, id: string, parts: LetterParts): WrittenLetter | Promise<WrittenLetter>;
}

export type Channel = Parameters<MailTransport['deliver']>[0]['channel'];

type Prepared = Omit<NoticeInState, 'subject'>;

interface StateWithNotices<N> {
  readonly notices: readonly N[];
}

/** The writer of a review type, from its letters. State and procedure reach activities untyped, and get their types here. */
export function letterWriterOf<S extends StateWithNotices<N & Prepared>, N, V extends { readonly state: S }>(notices: Notices<S, N, V>): LetterWriter {
  const find = (state: unknown, id: string): (N & Prepared) | undefined => (state as S).notices.find((one) => one.id === id);
  const there = (state: unknown, id: string): N => {
    const notice = find(state, id);
    if (notice === undefined) throw new Error(`There is no letter ${id}`);
    return notice;
  };
  return {
    notice(state, id) {
      const notice = find(state, id);
      return notice === undefined ? null : { ...notice, subject: notices.subject(notice, state as S) };
    },
    needs: (state, id, procedure) => notices.needs(there(state, id), state as S, procedure as ProcedureOf<V>),
    async write(state, id, parts) {
      const notice = there(state, id);
      const letter = notices.render(notice, { ...parts, state } as unknown as V);
      const docx = await notices.document(notice, letter);
      return docx === null ? letter : { ...letter, docx };
    },
  };
}
