import type { Sealed } from '#libs/domain/kernel/people.js';
import type { Effects } from '../kind.js';

export interface ActionPlanEvents {
  VictimConsulted: {
    readonly view: Sealed | null;
    readonly agrees: 'YES' | 'NO' | 'NO_ANSWER' | 'DECLINED';
  } & Effects;
  ActionPlanFinalised: { readonly actions: readonly string[]; readonly dropped: readonly string[] } & Effects;
}
