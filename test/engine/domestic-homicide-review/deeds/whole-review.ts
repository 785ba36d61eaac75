import { lines } from '../../case.js';
import type { Deeds } from '../paths.js';

/** What the engine does by itself in a review of five years, part by part: its deeds, then its letters. */
export const WHOLE_REVIEW_DEEDS = {
  'until the terms of reference are agreed': {
    from: '2022-09-12',
    before: '2022-11-14',
    are: lines`
      2022-09-20 → ScopingClosed
      2022-09-28 → ReminderSent DD1
      2022-10-03 → AgenciesNotified
      2022-10-03 → CoronerNotified
      2022-10-03 → FamilyNotified
      2022-10-03 → HomeOfficeNotified
      2022-10-17 → ReminderSent CHAIR
      2022-09-12 notification-received
      2022-09-13 scoping-request
      2022-09-13 scoping-request
      2022-09-13 secure-records
      2022-09-13 secure-records
      2022-09-28 reminder
      2022-10-03 agencies-notification
      2022-10-03 coroner-notification
      2022-10-03 criteria-record
      2022-10-03 family-decision
      2022-10-03 home-office-decision
      2022-10-17 chair-appointment
      2022-10-17 reminder
      2022-10-18 family-invitation
      2022-10-18 panel-invitation
      2022-10-18 panel-invitation
      2022-10-18 panel-invitation
      2022-10-18 panel-invitation
      2022-11-08 family-terms-of-reference
      2022-11-08 terms-of-reference`,
  },
  'while the reports are written, returned and written again': {
    from: '2022-11-14',
    before: '2023-04-01',
    are: lines`
      2022-12-12 → ImrAgencyQaOpened imr-1
      2022-12-12 → ImrPutToPanel imr-1
      2023-01-09 → ReminderSent DD4/imr-2
      2023-01-19 → ReminderSent DD4/imr-2
      2023-01-24 → DeadlineMissed DD4/imr-2
      2023-01-24 → ImrChased imr-2
      2023-01-31 → ImrChased imr-2
      2023-02-03 → CombinedChronologyBuilt
      2023-02-03 → ImrAgencyQaOpened imr-2
      2023-02-03 → ImrPutToPanel imr-2
      2023-02-20 → ReminderSent DD4/imr-1/again-2
      2023-02-20 → ReminderSent DD4/imr-2/again-2
      2023-02-27 → ImrAgencyQaOpened imr-1
      2023-02-27 → ImrPutToPanel imr-1
      2023-03-01 → CombinedChronologyBuilt
      2023-03-01 → ImrAgencyQaOpened imr-2
      2023-03-01 → ImrPutToPanel imr-2
      2023-03-17 → ReminderSent RESTRICTION/restriction-1
      2023-03-20 → ReminderSent DD3
      2023-03-24 → RestrictionReviewRequested restriction-1
      2023-03-27 → PanelAnalysisBegun
      2022-11-14 imr-request
      2022-11-14 imr-request
      2022-12-12 imr-countersign
      2022-12-12 imr-submitted
      2023-01-09 reminder
      2023-01-19 reminder
      2023-01-24 imr-chase
      2023-01-31 imr-chase
      2023-02-03 combined-chronology
      2023-02-03 imr-countersign
      2023-02-03 imr-submitted
      2023-02-06 imr-returned
      2023-02-06 imr-returned
      2023-02-20 reminder
      2023-02-20 reminder
      2023-02-27 imr-countersign
      2023-02-27 imr-submitted
      2023-03-01 combined-chronology
      2023-03-01 imr-countersign
      2023-03-01 imr-submitted
      2023-03-17 reminder
      2023-03-20 reminder
      2023-03-20 timescale-revised
      2023-03-20 timescale-revised
      2023-03-24 restriction-review
      2023-03-24 restriction-review`,
  },
  'until the trial is over': {
    from: '2023-04-01',
    before: '2024-04-01',
    are: lines`
      2023-05-16 → ReminderSent QUESTION/question-1
      2023-05-26 → ReminderSent QUESTION/question-1
      2023-06-01 → DeadlineMissed QUESTION/question-1
      2023-09-15 → ReminderSent RESTRICTION/restriction-1/again-2
      2023-09-22 → RestrictionReviewRequested restriction-1
      2023-09-27 → ReminderSent RESTRICTION/restriction-1/again-2
      2024-02-12 → RestrictionReviewRequested restriction-1
      2023-04-17 chair-appointment
      2023-05-09 agency-question
      2023-05-16 reminder
      2023-05-26 reminder
      2023-09-15 reminder
      2023-09-22 restriction-review
      2023-09-22 restriction-review
      2023-09-27 reminder
      2024-02-12 restriction-review
      2024-02-12 restriction-review
      2024-02-19 panel-invitation
      2024-02-19 panel-invitation
      2024-02-19 panel-invitation
      2024-02-19 panel-invitation`,
  },
  'until the Home Office has cleared the report': {
    from: '2024-04-01',
    before: '2025-05-27',
    are: lines`
      2024-06-03 → CopySentToCommissioner
      2024-06-06 → ReminderSent DD7
      2024-07-30 → ReminderSent DD9
      2024-08-09 → ReminderSent DD9
      2024-08-13 → ActionsReportedToCsp
      2024-10-14 → DraftingReopened
      2024-10-30 → ReminderSent DD9/again-2
      2024-11-11 → ReminderSent DD9/again-2
      2024-11-13 → ActionsReportedToCsp
      2024-12-16 → ReminderSent SIGN_OFF/again-2
      2025-01-30 → ReminderSent DD9/again-3
      2025-02-11 → ReminderSent DD9/again-3
      2025-02-13 → ActionsReportedToCsp
      2025-03-17 → ReminderSent ACTION/action-1
      2025-03-27 → ReminderSent ACTION/action-1
      2025-04-01 → ActionOverdue action-1
      2025-04-01 → DeadlineMissed ACTION/action-1
      2025-04-28 → ReminderSent DD9/again-4
      2025-05-09 → ReminderSent DD9/again-4
      2025-05-13 → ActionsReportedToCsp
      2025-05-19 → PublicationPrepBegun
      2024-04-29 family-draft
      2024-05-13 executive-summary
      2024-05-13 overview-report
      2024-05-20 action-plan
      2024-05-20 action-plan
      2024-05-20 action-plan
      2024-05-20 sign-off-request
      2024-06-03 commissioner-copy
      2024-06-06 home-office-submission
      2024-06-06 reminder
      2024-07-30 reminder
      2024-08-09 reminder
      2024-08-13 action-report
      2024-10-14 family-resubmission
      2024-10-30 reminder
      2024-11-11 reminder
      2024-11-13 action-report
      2024-11-25 family-draft
      2024-12-02 executive-summary
      2024-12-02 overview-report
      2024-12-02 sign-off-request
      2024-12-16 reminder
      2024-12-18 home-office-submission
      2025-01-30 reminder
      2025-02-11 reminder
      2025-02-13 action-report
      2025-03-17 reminder
      2025-03-27 reminder
      2025-04-01 action-overdue
      2025-04-01 action-overdue
      2025-04-28 reminder
      2025-05-09 reminder
      2025-05-13 action-report
      2025-05-19 qa-tracker`,
  },
  'until the report is out': {
    from: '2025-05-27',
    before: '2025-10-01',
    are: lines`
      2025-06-03 → ReminderSent DD8
      2025-07-30 → ReminderSent DD9/again-5
      2025-08-11 → ReminderSent DD9/again-5
      2025-08-13 → ActionsReportedToCsp
      2025-08-22 → ReminderSent DD8
      2025-09-04 → ReminderSent DD8
      2025-09-08 → CopiesDistributed
      2025-05-27 family-publication-date
      2025-06-03 reminder
      2025-06-09 family-publication-date
      2025-07-30 reminder
      2025-08-11 reminder
      2025-08-13 action-report
      2025-08-22 reminder
      2025-09-04 reminder
      2025-09-08 publication-pack
      2025-09-08 published-copy
      2025-09-08 published-copy
      2025-09-08 published-copy
      2025-09-08 published-copy`,
  },
  'until every action is done': {
    from: '2025-10-01',
    before: '2027-10-01',
    are: lines`
      2025-10-30 → ReminderSent DD9/again-6
      2025-11-11 → ReminderSent DD9/again-6
      2025-11-13 → ActionsReportedToCsp
      2026-01-30 → ReminderSent DD9/again-7
      2026-02-11 → ReminderSent DD9/again-7
      2026-02-13 → ActionsReportedToCsp
      2026-04-28 → ReminderSent DD9/again-8
      2026-05-11 → ReminderSent DD9/again-8
      2026-05-13 → ActionsReportedToCsp
      2026-07-30 → ReminderSent DD9/again-9
      2026-08-11 → ReminderSent DD9/again-9
      2026-08-13 → ActionsReportedToCsp
      2026-10-30 → ReminderSent DD9/again-10
      2026-11-11 → ReminderSent DD9/again-10
      2026-11-13 → ActionsReportedToCsp
      2027-02-01 → ReminderSent DD9/again-11
      2027-02-11 → ReminderSent DD9/again-11
      2027-02-13 → ActionsReportedToCsp
      2027-04-28 → ReminderSent DD9/again-12
      2027-05-11 → ReminderSent DD9/again-12
      2027-05-13 → ActionsReportedToCsp
      2027-07-30 → ReminderSent DD9/again-13
      2027-08-11 → ReminderSent DD9/again-13
      2027-08-13 → ActionsReportedToCsp
      2027-08-16 → ReminderSent ACTION/action-2
      2027-08-26 → ReminderSent ACTION/action-2
      2025-10-30 reminder
      2025-11-11 reminder
      2025-11-13 action-report
      2026-01-30 reminder
      2026-02-11 reminder
      2026-02-13 action-report
      2026-04-28 reminder
      2026-05-11 reminder
      2026-05-13 action-report
      2026-07-30 reminder
      2026-08-11 reminder
      2026-08-13 action-report
      2026-10-30 reminder
      2026-11-11 reminder
      2026-11-13 action-report
      2027-02-01 reminder
      2027-02-11 reminder
      2027-02-13 action-report
      2027-04-28 reminder
      2027-05-11 reminder
      2027-05-13 action-report
      2027-07-30 reminder
      2027-08-11 reminder
      2027-08-13 action-report
      2027-08-16 reminder
      2027-08-26 reminder
      2027-09-13 concluded
      2027-09-13 concluded
      2027-09-13 concluded
      2027-09-13 concluded
      2027-09-13 concluded`,
  },
} satisfies Readonly<Record<string, Deeds>>;
