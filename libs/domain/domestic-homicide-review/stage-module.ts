import type { StageCommands } from './commands.js';
import type { DhrEvent, StageEvents } from './events.js';
import type { Notice, NoticeProof } from './kind.js';
import type { Deciding, Evolvers, Owed, Rules } from './machine.js';
import type { State } from './state.js';
import type { NoticeTemplate } from './templates.js';

/** What follows, as an event of its own, from the delivery of a letter. */
export type ToldBy = (state: State, notice: Notice, proof: NoticeProof, at: Deciding) => readonly DhrEvent[];

/** One stage as its folder exports it (`<stage>/stage.ts`). */
export interface StageModule<S extends keyof StageCommands> {
  /** `null` while the stage is still to be written: the decider then knows none of its commands. */
  readonly rules: Rules<StageCommands[S]> | null;
  readonly evolvers: Evolvers<StageEvents[S]>;
  /** What it owes by itself, besides its deadlines and its letters. */
  readonly owed?: Owed;
  readonly told?: { readonly [T in NoticeTemplate]?: ToldBy };
}

/** The stages of the review itself; deadlines and letters are the kit's. A stage that is not begun is `null`. */
export type Stages = {
  readonly [S in Exclude<keyof StageCommands, 'deadlines' | 'notices'>]: StageModule<S> | null;
};
