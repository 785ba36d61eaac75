import type { Sealed } from '#libs/domain/kernel/people.js';

export interface ActionPlanCommands {
  /** `DECLINED`: the victim was asked and does not wish to say. */
  RecordVictimView: {
    readonly view: Sealed | null;
    readonly agrees: 'YES' | 'NO' | 'NO_ANSWER' | 'DECLINED';
  };
  /** `drop`: proposed actions that the chair leaves out. */
  FinaliseActionPlan: { readonly drop?: readonly string[] };
}
