import { badInput } from '../rows.js';

/** What stands against a complaint, whoever reports it. */
export const complaintGuards = [
  badInput(
    'COMPLAINT_BEFORE_INCIDENT',
    's.104(11)(a)',
    'A complaint cannot be made ({madeOn}) before what it is about happened ({occurred}). Check both dates.',
    'complaints',
  ),
  badInput(
    'COMPLAINT_IN_FUTURE',
    'product rule',
    'A complaint made on {madeOn} lies in the future. Check the date.',
    'complaints',
  ),
  badInput(
    'DATES_UNCLEAR',
    '2.2 step 4',
    'Give either the day of the incident, or the first and the last day with the first not after the last.',
    'complaints',
  ),
] as const;

export const unknownComplaint = (field = 'complaint') =>
  badInput('UNKNOWN_COMPLAINT', 'product rule', 'There is no complaint {complaint} in this case.', field);
