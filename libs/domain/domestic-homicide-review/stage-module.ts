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
  readonly rules: Rules<StageCommands[S]>;
  readonly evolvers: Evolvers<StageEvents[S]>;
  /** What it owes by itself, besides its deadlines and its letters. */
  readonly owed?: Owed;
  readonly told?: { readonly [T in NoticeTemplate]?: ToldBy };
}

/** The stages of the review itself; deadlines and letters are the kit's. */
export type Stages = {
  readonly [S in Exclude<keyof StageCommands, 'deadlines' | 'notices'>]: StageModule<S>;
};
