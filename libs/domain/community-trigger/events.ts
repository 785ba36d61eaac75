import type { DomainEvent } from '#libs/domain/kernel/event.js';
import type { DeadlineEvents } from '#libs/domain/kernel/review/deadlines/events.js';
import type { NoticeEvents } from '#libs/domain/kernel/review/notices/events.js';
import type { ActionMonitoringEvents } from './action-monitoring/events.js';
import type { ActionPlanEvents } from './action-plan/events.js';
import type { AppealEvents } from './appeal/events.js';
import type { ApplicationEvents } from './application/events.js';
import type { ClosureEvents } from './closure/events.js';
import type { ConsentEvents } from './consent/events.js';
import type { TriggerLetters } from './kind.js';
import type { InformationGatheringEvents } from './information-gathering/events.js';
import type { LocalPolicingBodyReviewEvents } from './local-policing-body-review/events.js';
import type { OutcomeEvents } from './outcome/events.js';
import type { ReconsiderationEvents } from './reconsideration/events.js';
import type { ReviewMeetingEvents } from './review-meeting/events.js';
import type { ReviewPreparationEvents } from './review-preparation/events.js';
import type { ThresholdCheckEvents } from './threshold-check/events.js';
import type { TransferEvents } from './transfer/events.js';

/** Every event of the Community Trigger: name -> what happened. Never renamed. */
export interface EventData
  extends
    ApplicationEvents,
    ConsentEvents,
    InformationGatheringEvents,
    ThresholdCheckEvents,
    ReconsiderationEvents,
    TransferEvents,
    ReviewPreparationEvents,
    ReviewMeetingEvents,
    ActionPlanEvents,
    OutcomeEvents,
    ActionMonitoringEvents,
    AppealEvents,
    LocalPolicingBodyReviewEvents,
    ClosureEvents,
    DeadlineEvents<TriggerLetters>,
    NoticeEvents<TriggerLetters> {}

export type EventName = keyof EventData;
export type EventOf<N extends EventName> = DomainEvent<N, EventData[N]>;
export type TriggerEvent = { [N in EventName]: EventOf<N> }[EventName];
