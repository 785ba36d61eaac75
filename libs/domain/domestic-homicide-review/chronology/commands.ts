import type { Sealed } from '#libs/domain/kernel/people.js';

export interface ChronologyCommands {
  /** Process: when the last agency's chronology is in, and again when one has changed. */
  MergeChronologies: object;
  FlagConflict: { readonly entries: readonly string[]; readonly text?: Sealed };
  /** Process: when the panel has nothing more to wait for from any agency. */
  BeginPanelAnalysis: object;
}
