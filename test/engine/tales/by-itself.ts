import { exampleSettings } from '#libs/application/partnership/procedure-settings.dto.js';
import { acknowledges, APPLICANT, applies, by, COORDINATOR, untilMonitored } from '../acts.js';
import type { Act, Tale } from '../telling.js';
import { meetsMonthly } from './the-review.js';
import { inBolsover, publishes } from './the-threshold.js';

/** Reminders three days and one day before; the first chase is the last, and two days later somebody above is asked. */
const CADENCE = {
  reminders: { beforeDueWd: [3, 1] },
  chases: { everyWd: 2, escalateAfter: 1 },
  deadlines: { AD1: { n: 5, unit: 'WORKING_DAYS' } },
};

const newHoliday: Act = by('admin@ned.example', '2026-11-25 12:00', 'AddBankHoliday', {
  date: '2026-12-04',
  title: 'A day of celebration',
});

export const BY_ITSELF = {
  'a procedure with its own cadence': {
    tenant: 'bolsover',
    stream: 'procedure/bolsover',
    acts: publishes({ ...exampleSettings, ...CADENCE }),
  },
  'a silent agency under it': {
    tenant: 'bolsover',
    acts: [
      inBolsover(applies('2026-11-23 10:00', { area: 'bolsover' })),
      inBolsover(acknowledges('2026-12-02 10:00')),
      inBolsover(
        by(COORDINATOR, '2026-12-02 11:00', 'RequestInformation', {
          requests: [{ agency: 'derbyshire-police', questions: 'What do you hold?' }],
        }),
      ),
    ],
  },
  'the calendar': { stream: 'calendar/england-and-wales', acts: [newHoliday] },
  'open on the day of the announcement': { acts: [applies('2026-11-23 10:00')] },
  'over on the day of the announcement': {
    acts: [applies('2026-11-23 10:00'), by(APPLICANT, '2026-11-24 10:00', 'Withdraw')],
  },
  'begun after the announcement': { acts: [applies('2026-11-26 10:00')] },
  'monitored before there was a tasking meeting': {
    acts: [
      ...untilMonitored(),
      by(COORDINATOR, '2026-12-15 10:00', 'UpdateAction', {
        action: 'action-1',
        progress: 'A visit was made.',
      }),
      by(COORDINATOR, '2026-12-16 10:00', 'CompleteAction', { action: 'action-1', outcome: 'QUIET' }),
      by(COORDINATOR, '2026-12-17 10:00', 'CloseCase', { because: 'ACTIONS_DONE' }, 'All is quiet.'),
    ],
  },
  'tasking meetings': { stream: 'tasking/asb', acts: [{ ...meetsMonthly, at: '2026-12-14 10:00' }] },
} satisfies Readonly<Record<string, Tale>>;
