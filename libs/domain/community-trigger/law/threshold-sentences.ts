import { inWords } from '#libs/domain/kernel/instants.js';
import type { LocalDate } from '#libs/domain/kernel/time.js';
import type { ComplaintDays } from './s104-11-qualifying.js';
import type { ComplaintStatus, ReportedComplaint } from './threshold-input.js';
import type { Within } from './threshold-settings.js';

interface Told extends ComplaintDays {
  readonly complaint: ReportedComplaint;
  /** The report that counts instead. */
  readonly instead: { readonly madeOn: LocalDate } | null;
  readonly incidentWindow: Within | null;
}

const day = (date: LocalDate | undefined): string =>
  date === undefined ? 'a day we do not know' : inWords(date);

const period = ({ n, unit }: Within): string =>
  `${n} ${unit === 'MONTH' ? 'month' : 'day'}${n === 1 ? '' : 's'}`;

const happened = ({ assumed, complaint, occurred }: Told): string => {
  if (!assumed) return `happened on ${day(occurred)}`;
  const from = complaint.occurredFrom === undefined ? '' : `between ${day(complaint.occurredFrom)} and `;
  return `happened ${from === '' ? 'by' : from}${from === '' ? ' ' : ''}${day(occurred)} (we took the last day)`;
};

/** What the applicant is told about one report: whether it counts, why, and what they can do. */
const SENTENCES: Readonly<Record<ComplaintStatus, (told: Told) => string>> = {
  QUALIFIES: (told) =>
    `This report counts: what it is about ${happened(told)} and could be reported until ${day(told.lastReportDay)}; it was reported on ${day(told.madeOn)}, so an application could be made until ${day(told.lastApplicationDay)}; and it was made on ${day(told.appliedOn)}.`,
  NOT_THIS_BEHAVIOUR: () =>
    'This report does not count, because it is about other behaviour than the application is about. You may apply about that behaviour too.',
  OUT_OF_AREA: () =>
    'This report does not count here, because it is about behaviour outside our area. The council for that area can look at it.',
  INFORMAL: () =>
    'This report does not count, because it was an informal contact and not a formal report. If it was also reported formally, please tell us when and to whom.',
  AFTER_APPLICATION: ({ madeOn, appliedOn }) =>
    `This report does not count, because it was made on ${day(madeOn)}, after the application of ${day(appliedOn)}. It can count in a new application.`,
  NOT_GENUINE: () =>
    'This report does not count, because the bodies that decide together found, with reasons, that it was not a genuine report of anti-social behaviour. You may challenge this.',
  NEEDS_DATE: () =>
    'We cannot tell yet whether this report counts, because we do not know on which day it happened. Please tell us the day, or the last day on which it can have been.',
  REPORTED_LATE: (told) =>
    `This report does not count, because what it is about ${happened(told)} and had to be reported by ${day(told.lastReportDay)}; it was reported on ${day(told.madeOn)}.`,
  APPLICATION_LATE: ({ madeOn, lastApplicationDay, appliedOn }) =>
    `This report does not count, because it was made on ${day(madeOn)} and an application had to be made by ${day(lastApplicationDay)}; it was made on ${day(appliedOn)}.`,
  OUTSIDE_INCIDENT_WINDOW: (told) =>
    `This report does not count, because our procedure counts only what happened within ${told.incidentWindow === null ? 'a time' : period(told.incidentWindow)} before the application: what it is about ${happened(told)} and counted until ${day(told.lastIncidentDay)}; the application was made on ${day(told.appliedOn)}.`,
  SAME_INCIDENT: ({ instead }) =>
    `This report does not count again, because a report of the same incident, made on ${day(instead?.madeOn)}, already counts. An incident counts once, however many bodies it was reported to.`,
};

export const because = (status: ComplaintStatus, told: Told): string => SENTENCES[status](told);
