import { lines } from '../case.js';

/**
 * What each stage does by itself in its case of `ONE_STAGE_EACH` until 23 December: its deeds, then its letters. With its
 * file emptied none of this happens; with all files as they are it happens once, whatever is restarted.
 */
export const DEEDS: Readonly<Record<string, readonly string[]>> = {
  application: lines`
    11-23 → ApplicationCirculated
    11-24 → ReminderSent AD3
    11-25 → ReminderSent AD1
    11-26 → DeadlineMissed AD3
    11-27 → DeadlineMissed AD1
    11-23 application-circulation
    11-24 reminder
    11-25 reminder`,
  consent: lines`
    12-07 → ReminderSent AD2
    12-09 → DeadlineMissed AD2
    11-24 consent-form
    12-07 reminder`,
  transfer: lines`
    11-25 → ReminderSent TRANSFER
    11-27 → DeadlineMissed TRANSFER
    11-24 transfer
    11-25 reminder`,
  'information-gathering': lines`
    12-08 → ReminderSent AD4/request-1
    12-08 → ReminderSent AD4/request-2
    12-10 → DeadlineMissed AD4/request-1
    12-10 → DeadlineMissed AD4/request-2
    12-10 → AgencyChased request-1
    12-10 → AgencyChased request-2
    12-10 → InformationGatheringClosed
    12-10 → ThresholdComputed MET
    12-17 → AgencyChased request-1
    12-17 → AgencyChased request-2
    11-25 information-request
    11-25 information-request
    12-08 reminder
    12-08 reminder
    12-10 information-chase
    12-10 information-chase
    12-17 information-chase
    12-17 information-chase`,
  'threshold-check': lines`
    11-27 → ThresholdComputed MET
    12-11 → ReminderSent AD5
    12-15 → DeadlineMissed AD5
    12-11 reminder`,
  reconsideration: lines`
    12-22 → ReminderSent AD13/reconsideration/decision-1
    12-22 reminder`,
  'local-policing-body-review': lines`
    12-07 local-policing-body-outcome`,
  'review-preparation': lines`
    12-01 panel-invitation
    12-01 panel-invitation
    12-01 victim-invitation
    12-01 panel-invitation
    12-01 panel-invitation
    12-01 victim-invitation`,
  'review-meeting': lines`
    12-21 → ReminderSent AD9
    12-23 → DeadlineMissed AD9
    12-21 reminder`,
  'action-plan': lines`
    12-21 → ReminderSent AD9
    12-23 → DeadlineMissed AD9
    12-21 reminder`,
  outcome: lines`
    12-09 → OutcomeNotified
    12-09 outcome`,
  'action-monitoring': lines`
    12-10 → TaskingAgendaItemAdded meeting-1
    12-14 → ReminderSent AD11/asb/meeting-1
    12-16 → TaskingAgendaItemAdded meeting-2
    12-16 → DeadlineMissed AD11/asb/meeting-1
    12-14 reminder`,
  appeal: lines`
    12-15 appeal-outcome`,
  closure: lines`
    11-26 → ClosureNotified
    11-26 closure`,
  deadlines: lines`
    11-25 → DeadlineRecalculated AD5
    11-25 → CalendarAdopted
    12-14 → ReminderSent AD5
    12-16 → DeadlineMissed AD5
    12-14 reminder`,
};
