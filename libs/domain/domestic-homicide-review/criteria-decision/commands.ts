import type { OrganisationId, Sealed } from '#libs/domain/kernel/people.js';
import type { Regime } from '../law/criteria-input.js';
import type { ScopingQuestion } from '../scoping/commands.js';
import type { CriteriaFacts, Limb, OtherLearning, PartnerView } from './state.js';

export interface CriteriaCommands {
  /** The result is computed from the findings (`law/criteria.ts`), never typed in. */
  DecideCriteria: {
    /**
     * `conduct` and `appearsToResult` are the partnership's own findings; the rest is what was established. Dates,
     * ages and the link are those of the notification where they are left out.
     */
    readonly facts: CriteriaFacts;
    /** On what each limb was found; needed for all four. */
    readonly evidence: { readonly [L in Limb]?: Sealed };
    readonly views: readonly {
      readonly partner: OrganisationId;
      readonly view: PartnerView;
      readonly reasons?: Sealed;
    }[];
    /** Against the date of death, because of a transitional rule: needs a reason (3.2). */
    readonly regime?: Regime;
  };
  RequestMoreInformation: { readonly requests: readonly ScopingQuestion[] };
  ReopenCriteria: object;
  ProposeOtherLearning: { readonly kind: OtherLearning; readonly text?: Sealed };
}
