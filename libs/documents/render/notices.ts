import { oneLine } from './inert.js';
import { renderLetter, type Letter } from './letter.js';
import type { LetterTypeOf, Needs, ReviewInLetters } from './review-view.js';

/** The letters of one review type, as whoever writes and sends them sees them. */
export interface Notices<S, N, V> {
  /** What has to be opened and looked up before this letter can be written. */
  needs(notice: N, state: S): Needs;
  /** Neutral, and the same whenever it is asked for. */
  subject(notice: N, state: S): string;
  /** The letter in all its forms, from facts alone: the same notice and the same view always give the same bytes. */
  render(notice: N, view: V): Letter;
}

export interface NoticesSpec<S, N extends { readonly template: string }, V> {
  letterFor(notice: N): LetterTypeOf<S, N, V>;
  needsOf(letter: LetterTypeOf<S, N, V>, state: S, notice: N): Needs;
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
    needs: (notice, state) => needsOf(letterFor(notice), state, notice),
    render(notice, view) {
      const letter = letterFor(notice);
      const facts = { ...commonFacts(view, notice), ...letter.facts(view, notice) };
      return renderLetter(letter.file, subject(notice, view.state), facts);
    },
  };
}
