import {
  acknowledges,
  APPLICANT,
  applies,
  asksAgencies,
  by,
  findsNoLearning,
  MONITORING,
  prepares,
  signsOff,
  untilComputed,
  untilHeld,
  untilMet,
  untilMonitored,
  untilNotMet,
} from '../acts.js';
import type { Tale } from '../telling.js';
import { asksForConsent, transfers } from './before-the-threshold.js';
import { appeals, decidesAppeal, meetsMonthly, recommends } from './the-review.js';
import {
  asksAgain,
  asksPolicingBody,
  inBolsover,
  LPB_REVIEWS,
  policingBodyDecides,
  publishes,
} from './the-threshold.js';

/** What stands around the cases: tasking meetings, a procedure that lets the policing body review, a new holiday. */
export const AROUND = {
  'tasking meetings': { stream: 'tasking/asb', acts: [meetsMonthly] },
  'a new procedure': { tenant: 'bolsover', stream: 'procedure/bolsover', acts: publishes(LPB_REVIEWS) },
  'a new holiday': {
    tenant: 'bolsover',
    stream: 'calendar/england-and-wales',
    acts: [
      by('admin@bolsover.example', '2026-11-25 12:00', 'AddBankHoliday', {
        date: '2026-12-04',
        title: 'A day of celebration',
      }),
    ],
  },
} satisfies Readonly<Record<string, Tale>>;

/** For each stage a case that needs it, and no act of a person that waits for what the stage does. */
export const ONE_STAGE_EACH: Readonly<Record<string, Tale>> = {
  application: { acts: [applies('2026-11-23 10:00')] },
  consent: { acts: asksForConsent },
  transfer: { acts: transfers },
  'information-gathering': {
    acts: [applies('2026-11-23 10:00'), acknowledges('2026-11-24 10:00'), asksAgencies('2026-11-25 10:00')],
  },
  'threshold-check': { acts: untilComputed() },
  reconsideration: { acts: [...untilNotMet(), asksAgain] },
  'local-policing-body-review': {
    tenant: 'bolsover',
    acts: [...asksPolicingBody, policingBodyDecides('NO_CHANGE')],
  },
  'review-preparation': { acts: [...untilMet(), ...prepares()] },
  'review-meeting': { acts: untilHeld() },
  'action-plan': { acts: [...untilMet(), ...prepares(), ...findsNoLearning([MONITORING]), signsOff()] },
  outcome: { acts: recommends },
  'action-monitoring': { acts: untilMonitored() },
  appeal: {
    acts: [
      ...untilMonitored(),
      appeals(),
      decidesAppeal('2026-12-15 10:00', 'DISMISSED', 'The panel heard you.'),
    ],
  },
  closure: { acts: [applies('2026-11-23 10:00'), by(APPLICANT, '2026-11-26 10:00', 'Withdraw')] },
  deadlines: {
    tenant: 'bolsover',
    acts: [
      inBolsover(applies('2026-11-23 10:00', { area: 'bolsover' })),
      by('coordinator@bolsover.example', '2026-11-24 10:00', 'AcknowledgeApplication'),
    ],
  },
};

/** In the middle of each stage: its case has just come there, and what follows from it is under way. */
export const MIDDLES: Readonly<Record<string, string>> = {
  application: '2026-11-23 10:00',
  consent: '2026-11-24 10:00',
  transfer: '2026-11-24 10:00',
  'information-gathering': '2026-11-25 10:00',
  deadlines: '2026-11-25 12:00',
  closure: '2026-11-26 10:00',
  'threshold-check': '2026-11-27 10:00',
  'review-preparation': '2026-12-01 10:00',
  reconsideration: '2026-12-02 10:00',
  'local-policing-body-review': '2026-12-02 10:00',
  'review-meeting': '2026-12-08 12:00',
  'action-plan': '2026-12-09 10:00',
  outcome: '2026-12-09 10:00',
  'action-monitoring': '2026-12-10 11:00',
  appeal: '2026-12-14 10:00',
};
