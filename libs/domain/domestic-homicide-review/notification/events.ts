import type { PersonId } from '#libs/domain/kernel/people.js';
import type { FamilyContact } from '../family/state.js';
import type { Effects } from '../kind.js';
import type { Aliases, DeathFacts, DeathWords, Notification, Origin } from './state.js';

/** Other names are recorded since they are asked for; what was notified before has none. */
type AsRecorded<T extends Aliases> = Omit<T, keyof Aliases> & Partial<Aliases>;

export interface NotificationEvents {
  /** Followed by `HomeOfficeReviewRequested`, or by a direction and `ReviewEstablished`, where the Home Office gave notice. */
  DeathNotified: {
    readonly reference: string;
    readonly procedureVersion: string | null;
    readonly calendarVersion: string;
    readonly notification: AsRecorded<Notification>;
    readonly origin: Origin;
    readonly coordinator: PersonId | null;
    readonly family: readonly FamilyContact[];
    readonly possibleDuplicates: readonly string[];
  } & Effects;
  /** `notification`: facts and words as they now stand. */
  NotificationCorrected: {
    readonly notification: AsRecorded<DeathFacts & DeathWords & Aliases>;
    readonly fields: readonly string[];
  } & Effects;
  CoordinatorAssigned: { readonly coordinator: PersonId } & Effects;
}
