import { lines } from '../../case.js';
import type { Deeds } from '../paths.js';

/** What the engine does by itself in each tale of this part: its deeds, then its letters. */
export const COMPLETION_DEEDS = {
  'sent back at every step': {
    from: '2023-02-13',
    before: '2023-08-01',
    are: lines`
      2023-03-20 → ReminderSent DD3
      2023-03-27 → CopySentToCommissioner
      2023-03-30 → ReminderSent DD7
      2023-05-22 → ReminderSent DD9
      2023-06-02 → ReminderSent DD9
      2023-06-06 → ActionsReportedToCsp
      2023-07-06 → PublicationPrepBegun
      2023-07-20 → ReminderSent DD8
      2023-02-14 family-draft
      2023-02-21 family-draft
      2023-02-22 executive-summary
      2023-02-22 overview-report
      2023-02-28 family-draft
      2023-03-06 executive-summary
      2023-03-06 overview-report
      2023-03-13 action-plan
      2023-03-13 action-plan
      2023-03-13 action-plan
      2023-03-13 sign-off-request
      2023-03-20 reminder
      2023-03-21 family-draft
      2023-03-22 executive-summary
      2023-03-22 overview-report
      2023-03-22 sign-off-request
      2023-03-27 commissioner-copy
      2023-03-30 home-office-submission
      2023-03-30 reminder
      2023-04-18 family-draft
      2023-04-19 executive-summary
      2023-04-19 overview-report
      2023-04-19 sign-off-request
      2023-04-26 home-office-submission
      2023-05-22 reminder
      2023-06-02 reminder
      2023-06-06 action-report
      2023-07-06 qa-tracker
      2023-07-20 reminder`,
  },
  'wanted again': {
    from: '2023-07-05',
    before: '2023-09-01',
    are: lines`
      2023-07-05 → DraftingReopened
      2023-08-22 → ReminderSent DD9/again-2
      2023-07-05 family-resubmission
      2023-08-22 reminder`,
  },
  'out, taken off, corrected, concluded and reopened': {
    from: '2023-07-24',
    before: '2023-12-31',
    are: lines`
      2023-07-24 → CopiesDistributed
      2023-08-21 → ReminderSent DD8/again-2
      2023-08-22 → ReminderSent DD9/again-2
      2023-08-29 → CopiesDistributed
      2023-09-04 → ReminderSent DD9/again-2
      2023-09-06 → ActionsReportedToCsp
      2023-09-11 → CopiesDistributed
      2023-11-06 → CopiesDistributed
      2023-11-06 → ReminderSent DD8/again-3
      2023-07-24 publication-pack
      2023-07-24 published-copy
      2023-07-24 published-copy
      2023-07-24 published-copy
      2023-08-07 unpublished
      2023-08-07 unpublished
      2023-08-07 unpublished
      2023-08-07 unpublished
      2023-08-14 family-publication-date
      2023-08-21 reminder
      2023-08-22 reminder
      2023-08-29 publication-pack
      2023-08-29 published-copy
      2023-08-29 published-copy
      2023-08-29 published-copy
      2023-09-04 reminder
      2023-09-06 action-report
      2023-09-11 publication-pack
      2023-09-11 published-copy
      2023-09-11 published-copy
      2023-09-11 published-copy
      2023-10-16 concluded
      2023-10-16 concluded
      2023-10-16 concluded
      2023-10-16 concluded
      2023-10-16 concluded
      2023-10-23 unpublished
      2023-10-23 unpublished
      2023-10-23 unpublished
      2023-10-23 unpublished
      2023-10-24 family-publication-date
      2023-11-06 publication-pack
      2023-11-06 published-copy
      2023-11-06 published-copy
      2023-11-06 published-copy
      2023-11-06 reminder
      2023-11-13 concluded
      2023-11-13 concluded
      2023-11-13 concluded
      2023-11-13 concluded
      2023-11-13 concluded
      2023-11-27 unpublished
      2023-11-27 unpublished
      2023-11-27 unpublished
      2023-11-27 unpublished`,
  },
  'withheld, and out after all': {
    from: '2023-07-06',
    before: '2023-10-01',
    are: lines`
      2023-07-10 → ActionMonitoringBegun
      2023-08-07 → ReminderSent DD8/again-2
      2023-08-17 → ReminderSent DD8/again-2
      2023-08-21 → CopiesDistributed
      2023-08-22 → ReminderSent DD9/again-2
      2023-09-04 → ReminderSent DD9/again-2
      2023-09-06 → ActionsReportedToCsp
      2023-08-07 family-publication-date
      2023-08-07 reminder
      2023-08-17 reminder
      2023-08-21 publication-pack
      2023-08-21 published-copy
      2023-08-21 published-copy
      2023-08-21 published-copy
      2023-08-22 reminder
      2023-09-04 reminder
      2023-09-06 action-report`,
  },
  'actions and recommendations': {
    from: '2023-02-13',
    before: '2023-08-01',
    are: lines`
      2023-03-20 → ReminderSent DD3
      2023-03-27 → ReminderSent SIGN_OFF
      2023-03-30 → ReminderSent DD3
      2023-04-03 → ReminderSent RECOMMENDATION/recommendation-1
      2023-04-04 → DeadlineMissed DD3
      2023-04-06 → ReminderSent SIGN_OFF
      2023-04-13 → DeadlineMissed SIGN_OFF
      2023-04-14 → ReminderSent ACTION/action-1
      2023-04-17 → ReminderSent RECOMMENDATION/recommendation-1
      2023-04-20 → DeadlineMissed RECOMMENDATION/recommendation-1
      2023-04-26 → ReminderSent ACTION/action-1
      2023-04-29 → ActionOverdue action-1
      2023-04-29 → DeadlineMissed ACTION/action-1
      2023-05-22 → ReminderSent DD9
      2023-06-02 → ReminderSent DD9
      2023-06-06 → ActionsReportedToCsp
      2023-06-16 → ReminderSent ACTION/action-1
      2023-07-17 → ReminderSent ACTION/action-1/again-2
      2023-02-14 family-draft
      2023-03-06 executive-summary
      2023-03-06 overview-report
      2023-03-13 action-plan
      2023-03-13 action-plan
      2023-03-13 action-plan
      2023-03-13 sign-off-request
      2023-03-20 recommendation
      2023-03-20 recommendation
      2023-03-20 reminder
      2023-03-27 reminder
      2023-03-30 reminder
      2023-04-03 reminder
      2023-04-06 reminder
      2023-04-14 reminder
      2023-04-17 reminder
      2023-04-26 reminder
      2023-04-29 action-overdue
      2023-04-29 action-overdue
      2023-05-22 reminder
      2023-06-02 reminder
      2023-06-06 action-report
      2023-06-16 reminder
      2023-07-17 reminder`,
  },
  'late with everything': {
    from: '2023-03-27',
    before: '2023-09-01',
    are: lines`
      2023-03-27 → ReminderSent SIGN_OFF
      2023-03-30 → ReminderSent DD3
      2023-04-04 → DeadlineMissed DD3
      2023-04-06 → ReminderSent SIGN_OFF
      2023-04-13 → DeadlineMissed SIGN_OFF
      2023-04-17 → CopySentToCommissioner
      2023-04-20 → ReminderSent DD7
      2023-04-25 → DeadlineMissed DD7
      2023-05-22 → ReminderSent DD9
      2023-06-02 → ReminderSent DD9
      2023-06-06 → ActionsReportedToCsp
      2023-07-05 → PublicationPrepBegun
      2023-07-19 → ReminderSent DD8
      2023-07-31 → ReminderSent DD8
      2023-08-03 → DeadlineMissed DD8
      2023-08-22 → ReminderSent DD9/again-2
      2023-03-27 reminder
      2023-03-30 reminder
      2023-04-06 reminder
      2023-04-17 commissioner-copy
      2023-04-20 reminder
      2023-05-02 home-office-submission
      2023-05-22 reminder
      2023-06-02 reminder
      2023-06-06 action-report
      2023-07-19 reminder
      2023-07-31 reminder
      2023-08-22 reminder`,
  },
  'a family that needs time': {
    from: '2023-02-13',
    before: '2023-08-01',
    are: lines`
      2023-03-20 → ReminderSent DD3
      2023-03-21 → WindowEnded DD5/viewing-1
      2023-03-30 → ReminderSent DD3
      2023-04-04 → DeadlineMissed DD3
      2023-02-14 family-draft
      2023-03-20 reminder
      2023-03-22 executive-summary
      2023-03-22 overview-report
      2023-03-30 reminder`,
  },
  'under s.8A': {
    from: '2023-03-27',
    before: '2023-04-30',
    are: lines`
      2023-03-27 → CopySentToCommissioner
      2023-03-27 → CopySentToSecretaryOfState
      2023-03-27 → ReminderSent SIGN_OFF
      2023-03-30 → ReminderSent DD7
      2023-03-27 commissioner-copy
      2023-03-27 reminder
      2023-03-27 secretary-of-state-copy
      2023-03-30 home-office-submission
      2023-03-30 reminder`,
  },
} satisfies Readonly<Record<string, Deeds>>;
