import {
  APPEALS,
  APPLICANT,
  by,
  CHAIR_FROM_BOLSOVER,
  COORDINATOR,
  findsNoLearning,
  holds,
  id,
  MONITORING,
  NED,
  POLICE,
  prepares,
  signsOff,
  trigger,
  untilHeld,
  untilMet,
  untilMonitored,
} from '../acts.js';
import type { Act, Tale } from '../telling.js';

const chair = (at: string, does: string, body: object = {}, because?: string): Act =>
  by(CHAIR_FROM_BOLSOVER, at, does, body, because);

/** The third Tuesday of each month. */
export const meetsMonthly = by(COORDINATOR, '2026-11-23 09:30', 'PlanTaskingSeries', {
  name: 'ASB tasking',
  recurrence: { every: 'MONTH', weekday: 2, ordinal: 3 },
  from: '2026-12-01',
  chair: id(COORDINATOR),
  attendees: ['ned-council', 'derbyshire-police'],
});

export const recommends: readonly Act[] = [
  ...untilHeld(),
  chair('2026-12-08 12:30', 'RecordFinding', { kind: 'LEARNING', text: 'Reports lay for weeks.' }),
  chair('2026-12-08 12:30', 'MakeRecommendation', {
    addressee: 'derbyshire-police',
    text: 'Name one officer.',
  }),
  chair('2026-12-08 12:30', 'MakeRecommendation', {
    addressee: 'derbyshire-health',
    text: 'Name one nurse.',
  }),
  chair('2026-12-08 13:00', 'CloseMeeting'),
  signsOff(),
];

export const appeals = (at = '2026-12-14 10:00'): Act =>
  by(APPLICANT, at, 'RequestAppeal', { about: 'HOW_REVIEWED', grounds: 'Nobody heard me.' });
export const decidesAppeal = (at: string, outcome: string, why: string): Act =>
  by(APPEALS, at, 'DecideAppeal', { outcome }, why);
const closes = (at: string, because: string): Act =>
  by(COORDINATOR, at, 'CloseCase', { because }, 'So it stands.');

/** From the meeting on Tuesday 8 December to the tasking meeting of Tuesday 19 January. */
export const THE_REVIEW = {
  tasking: { stream: 'tasking/asb', acts: [meetsMonthly] },
  'no finding': { acts: untilHeld() },
  'no plan': { acts: [...untilMet(), ...prepares(), ...findsNoLearning([MONITORING]), signsOff()] },
  'no learning': {
    acts: [
      ...untilMonitored(),
      trigger.taskingReview(NED, '2026-12-15', 'meeting-1'),
      by(COORDINATOR, '2027-01-04 10:00', 'UpdateAction', {
        action: 'action-1',
        progress: 'Two visits were made.',
      }),
      by(COORDINATOR, '2027-01-11 10:00', 'CompleteAction', { action: 'action-1', outcome: 'QUIET' }),
      closes('2027-01-12 10:00', 'ACTIONS_DONE'),
      by(COORDINATOR, '2027-01-13 10:00', 'ReopenCase', {}, 'It has started again.'),
      by(COORDINATOR, '2027-01-13 11:00', 'AddAction', { ...MONITORING, due: '2027-01-15' }),
    ],
  },
  recommendations: {
    acts: [
      ...recommends,
      ...['recommendation-1', 'recommendation-2'].map((recommendation) =>
        by(COORDINATOR, '2026-12-10 10:00', 'SendRecommendation', { recommendation }),
      ),
      by(POLICE, '2026-12-17 10:00', 'RecordResponse', {
        recommendation: 'recommendation-1',
        response: 'ACCEPTED',
        text: 'We do.',
      }),
      closes('2027-01-14 10:00', 'NO_ACTIONS'),
    ],
  },
  reconvened: {
    acts: [
      ...untilMet(),
      ...prepares(),
      ...findsNoLearning([]),
      chair('2026-12-09 10:00', 'Reconvene', { at: '2026-12-16T10:00:00.000Z' }, 'A witness was away.'),
      trigger.circulatesPapers(NED, '2026-12-10 10:00'),
      holds('2026-12-16 12:00'),
      chair('2026-12-16 12:30', 'RecordFinding', { kind: 'NO_LEARNING' }),
      chair('2026-12-16 12:30', 'RecordNoRecommendations'),
      chair('2026-12-16 13:00', 'CloseMeeting'),
      signsOff('2026-12-17 10:00'),
    ],
  },
  'harm rises': {
    acts: [
      ...untilMonitored(),
      by(COORDINATOR, '2026-12-17 10:00', 'Reconvene', { at: '2027-01-06T10:00:00.000Z' }, 'An assault.'),
    ],
  },
  'appeal dismissed': {
    acts: [
      ...untilMonitored(),
      appeals(),
      decidesAppeal('2026-12-21 10:00', 'DISMISSED', 'The panel heard you.'),
    ],
  },
  'appeal not decided in time': { acts: [...untilMonitored(), appeals()] },
  'appeal upheld after the closing': {
    acts: [
      ...untilMonitored(),
      closes('2026-12-14 10:00', 'ACTIONS_LEFT_OPEN'),
      appeals('2026-12-15 10:00'),
      decidesAppeal('2026-12-21 10:00', 'UPHELD', 'You were not heard.'),
    ],
  },
} satisfies Readonly<Record<string, Tale>>;
