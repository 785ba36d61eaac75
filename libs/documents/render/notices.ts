import { oneLine } from './inert.js';
import { renderLetter, wordDocumentOf, type Letter, type WordDocument } from './letter.js';
import type { LetterTypeOf, Needs, ReviewInLetters } from './review-view.js';

/** The local procedure of a view, which may name bodies that stand nowhere in the state. */
export type ProcedureOf<V> = V extends { readonly procedure: infer P } ? P : never;

/** The letters of one review type, as whoever writes and sends them sees them. */
export interface Notices<S, N, V> {
  /** What has to be opened and looked up before this letter can be written. */
  needs(notice: N, state: S, procedure: ProcedureOf<V>): Needs;
  /** Neutral, and the same whenever it is asked for. */
  subject(notice: N, state: S): string;
  /** The letter as HTML and as text, from facts alone: the same notice and the same view always give the same bytes. */
  render(notice: N, view: V): Letter;
  /** Of letters that have a Word form; from the very HTML of the letter. */
  document(notice: N, letter: Letter): Promise<WordDocument | null>;
}

export interface NoticesSpec<S, N extends { readonly template: string }, V> {
  letterFor(notice: N): LetterTypeOf<S, N, V>;
  needsOf(letter: LetterTypeOf<S, N, V>, state: S, notice: N, procedure: ProcedureOf<V>): Needs;
  /** Facts that the layout and almost every letter use. */
  commonFacts(view: V, notice: N): object;
}

export function noticesOf<
  S extends ReviewInLetters,
  N extends { readonly template: string },
  V extends { readonly state: S },
>({ letterFor, needsOf, commonFacts }: NoticesSpec<S, N, V>): Notices<S, N, V> {
  const subject = (notice: N, state: S): string =>
    oneLine(`${letterFor(notice).subject}: ${state.reference ?? 'no reference'}`);
  return {
    subject,
    needs: (notice, state, procedure) => needsOf(letterFor(notice), state, notice, procedure),
    render(notice, view) {
      const letter = letterFor(notice);
      const facts = { ...commonFacts(view, notice), ...letter.facts(view, notice) };
      return renderLetter(letter.file, subject(notice, view.state), facts);
    },
    document: async (notice, letter) => (letterFor(notice).docx === true ? wordDocumentOf(letter) : null),
  };
}
