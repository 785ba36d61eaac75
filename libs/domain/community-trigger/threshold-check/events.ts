import type { OrganisationId, PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { Effects } from '../kind.js';
import type { Challenge, Computation, NoticeProof, ThresholdDecision } from '../state.js';

/** The decision as recorded; when it was told and whether it was vacated are later facts. */
export type DecidedThreshold = Omit<ThresholdDecision, 'notifiedAt' | 'vacated'>;

export interface ThresholdCheckEvents {
  ThresholdComputed: Omit<Computation, 'at'> & Effects;
  InputChallenged: {
    readonly challenge: string;
    readonly complaint: string | null;
    readonly what: Challenge['what'];
    readonly by: PersonId;
  } & Effects;
  ChallengeDismissed: { readonly challenge: string } & Effects;
  ComplaintGenuinenessDecided: {
    readonly complaint: string;
    readonly genuine: 'YES' | 'NO';
    readonly decidingBodies: readonly OrganisationId[];
    readonly reason: Sealed;
    readonly challenge: string | null;
  } & Effects;
  ThresholdDecided: DecidedThreshold & {
    readonly computation: string | null;
    readonly persistence: Sealed | null;
    readonly harm: Sealed | null;
    readonly adequacy: Sealed | null;
  } & Effects;
  ThresholdMetNotified: { readonly decision: string; readonly proof: NoticeProof } & Effects;
  ThresholdNotMetNotified: { readonly decision: string; readonly proof: NoticeProof } & Effects;
  OtherSupportOffered: { readonly kind: string; readonly details: Sealed | null } & Effects;
  ThresholdDecisionVacated: {
    readonly decision: string;
    readonly decidingBodies: readonly OrganisationId[];
  } & Effects;
}
