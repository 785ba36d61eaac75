import type { OrganisationId, PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { Instant } from '#libs/domain/kernel/time.js';
import type { ActionInput, FindingKind } from '../review-state.js';

export interface ReviewMeetingCommands {
  /** `recused`: those of `attended` who stood back from an item; they do not count towards the quorum. */
  HoldReview: {
    readonly attended: readonly PersonId[];
    readonly recused?: readonly PersonId[];
    readonly victimTookPart?: boolean;
  };
  RecordFinding: { readonly kind: FindingKind; readonly text?: Sealed };
  MakeRecommendation: {
    readonly addressee: OrganisationId;
    readonly publicFunctions: boolean;
    readonly text: Sealed;
  };
  RecordNoRecommendations: object;
  ProposeAction: ActionInput;
  CloseMeeting: object;
  SignOffReview: object;
  /** Also from later stages: harm rises, an appeal is upheld. */
  Reconvene: { readonly at: Instant; readonly place?: Sealed };
}
