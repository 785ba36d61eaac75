import type { Needs } from '../authorisation/index.js';
import type { CommandInput } from './entrance.js';
import type { Input } from './fields/index.js';

/** The inputs of one stage's commands: none may be missing. */
export type StageInputs<Commands> = Readonly<Record<keyof Commands, CommandInput>>;

/** What each of a stage's commands needs of table 6.1; null where no person may send it at all. */
export type StageNeeds<Commands> = Readonly<Record<keyof Commands, Needs | null>>;

/** A command without any field of its own. */
export class NoFields {}

export const noFields: CommandInput = { input: NoFields, example: {} };

export const takes = (input: Input, example: Readonly<Record<string, unknown>> = {}): CommandInput => ({
  input,
  example,
});
