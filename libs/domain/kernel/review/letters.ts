import { droppable } from './effects.js';
import type { LetterKind, StateCore } from './kind.js';
import { nextId } from './machine.js';
import type { OwedNotice } from './notices/notice.js';

/** The stage whose file delivers the letter, and the duty that the letter fulfils. */
export interface LetterRow<L extends LetterKind> {
  readonly stage: L['stage'];
  readonly source: string;
}

export interface LetterInput<L extends LetterKind> {
  readonly template: L['template'];
  readonly to: L['recipient'];
  readonly about?: Readonly<Record<string, string>>;
  /** Only where the letter is not its template's stage's, as for reminders. */
  readonly stage?: L['stage'];
}

export type WriteLetters<L extends LetterKind> = (
  state: StateCore<L>,
  inputs: readonly LetterInput<L>[],
  /** How many letters of the same command have their ids already. */
  ahead?: number,
) => readonly OwedNotice<L>[];

/** The letters that one event makes due, with their ids. All letters of one event are made by one call. */
export const lettersOf =
  <L extends LetterKind>(table: Readonly<Record<L['template'], LetterRow<L>>>): WriteLetters<L> =>
  (state, inputs, ahead = 0) =>
    inputs.map(({ template, to, about = {}, stage }, i) => {
      const row: LetterRow<L> = table[template as L['template']];
      return {
        id: nextId('notice', state.notices, ahead + i),
        template,
        stage: stage ?? row.stage,
        to,
        source: row.source,
        about,
      };
    });

type Named<L extends LetterKind> = readonly L['template'][];

/** Ids of the letters of these templates that nobody has begun to send. All templates if none is named. */
export const unsent = <L extends LetterKind>(
  state: StateCore<L>,
  ...templates: Named<L>
): readonly string[] =>
  state.notices
    .filter((n) => droppable(n) && (templates.length === 0 || templates.includes(n.template)))
    .map((n) => n.id);

/** Is it being sent, or does nobody know whether it went out? Then its facts must not change under it. */
export const onItsWay = <L extends LetterKind>(state: StateCore<L>, ...templates: Named<L>): boolean =>
  state.notices.some(
    (n) => (n.status === 'CLAIMED' || n.status === 'UNCERTAIN') && templates.includes(n.template),
  );

/** Is a letter of these templates between claim and record? Then it cannot be called back. */
export const beingSent = <L extends LetterKind>(state: StateCore<L>, ...templates: Named<L>): boolean =>
  state.notices.some(
    (n) => n.status === 'CLAIMED' && (templates.length === 0 || templates.includes(n.template)),
  );
