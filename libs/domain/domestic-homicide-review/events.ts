import type { DomainEvent } from '#libs/domain/kernel/event.js';
import type { DeadlineEvents } from '#libs/domain/kernel/review/deadlines/events.js';
import type { NoticeEvents } from '#libs/domain/kernel/review/notices/events.js';
import type { AcrossEvents } from './across/events.js';
import type { ActionEvents } from './actions/events.js';
import type { ApprovalEvents } from './approval/events.js';
import type { ChairEvents } from './chair-appointment/events.js';
import type { ChronologyEvents } from './chronology/events.js';
import type { ConclusionEvents } from './conclusion/events.js';
import type { CriteriaEvents } from './criteria-decision/events.js';
import type { SignOffEvents } from './csp-sign-off/events.js';
import type { EstablishmentEvents } from './establishment/events.js';
import type { FamilyEvents } from './family/events.js';
import type { ViewingEvents } from './family-viewing/events.js';
import type { ScrutinyEvents } from './home-office-scrutiny/events.js';
import type { ImrEvents } from './imr/events.js';
import type { NotificationEvents } from './notification/events.js';
import type { ReportEvents } from './overview-report/events.js';
import type { PanelEvents } from './panel/events.js';
import type { AnalysisEvents } from './panel-analysis/events.js';
import type { ParallelEvents } from './parallel-processes/events.js';
import type { PublicationEvents } from './publication/events.js';
import type { QualityAssuranceEvents } from './quality-assurance/events.js';
import type { ScopingEvents } from './scoping/events.js';
import type { TermsEvents } from './terms-of-reference/events.js';
import type { DhrLetters } from './kind.js';

/** Which stage folds which events. */
export interface StageEvents {
  notification: NotificationEvents;
  scoping: ScopingEvents;
  'criteria-decision': CriteriaEvents;
  'home-office-scrutiny': ScrutinyEvents;
  establishment: EstablishmentEvents;
  'chair-appointment': ChairEvents;
  panel: PanelEvents;
  'terms-of-reference': TermsEvents;
  imr: ImrEvents;
  chronology: ChronologyEvents;
  'panel-analysis': AnalysisEvents;
  'overview-report': ReportEvents;
  'family-viewing': ViewingEvents;
  approval: ApprovalEvents;
  'csp-sign-off': SignOffEvents;
  'quality-assurance': QualityAssuranceEvents;
  publication: PublicationEvents;
  actions: ActionEvents;
  conclusion: ConclusionEvents;
  'parallel-processes': ParallelEvents;
  family: FamilyEvents;
  across: AcrossEvents;
  deadlines: DeadlineEvents<DhrLetters>;
  notices: NoticeEvents<DhrLetters>;
}

/** What happened, in the past tense. Whatever was computed is in here, so that nothing changes it later. */
export interface EventData
  extends
    NotificationEvents,
    ScopingEvents,
    CriteriaEvents,
    ScrutinyEvents,
    EstablishmentEvents,
    ChairEvents,
    PanelEvents,
    TermsEvents,
    ImrEvents,
    ChronologyEvents,
    AnalysisEvents,
    ReportEvents,
    ViewingEvents,
    ApprovalEvents,
    SignOffEvents,
    QualityAssuranceEvents,
    PublicationEvents,
    ActionEvents,
    ConclusionEvents,
    ParallelEvents,
    FamilyEvents,
    AcrossEvents,
    DeadlineEvents<DhrLetters>,
    NoticeEvents<DhrLetters> {}

export type EventName = keyof EventData;
export type EventOf<N extends EventName> = DomainEvent<N, EventData[N]>;
export type DhrEvent = { [N in EventName]: EventOf<N> }[EventName];
