import { defineQuery, defineSignal } from '@temporalio/workflow';

/** Says that the stream stands at this version. Many pokes collapse into one look at the ledger. */
export const poke = defineSignal<[version: number]>('poke');

/** For diagnosis: what this run has seen and what it waits for. Nothing decides on it. */
export interface Standing {
  readonly version: number;
  readonly state: string;
  readonly waitsUntil: string | null;
  /** Stages that are at work. */
  readonly busy: readonly string[];
  /** Ids of the letters that are on their way. */
  readonly letters: readonly string[];
}

export const standing = defineQuery<Standing>('standing');
