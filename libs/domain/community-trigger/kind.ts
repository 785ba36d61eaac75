import type { OrganisationId, PersonId } from '#libs/domain/kernel/people.js';
import type { Effects as KitEffects } from '#libs/domain/kernel/review/effects.js';
import type { Kind } from '#libs/domain/kernel/review/kind.js';
import type {
  Notice as KitNotice,
  NoticeProof as KitProof,
  OwedNotice as KitOwed,
} from '#libs/domain/kernel/review/notices/notice.js';
import type { CommandData } from './commands.js';
import type { EventData } from './events.js';
import type { ReviewProcedure } from './law/review-procedure.js';
import type { NoticeTemplate, StageStem, State } from './state.js';

/** Who a letter is for: ids only. `POINT_OF_CONTACT` is the coordinator's desk that the procedure names. */
export type Recipient =
  | { readonly kind: 'APPLICANT'; readonly person: PersonId }
  | { readonly kind: 'PERSON'; readonly person: PersonId }
  | { readonly kind: 'ORGANISATIONS'; readonly organisations: readonly OrganisationId[] }
  | { readonly kind: 'POINT_OF_CONTACT' };

export interface TriggerLetters {
  readonly template: NoticeTemplate;
  readonly stage: StageStem;
  readonly recipient: Recipient;
}

export type Effects = KitEffects<TriggerLetters>;
export type OwedNotice = KitOwed<TriggerLetters>;
export type Notice = KitNotice<TriggerLetters>;
/** Proves a notice as invariant (iv) asks. */
export type NoticeProof = KitProof<TriggerLetters>;

/** The types of the Community Trigger in one bundle, for the kit that all review types share. */
export interface Trigger extends Kind {
  readonly State: State;
  readonly Letters: TriggerLetters;
  readonly Commands: CommandData;
  readonly Events: EventData;
  readonly Procedure: ReviewProcedure;
}
