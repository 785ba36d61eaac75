import type { Sealed } from '#libs/domain/kernel/people.js';

export interface ActionPlanCommands {
  RecordVictimView: { readonly view: Sealed | null; readonly agrees: 'YES' | 'NO' | 'NO_ANSWER' };
  /** `drop`: proposed actions that the chair leaves out. */
  FinaliseActionPlan: { readonly drop?: readonly string[] };
}
