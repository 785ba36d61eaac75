import type { Command } from '../decider.js';
import type { Deadline } from '../deadline.js';
import type { DomainEvent } from '../event.js';
import type { Notice } from './notices/notice.js';

/** What a review type's letters are called, which stage delivers them, and whom they may go to. */
export interface LetterKind {
  readonly template: string;
  readonly stage: string;
  readonly recipient: object;
}

/** What every review has, whatever it is about: where it stands, its deadlines and its letters. */
export interface StateCore<L extends LetterKind = LetterKind> {
  readonly state: string;
  readonly deadlines: readonly Deadline[];
  readonly notices: readonly Notice<L>[];
  /** Calendar version that the open working-day deadlines were last counted with. */
  readonly calendarVersion: string | null;
}

/**
 * The types of one review type in one bundle, so that the kit needs one type parameter and not six:
 * `interface Dhr extends Kind { State: State; Letters: DhrLetters; … }`.
 */
export interface Kind {
  readonly State: StateCore;
  readonly Letters: LetterKind;
  /** Name of a command -> its facts in clear and its `Sealed` parts. */
  readonly Commands: object;
  /** Name of an event -> what happened. */
  readonly Events: object;
  /** The local rules that a decision looks at. */
  readonly Procedure: unknown;
}

export type CommandName<K extends Kind> = keyof K['Commands'] & string;
export type CommandOf<K extends Kind, N extends CommandName<K>> = Command<N, K['Commands'][N] & object>;
export type AnyCommand<K extends Kind> = { [N in CommandName<K>]: CommandOf<K, N> }[CommandName<K>];

export type EventName<K extends Kind> = keyof K['Events'] & string;
export type EventOf<K extends Kind, N extends EventName<K>> = DomainEvent<N, K['Events'][N] & object>;
export type AnyEvent<K extends Kind> = { [N in EventName<K>]: EventOf<K, N> }[EventName<K>];
