import type { Kind, StateCore } from '#libs/domain/kernel/review/kind.js';
import type { Effects as KitEffects } from '#libs/domain/kernel/review/effects.js';
import type {
  Notice as KitNotice,
  NoticeProof as KitProof,
  OwedNotice as KitOwed,
} from '#libs/domain/kernel/review/notices/notice.js';
import type { OrganisationId, PersonId, TenantId } from '#libs/domain/kernel/people.js';
import type { CommandData } from './commands.js';
import type { EventData } from './events.js';
import type { StageStem } from './lawful-states.js';
import type { DhrSettings } from './settings.js';
import type { State } from './state.js';
import type { NoticeTemplate } from './templates.js';

/** Who a letter is for: ids only. `POINT_OF_CONTACT` is the coordinator's desk, `PARTNERSHIP` that of another area. */
export type Recipient =
  | { readonly kind: 'PERSON'; readonly person: PersonId }
  | { readonly kind: 'ORGANISATIONS'; readonly organisations: readonly OrganisationId[] }
  | { readonly kind: 'PARTNERSHIP'; readonly tenant: TenantId }
  | { readonly kind: 'POINT_OF_CONTACT' };

export interface DhrLetters {
  readonly template: NoticeTemplate;
  readonly stage: StageStem;
  readonly recipient: Recipient;
}

export type Effects = KitEffects<DhrLetters>;
export type OwedNotice = KitOwed<DhrLetters>;
export type Notice = KitNotice<DhrLetters>;
export type NoticeProof = KitProof<DhrLetters>;
export type DhrStateCore = StateCore<DhrLetters>;

/** The types of the Domestic Homicide Review in one bundle, for the kit that all review types share. */
export interface Dhr extends Kind {
  readonly State: State;
  readonly Letters: DhrLetters;
  readonly Commands: CommandData;
  readonly Events: EventData;
  readonly Procedure: DhrSettings;
}
