import type { Deadline } from '#libs/domain/kernel/deadline.js';
import type { OrganisationId, PersonId, Sealed } from '#libs/domain/kernel/people.js';
import type { OwedLetter } from './state.js';

type Resolution = 'WAS_DELIVERED' | 'SEND_AGAIN' | 'NO_LONGER_NEEDED';

/** What people do, and what follows by itself. `SendReminder` to `RecordDeliveryUncertain` are the engine's own words. */
export interface Commands {
  ReportNearMiss: {
    readonly reference: string;
    readonly reporter: PersonId;
    readonly reporterName: Sealed;
    readonly what: Sealed;
    readonly organisation: OrganisationId;
  };
  GiveAccount: { readonly account: Sealed };
  ShareLearning: { readonly learning: Sealed };
  SendReminder: { readonly deadline: string; readonly number: number };
  MarkDeadlineMissed: { readonly deadline: string };
  PrepareNotice: {
    readonly notice: string;
    readonly text: Sealed;
    readonly html: Sealed;
    readonly sha256: string;
  };
  ClaimNoticeDelivery: { readonly notice: string };
  RecordNoticeDelivered: { readonly notice: string; readonly channel: string; readonly reference: string };
  RecordDeliveryUncertain: { readonly notice: string; readonly reference: string };
  ResolveDelivery: { readonly notice: string; readonly outcome: Resolution };
}

export type CommandName = keyof Commands;

/** What was computed, such as the due date of the deadline, stands in the event. */
export interface Events {
  NearMissReported: Commands['ReportNearMiss'] & { readonly opens: Deadline };
  AccountGiven: Commands['GiveAccount'] & { readonly meets: string };
  LearningShared: Commands['ShareLearning'] & { readonly owes: OwedLetter };
  ReminderSent: Commands['SendReminder'] & { readonly owes: OwedLetter };
  DeadlineMissed: Commands['MarkDeadlineMissed'];
  NoticePrepared: Commands['PrepareNotice'];
  NoticeDeliveryClaimed: Commands['ClaimNoticeDelivery'];
  NoticeDelivered: Commands['RecordNoticeDelivered'] & { readonly sha256: string };
  DeliveryUncertain: Commands['RecordDeliveryUncertain'];
  DeliveryResolved: Commands['ResolveDelivery'];
}

export type EventName = keyof Events;
