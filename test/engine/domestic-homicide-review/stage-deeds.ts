import { lines } from '../case.js';

/**
 * What each stage does by itself in its review of `ONE_STAGE_EACH` until 23 December: its deeds, then its letters. A
 * reminder that another stage sends on the same day is left out, since its line is the same.
 */
export const DEEDS: Readonly<Record<string, readonly string[]>> = {
  notification: lines`
    11-23 notification-received`,
  scoping: lines`
    11-27 → ReminderSent SCOPING/scoping-1
    11-27 → ReminderSent SCOPING/scoping-2
    12-02 → ScopingReturnChased scoping-1
    12-02 → DeadlineMissed SCOPING/scoping-1
    12-02 → ScopingReturnChased scoping-2
    12-02 → DeadlineMissed SCOPING/scoping-2
    12-02 → ScopingClosed
    12-04 → ScopingReturnEscalated scoping-1
    12-04 → ScopingReturnEscalated scoping-2
    11-24 secure-records
    11-24 secure-records
    11-24 scoping-request
    11-24 scoping-request
    11-27 reminder
    11-27 reminder
    12-02 scoping-chase
    12-02 scoping-chase
    12-04 scoping-escalation
    12-04 scoping-escalation`,
  'criteria-decision': lines`
    12-01 → ReminderSent DD1
    12-04 → DeadlineMissed DD1
    12-01 reminder
    12-07 criteria-record`,
  establishment: lines`
    11-27 → HomeOfficeNotified
    11-27 → FamilyNotified
    11-27 → CoronerNotified
    11-27 → AgenciesNotified
    11-27 home-office-decision
    11-27 family-decision
    11-27 coroner-notification
    11-27 agencies-notification`,
  'chair-appointment': lines`
    12-02 → ReminderSent CHAIR
    12-05 → DeadlineMissed CHAIR
    12-02 reminder
    12-09 chair-appointment`,
  panel: lines`
    12-01 panel-invitation
    12-01 panel-invitation
    12-01 panel-invitation
    12-01 panel-invitation`,
  'terms-of-reference': lines`
    12-02 terms-of-reference
    12-02 family-terms-of-reference`,
  imr: lines`
    12-04 → ImrAgencyQaOpened imr-1
    12-07 → ReminderSent DD4/imr-1
    12-07 → ReminderSent DD4/imr-2
    12-10 → DeadlineMissed DD4/imr-1
    12-10 → DeadlineMissed DD4/imr-2
    12-10 → ImrChased imr-1
    12-10 → ImrChased imr-2
    12-14 → ImrNotProvided imr-1
    12-14 → ImrNotProvided imr-2
    12-03 imr-request
    12-03 imr-request
    12-04 imr-countersign
    12-07 reminder
    12-07 reminder
    12-10 imr-chase
    12-10 imr-chase
    12-14 imr-escalation
    12-14 imr-escalation`,
  chronology: lines`
    12-04 → CombinedChronologyBuilt
    12-04 → PanelAnalysisBegun
    12-04 combined-chronology`,
  'panel-analysis': lines`
    12-11 → ReminderSent QUESTION/question-1
    12-16 → DeadlineMissed QUESTION/question-1
    12-08 agency-question`,
  'overview-report': lines`
    12-11 → ReminderSent DD3
    12-16 → DeadlineMissed DD3
    12-11 reminder`,
  'family-viewing': lines`
    12-17 → WindowEnded DD5/viewing-1
    12-09 family-draft`,
  approval: lines`
    12-10 overview-report
    12-10 executive-summary
    12-10 action-plan
    12-10 action-plan`,
  'csp-sign-off': lines`
    12-14 → ReminderSent SIGN_OFF
    12-17 → DeadlineMissed SIGN_OFF
    12-10 sign-off-request
    12-14 reminder`,
  'quality-assurance': lines`
    12-11 → CopySentToCommissioner
    12-14 → ReminderSent DD7
    12-15 → PublicationPrepBegun
    12-11 commissioner-copy
    12-14 reminder
    12-14 home-office-submission
    12-15 qa-tracker`,
  publication: lines`
    12-17 → ReminderSent DD8
    12-22 → DeadlineMissed DD8
    12-16 family-publication-date
    12-17 reminder`,
  actions: lines`
    12-11 → ReminderSent ACTION/action-1
    12-15 → ReminderSent DD9
    12-16 → ActionOverdue action-1
    12-16 → DeadlineMissed ACTION/action-1
    12-17 → ReminderSent RECOMMENDATION/recommendation-1
    12-17 → ActionsReportedToCsp
    12-22 → ReminderSent DD9/again-2
    12-22 → DeadlineMissed RECOMMENDATION/recommendation-1
    12-14 recommendation
    12-15 reminder
    12-16 action-overdue
    12-16 action-overdue
    12-17 reminder
    12-17 action-report
    12-22 reminder`,
  conclusion: lines`
    12-18 concluded
    12-18 concluded
    12-18 concluded
    12-18 concluded
    12-18 concluded`,
  family: lines`
    12-01 family-invitation`,
  'parallel-processes': lines`
    12-02 → RestrictionReviewRequested restriction-1
    12-07 → ReminderSent RESTRICTION/restriction-1
    12-10 → DeadlineMissed RESTRICTION/restriction-1
    12-02 restriction-review
    12-02 restriction-review
    12-07 reminder`,
  across: lines`
    11-30 timescale-revised
    11-30 timescale-revised`,
  deadlines: lines`
    11-25 → DeadlineRecalculated SCOPING/scoping-1
    11-25 → DeadlineRecalculated SCOPING/scoping-2
    11-25 → CalendarAdopted
    12-07 → ReminderSent SCOPING/scoping-1
    12-07 → ReminderSent SCOPING/scoping-2
    12-10 → DeadlineMissed SCOPING/scoping-1
    12-10 → DeadlineMissed SCOPING/scoping-2
    12-07 reminder
    12-07 reminder`,
};
