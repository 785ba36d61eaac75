import { lines } from '../../case.js';
import type { Deeds } from '../paths.js';

/** What the engine does by itself in each tale of this part: its deeds, then its letters. */
export const BEGINNING_DEEDS = {
  'under s.9 by its date': {
    from: '2022-09-21',
    are: lines`
      2022-09-28 → ReminderSent DD1
      2022-10-03 → FamilyNotified
      2022-10-03 → HomeOfficeNotified
      2022-09-28 reminder
      2022-10-03 criteria-record
      2022-10-03 family-decision
      2022-10-03 home-office-decision`,
  },
  'under s.8A by its date': {
    from: '2022-09-21',
    are: lines`
      2022-09-28 → ReminderSent DD1
      2022-10-03 → AgenciesNotified
      2022-10-03 → CoronerNotified
      2022-10-03 → FamilyNotified
      2022-10-03 → HomeOfficeNotified
      2022-10-17 → ReminderSent CHAIR
      2022-10-27 → ReminderSent CHAIR
      2022-11-01 → DeadlineMissed CHAIR
      2022-09-28 reminder
      2022-10-03 agencies-notification
      2022-10-03 coroner-notification
      2022-10-03 criteria-record
      2022-10-03 family-decision
      2022-10-03 home-office-decision
      2022-10-17 reminder
      2022-10-27 reminder`,
  },
  'nobody answers': {
    from: '2022-09-21',
    are: lines`
      2022-09-28 → ReminderSent DD1
      2022-10-06 → ReminderSent SCOPING/scoping-3
      2022-10-10 → ReminderSent DD1
      2022-10-11 → DeadlineMissed SCOPING/scoping-3
      2022-10-11 → ScopingClosed
      2022-10-11 → ScopingReturnChased scoping-3
      2022-10-13 → DeadlineMissed DD1
      2022-10-18 → ScopingReturnChased scoping-3
      2022-10-25 → ScopingReturnEscalated scoping-3
      2022-09-26 scoping-request
      2022-09-28 reminder
      2022-10-06 reminder
      2022-10-10 reminder
      2022-10-11 scoping-chase
      2022-10-18 scoping-chase
      2022-10-25 scoping-escalation`,
  },
  'closed, and opened for new information': {
    from: '2022-09-21',
    are: lines`
      2022-09-28 → ReminderSent DD1
      2022-10-03 → FamilyNotified
      2022-10-03 → HomeOfficeNotified
      2022-10-24 → AgenciesNotified
      2022-10-24 → CoronerNotified
      2022-10-24 → FamilyNotified
      2022-10-24 → HomeOfficeNotified
      2022-11-07 → ReminderSent CHAIR
      2022-11-17 → ReminderSent CHAIR
      2022-11-22 → DeadlineMissed CHAIR
      2022-09-28 reminder
      2022-10-03 criteria-record
      2022-10-03 family-decision
      2022-10-03 home-office-decision
      2022-10-24 agencies-notification
      2022-10-24 coroner-notification
      2022-10-24 criteria-record
      2022-10-24 family-decision
      2022-10-24 home-office-decision
      2022-11-07 reminder
      2022-11-17 reminder`,
  },
  'closed, and asked again': {
    from: '2022-09-21',
    are: lines`
      2022-09-28 → ReminderSent DD1
      2022-10-03 → FamilyNotified
      2022-10-03 → HomeOfficeNotified
      2022-10-24 → FamilyNotified
      2022-10-24 → HomeOfficeNotified
      2022-09-28 reminder
      2022-10-03 criteria-record
      2022-10-03 family-decision
      2022-10-03 home-office-decision
      2022-10-24 criteria-record
      2022-10-24 family-decision
      2022-10-24 home-office-decision`,
  },
  'asked again at once': {
    from: '2022-09-21',
    are: lines`
      2022-09-28 → ReminderSent DD1
      2022-10-03 → FamilyNotified
      2022-10-03 → HomeOfficeNotified
      2022-10-17 → AgenciesNotified
      2022-10-17 → CoronerNotified
      2022-10-17 → FamilyNotified
      2022-10-17 → HomeOfficeNotified
      2022-10-31 → ReminderSent CHAIR
      2022-11-10 → ReminderSent CHAIR
      2022-11-15 → DeadlineMissed CHAIR
      2022-09-28 reminder
      2022-10-03 criteria-record
      2022-10-03 family-decision
      2022-10-03 home-office-decision
      2022-10-17 agencies-notification
      2022-10-17 coroner-notification
      2022-10-17 criteria-record
      2022-10-17 family-decision
      2022-10-17 home-office-decision
      2022-10-31 reminder
      2022-11-10 reminder`,
  },
  'directed, and the direction revoked': {
    from: '2022-09-21',
    are: lines`
      2022-09-28 → ReminderSent DD1
      2022-10-03 → FamilyNotified
      2022-10-03 → HomeOfficeNotified
      2022-10-10 → AgenciesNotified
      2022-10-10 → CoronerNotified
      2022-10-10 → FamilyNotified
      2022-10-10 → HomeOfficeNotified
      2022-10-24 → ReminderSent CHAIR
      2022-11-03 → ReminderSent CHAIR
      2022-11-08 → DeadlineMissed CHAIR
      2022-09-28 reminder
      2022-10-03 criteria-record
      2022-10-03 family-decision
      2022-10-03 home-office-decision
      2022-10-10 agencies-notification
      2022-10-10 coroner-notification
      2022-10-10 family-decision
      2022-10-10 home-office-decision
      2022-10-24 reminder
      2022-11-03 reminder`,
  },
  'directed from the first': {
    from: '2022-09-21',
    are: lines`
      2022-09-27 → ReminderSent CHAIR
      2022-10-07 → ReminderSent CHAIR
      2022-10-12 → DeadlineMissed CHAIR
      2022-09-27 reminder
      2022-10-07 reminder`,
  },
  'told a second time': {
    from: '2022-09-12',
    are: lines`
      2022-09-12 notification-received
      2022-09-14 merged`,
  },
  'another partnership leads': {
    from: '2022-09-21',
    are: lines`
      2022-09-26 transfer
      2022-09-26 transfer`,
  },
  'cancelled, and then directed': {
    from: '2022-09-21',
    are: lines`
      2022-09-28 → ReminderSent DD1
      2022-10-03 → AgenciesNotified
      2022-10-03 → CoronerNotified
      2022-10-03 → FamilyNotified
      2022-10-03 → HomeOfficeNotified
      2022-10-17 → AgenciesNotified
      2022-10-17 → CoronerNotified
      2022-10-17 → FamilyNotified
      2022-10-17 → HomeOfficeNotified
      2022-10-31 → ReminderSent CHAIR/again-2
      2022-11-10 → ReminderSent CHAIR/again-2
      2022-11-15 → DeadlineMissed CHAIR/again-2
      2022-09-28 reminder
      2022-10-03 agencies-notification
      2022-10-03 coroner-notification
      2022-10-03 criteria-record
      2022-10-03 family-decision
      2022-10-03 home-office-decision
      2022-10-10 cancelled
      2022-10-10 cancelled
      2022-10-10 cancelled
      2022-10-10 cancelled
      2022-10-17 agencies-notification
      2022-10-17 coroner-notification
      2022-10-17 family-decision
      2022-10-17 home-office-decision
      2022-10-31 reminder
      2022-11-10 reminder`,
  },
} satisfies Readonly<Record<string, Deeds>>;
