import type { PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { Effects } from '../kind.js';

export interface AppealEvents {
  AppealReceived: {
    readonly about: 'HOW_DEALT_WITH' | 'HOW_REVIEWED';
    readonly grounds: Sealed | null;
    readonly from: string;
  } & Effects;
  AppealDecided: {
    readonly outcome: 'UPHELD' | 'DISMISSED';
    readonly panel: readonly PersonId[];
    readonly to: string;
  } & Effects;
}
