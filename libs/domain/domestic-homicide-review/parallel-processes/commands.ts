import type { OrganisationId, Sealed } from '#libs/domain/kernel/people.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import type { Blockable, ParallelProcess, ParallelProcessType } from './state.js';

export interface RestrictionInput {
  readonly blocks: readonly Blockable[];
  /** Left out: the body that runs the process. */
  readonly agreedWith?: OrganisationId;
  readonly text?: Sealed;
  /** When it is looked at again. Left out: the length of the setting counts. */
  readonly reviewOn?: LocalDate;
}

export interface ParallelCommands {
  RecordParallelProcess: {
    readonly type: ParallelProcessType;
    readonly body: OrganisationId;
    readonly status: ParallelProcess['status'];
    readonly restrictions: readonly RestrictionInput[];
  };
  UpdateParallelProcess: { readonly process: string; readonly status: ParallelProcess['status'] };
  AgreeRestriction: { readonly process: string } & RestrictionInput;
  LiftRestriction: { readonly restriction: string };
  /** It stays for the time being. */
  ReviewRestriction: { readonly restriction: string; readonly reviewOn?: LocalDate };
  /** Process: before its date, or at once when the process it is for has concluded. */
  RequestRestrictionReview: { readonly restriction: string };
}
