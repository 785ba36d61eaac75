import type { OrganisationId, PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { Instant, LocalDate } from '#libs/domain/kernel/time.js';
import type { Effects } from '../kind.js';
import type { ActionInput, FindingKind } from '../review-state.js';

export interface ReviewMeetingEvents {
  ReviewHeld: {
    readonly meeting: string;
    readonly decision: string;
    readonly attended: readonly PersonId[];
    readonly recused: readonly PersonId[];
    readonly victimTookPart: boolean;
  } & Effects;
  FindingRecorded: {
    readonly finding: string;
    readonly kind: FindingKind;
    readonly text: Sealed | null;
  } & Effects;
  RecommendationMade: {
    readonly recommendation: string;
    readonly addressee: OrganisationId;
    readonly publicFunctions: boolean;
    readonly text: Sealed;
  } & Effects;
  NoRecommendationsRecorded: Effects;
  ActionProposed: { readonly action: string } & ActionInput & Effects;
  /** Counts as the review carried out, s.104(9)(c); `recommendations` for (d). */
  MeetingClosed: {
    readonly meeting: string;
    readonly recommendations: readonly string[];
    readonly actions: readonly string[];
  } & Effects;
  ReviewSignedOff: { readonly by: PersonId } & Effects;
  ReviewReconvened: {
    readonly meeting: string;
    readonly at: Instant;
    readonly on: LocalDate;
    readonly place: Sealed | null;
  } & Effects;
}
