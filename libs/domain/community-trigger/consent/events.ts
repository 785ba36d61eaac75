import type { LocalDate } from '#libs/domain/kernel/time.js';
import type { Sealed } from '#libs/domain/kernel/people.js';
import type { Effects } from '../kind.js';

export interface ConsentEvents {
  ConsentRequested: Effects;
  ConsentGiven: {
    readonly form: 'WRITTEN' | 'RECORDED_VERBAL';
    readonly givenOn: LocalDate;
    readonly scope: Sealed | null;
    readonly reopens: boolean;
  } & Effects;
  ConsentRefused: { readonly kind: 'REFUSED' | 'NO_ANSWER' } & Effects;
  ConsentWithdrawn: { readonly withdrawnOn: LocalDate } & Effects;
}
