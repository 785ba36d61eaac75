/** Events of dates and letters, which every kind of review has; they go on after "because". */
export const KERNEL_EVENTS_IN_WORDS = {
  ReminderSent: 'a reminder of a date was sent',
  DeadlineMissed: 'the date passed and nothing had been done',
  LateReasonGiven: 'the reason for being late was given',
  DeadlinePaused: 'the time limit was paused',
  DeadlineResumed: 'the time limit ran on',
  DeadlineRecalculated: 'a change of bank holidays moved the date',
  CalendarAdopted: 'a change of bank holidays was taken in',
  NoticePrepared: 'a letter was written',
  NoticeDeliveryClaimed: 'a letter was handed to the mail',
  NoticeDelivered: 'a letter was delivered',
  DeliveryUncertain: 'nobody could tell whether a letter went out',
  DeliveryResolved: 'it was found out what became of a letter',
} as const;
