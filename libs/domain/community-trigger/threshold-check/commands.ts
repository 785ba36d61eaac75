import type { OrganisationId, PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { Challenge, Dissent, Recipient, Route } from '../state.js';

export interface ThresholdCheckCommands {
  /** Process: s.104(4)-(5), whenever no computation of the inputs as they stand exists. */
  ComputeThreshold: object;
  ChallengeInput: { readonly complaint?: string; readonly what: Challenge['what'] };
  DismissChallenge: { readonly challenge: string };
  /** 2.8: by all relevant bodies, with reasons. */
  DecideGenuineness: {
    readonly complaint: string;
    readonly genuine: 'YES' | 'NO';
    readonly decidingBodies: readonly OrganisationId[];
    readonly challenge?: string;
  };
  DecideThreshold: {
    readonly result: 'MET' | 'NOT_MET';
    /** Only for a discretionary MET; any other route is the computation's. */
    readonly route?: Route;
    readonly decidingBodies: readonly OrganisationId[];
    /** Persons who took part, besides the one who records it. */
    readonly decidedBy?: readonly PersonId[];
    readonly dissent?: readonly Dissent[];
    readonly reasons?: Sealed;
    readonly persistence?: Sealed;
    readonly harm?: Sealed;
    readonly adequacy?: Sealed;
    readonly referral?: { readonly rank: string; readonly reason: Sealed };
  };
  /** Way out: a person tells the applicant themself; afterwards the engine sends no letter about it. */
  NotifyApplicant: {
    readonly channel: 'EMAIL' | 'POST' | 'TELEPHONE' | 'IN_PERSON' | 'PORTAL';
    readonly recipient?: Recipient;
    readonly text: Sealed;
    readonly textSha256: string;
  };
  OfferOtherSupport: { readonly kind: string; readonly details?: Sealed };
  VacateThresholdDecision: { readonly decidingBodies: readonly OrganisationId[] };
}
