import { isLocalDate } from '#libs/domain/kernel/dates.js';
import type { Refusal } from '#libs/domain/kernel/decider.js';
import { dayOf, inWords, isWhen } from '#libs/domain/kernel/instants.js';
import { badInput } from '#libs/domain/kernel/reading.js';
import type { ReportedComplaint, ThresholdInput } from './threshold-input.js';

const REPORT_TEST = 's.104(11)(a)';

const noSuchDate = (field: string, text: string): Refusal =>
  badInput(
    'NO_SUCH_DATE',
    field,
    REPORT_TEST,
    `${field}: ${text === '' ? 'nothing' : text} is no date. Give a day that exists, written YYYY-MM-DD.`,
  );

const datesOf = ({ occurredOn, occurredFrom, occurredTo }: ReportedComplaint) =>
  Object.entries({ occurredOn, occurredFrom, occurredTo });

/** What cannot be true of the dates of one complaint, whatever the law says. */
function impossible(complaint: ReportedComplaint, path: string): Refusal | null {
  const { id, occurredOn, occurredFrom, occurredTo, madeAt } = complaint;
  if (!isWhen(madeAt)) return noSuchDate(`${path}.madeAt`, madeAt);
  for (const [name, date] of datesOf(complaint))
    if (date !== undefined && !isLocalDate(date)) return noSuchDate(`${path}.${name}`, date);

  if (occurredFrom !== undefined && occurredTo !== undefined && occurredFrom > occurredTo)
    return badInput(
      'RANGE_REVERSED',
      `${path}.occurredTo`,
      REPORT_TEST,
      `Complaint ${id}: what happened cannot end on ${inWords(occurredTo)} before it began on ${inWords(occurredFrom)}. Correct one of the dates.`,
    );
  const outside =
    occurredOn !== undefined &&
    ((occurredFrom !== undefined && occurredOn < occurredFrom) ||
      (occurredTo !== undefined && occurredOn > occurredTo));
  if (outside)
    return badInput(
      'DATES_CONTRADICT',
      `${path}.occurredOn`,
      REPORT_TEST,
      `Complaint ${id}: ${inWords(occurredOn)} lies outside the range given for the same incident. Give the day or the range.`,
    );
  const began = occurredOn ?? occurredFrom;
  const madeOn = dayOf(madeAt);
  if (began !== undefined && madeOn < began)
    return badInput(
      'COMPLAINT_BEFORE_INCIDENT',
      `${path}.madeAt`,
      REPORT_TEST,
      `Complaint ${id} was made on ${inWords(madeOn)}, before the incident of ${inWords(began)} that it is about. Correct one of the dates.`,
    );
  return null;
}

/** The first thing that makes the test impossible, or null. */
export function firstProblem({ application, complaints }: ThresholdInput): Refusal | null {
  if (!isWhen(application.madeAt)) return noSuchDate('application.madeAt', application.madeAt);
  for (const [index, complaint] of complaints.entries()) {
    const path = `complaints[${index}]`;
    if (complaints.findIndex(({ id }) => id === complaint.id) < index)
      return badInput(
        'ID_TWICE',
        `${path}.id`,
        's.104(12)',
        `Two complaints have the id ${complaint.id}. Give each report an id of its own.`,
      );
    const problem = impossible(complaint, path);
    if (problem !== null) return problem;
  }
  return null;
}
