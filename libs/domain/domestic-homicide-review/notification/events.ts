import type { PersonId } from '#libs/domain/kernel/people.js';
import type { FamilyContact } from '../family/state.js';
import type { Effects } from '../kind.js';
import type { DocumentRef } from '../stage-types.js';
import type { DeathFacts, DeathWords, Notification, Origin } from './state.js';

export interface NotificationEvents {
  DeathNotified: {
    readonly reference: string;
    readonly settingsVersion: string | null;
    readonly calendarVersion: string;
    readonly notification: Notification;
    readonly origin: Origin;
    readonly coordinator: PersonId | null;
    /** The Home Office's letter, where it asked for a review. */
    readonly request: DocumentRef | null;
    readonly family: readonly FamilyContact[];
    readonly possibleDuplicates: readonly string[];
  } & Effects;
  /** `notification`: facts and words as they now stand. */
  NotificationCorrected: {
    readonly notification: DeathFacts & DeathWords;
    readonly fields: readonly string[];
  } & Effects;
  CoordinatorAssigned: { readonly coordinator: PersonId } & Effects;
}
