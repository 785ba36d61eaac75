import type { LocalDate } from '#libs/domain/kernel/time.js';
import type { Sealed } from '#libs/domain/kernel/people.js';

export interface ConsentCommands {
  RequestConsent: object;
  /** Also reopens a case that was closed for want of consent. */
  RecordConsent: {
    readonly form: 'WRITTEN' | 'RECORDED_VERBAL';
    readonly givenOn: LocalDate;
    readonly scope?: Sealed;
  };
  /** `NO_ANSWER` only after AD2 has passed and a reminder went out. */
  RecordConsentRefused: { readonly kind?: 'REFUSED' | 'NO_ANSWER' };
  WithdrawConsent: { readonly withdrawnOn: LocalDate };
}
