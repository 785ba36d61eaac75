import type { CommandSpec, Guard } from '#libs/domain/kernel/review-type.js';

const SOURCE = 'product rule 4.2(8)';

const guard = (code: string, wording: string, source = SOURCE): Guard => ({ code, source, wording });

const DATE = guard('NO_SUCH_DATE', '{date} is not a date of the calendar. Write it as YYYY-MM-DD.');
const RANGE = guard(
  'OUTSIDE_THE_LIST',
  '{date} lies outside the years that the list of holidays covers ({from} to {to}). Bring the list up to date first.',
);
const ALREADY = guard('ALREADY_A_HOLIDAY', '{date} is already a bank holiday ({title}).');
const NOT_ONE = guard('NOT_A_HOLIDAY', '{date} is not a bank holiday, so it cannot be moved or removed.');

const byPerson = (name: string, summary: string, guards: readonly Guard[], event: string): CommandSpec => ({
  name,
  summary,
  by: 'person',
  stage: 'calendar',
  source: SOURCE,
  roles: ['ADMINISTRATOR'],
  states: ['CURRENT'],
  guards,
  events: [event],
  decision: false,
  reason: 'optional',
  ...(name === 'AddBankHoliday' || name === 'MoveBankHoliday' ? { creates: true } : {}),
});

export const CALENDAR_CATALOGUE: readonly CommandSpec[] = [
  byPerson(
    'AddBankHoliday',
    'Add a bank holiday that was announced later; open working-day deadlines are counted again',
    [DATE, RANGE, ALREADY],
    'BankHolidayAdded',
  ),
  byPerson(
    'MoveBankHoliday',
    'Record that a bank holiday was moved to another day',
    [DATE, RANGE, NOT_ONE, ALREADY],
    'BankHolidayMoved',
  ),
  {
    ...byPerson(
      'RemoveBankHoliday',
      'Take back a bank holiday entered by mistake',
      [DATE, NOT_ONE],
      'BankHolidayRemoved',
    ),
    reason: 'required',
  },
  {
    name: 'AnnounceCalendarChange',
    summary: 'Every open review has been woken to count its deadlines again',
    by: 'process',
    stage: 'calendar',
    source: SOURCE,
    roles: [],
    states: ['CURRENT'],
    guards: [
      guard('NOTHING_TO_ANNOUNCE', 'There is no change of this number, or it has been announced already.'),
    ],
    events: ['CalendarChangeAnnounced'],
    decision: false,
    reason: 'none',
  },
];
