import { exampleSettings } from '#libs/application/partnership/procedure-settings.dto.js';
import {
  APPEALS,
  APPLICANT,
  applies,
  by,
  CHAIR_FROM_BOLSOVER,
  CHAIR_FROM_ELSEWHERE,
  COORDINATOR,
  DECIDER,
  decides,
  HEALTH,
  holds,
  id,
  NED,
  POLICE,
  prepares,
  publishesNewProcedure,
  schedules,
  trigger,
  TWO,
  untilComputed,
  untilMet,
  untilNotMet,
} from '../acts.js';
import type { Act, Tale } from '../telling.js';

const BOLSOVER = 'coordinator@bolsover.example';
const BODIES_OF_NED = ['ned-council', 'derbyshire-police', 'derbyshire-health'];
const BODIES_OF_BOLSOVER = ['bolsover-council', 'derbyshire-police', 'derbyshire-health'];

/** A new version of Bolsover's procedure, in force on its first day. */
export const publishes = (settings: object): readonly Act[] =>
  publishesNewProcedure('bolsover', '2026-11-23', '2026-11-02', {
    ...settings,
    areaIds: ['bolsover'],
    relevantBodies: BODIES_OF_BOLSOVER,
  });

/** As the coordinator of Bolsover does it. */
export const inBolsover = (act: Act): Act => ({ ...act, who: BOLSOVER });

/** The local policing body may review what is decided in Bolsover. */
export const LPB_REVIEWS = { ...exampleSettings, lpbReview: { enabled: true, from: '2026-01-01' } };

export const asksPolicingBody: readonly Act[] = [
  inBolsover(applies('2026-11-23 10:00', { complaints: TWO, area: 'bolsover' })),
  by(BOLSOVER, '2026-11-24 10:00', 'AcknowledgeApplication'),
  by(BOLSOVER, '2026-11-25 10:00', 'RequestInformation', {
    requests: [{ agency: 'derbyshire-police', questions: 'What do you hold?' }],
  }),
  by(POLICE, '2026-11-27 10:00', 'ReturnInformation', { request: 'request-1', nothingHeld: true }),
  by('decider@bolsover.example', '2026-11-30 10:00', 'DecideThreshold', {
    result: 'NOT_MET',
    decidingBodies: BODIES_OF_BOLSOVER,
    reasons: 'Two of three reports qualify.',
  }),
  by(BOLSOVER, '2026-12-02 10:00', 'RecordLpbReviewRequested', { grounds: 'The harm was underrated.' }),
];

export const policingBodyDecides = (outcome: string): Act =>
  by(
    BOLSOVER,
    '2026-12-07 10:00',
    'RecordLpbOutcome',
    { outcome, text: 'The reports were read again.' },
    'It wrote so.',
  );

export const asksAgain = by(APPLICANT, '2026-12-02 10:00', 'RequestReconsideration', {
  grounds: 'There was a third report.',
});

const WITHOUT_TIES = { noPersonalTie: true, noLineManagement: true };
const conflictOf = (who: string): Act =>
  by(who, '2026-12-03 10:00', 'DeclareConflict', { person: id(who), kind: 'PERSONAL' });

/** From the computed test on Friday 27 November to the eve of the meeting. */
export const THE_THRESHOLD = {
  'a new procedure': { tenant: 'bolsover', stream: 'procedure/bolsover', acts: publishes(LPB_REVIEWS) },
  'nobody decides': { acts: untilComputed() },
  'not met': {
    acts: [
      ...untilNotMet(),
      by(COORDINATOR, '2026-12-02 10:00', 'CloseCase', { because: 'THRESHOLD_NOT_MET' }, 'Too few reports.'),
      by(COORDINATOR, '2026-12-03 10:00', 'HoldDiscretionaryReview', {}, 'The bodies met all the same.'),
    ],
  },
  upheld: {
    acts: [
      ...untilNotMet(),
      asksAgain,
      by(APPEALS, '2026-12-04 10:00', 'UpholdDecision', {}, 'There was none.'),
    ],
  },
  substituted: {
    acts: [
      ...untilNotMet(),
      asksAgain,
      by(APPEALS, '2026-12-04 10:00', 'SubstituteDecision', {}, 'The harm was underrated.'),
    ],
  },
  'not reconsidered in time': { acts: [...untilNotMet(), asksAgain] },
  'met for the policing body': {
    tenant: 'bolsover',
    acts: [...asksPolicingBody, policingBodyDecides('THRESHOLD_MET')],
  },
  'the same for the policing body': {
    tenant: 'bolsover',
    acts: [...asksPolicingBody, policingBodyDecides('NO_CHANGE')],
  },
  vacated: {
    acts: [
      ...untilMet(),
      by(
        DECIDER,
        '2026-12-01 10:00',
        'VacateThresholdDecision',
        { decidingBodies: BODIES_OF_NED },
        'A report has another date.',
      ),
      by(
        COORDINATOR,
        '2026-12-02 10:00',
        'CorrectComplaint',
        { complaint: 'complaint-3', correction: { occurredOn: '2026-09-01' } },
        'It is of September.',
      ),
      decides('2026-12-03 10:00', 'NOT_MET'),
    ],
  },
  'nobody prepares': { acts: untilMet() },
  rescheduled: {
    acts: [
      ...untilMet(),
      ...prepares(),
      by(
        COORDINATOR,
        '2026-12-04 10:00',
        'Reschedule',
        { at: '2027-01-20T10:00:00.000Z', because: 'VICTIM_AVAILABILITY' },
        'The victim is away.',
      ),
    ],
  },
  'the chair is replaced': {
    acts: [
      ...untilMet(),
      ...prepares(),
      conflictOf(CHAIR_FROM_BOLSOVER),
      by(
        COORDINATOR,
        '2026-12-03 11:00',
        'ReplaceChair',
        { chair: id(CHAIR_FROM_ELSEWHERE), declaration: WITHOUT_TIES },
        'The chair knows the family.',
      ),
      by(
        COORDINATOR,
        '2026-12-03 12:00',
        'ResolveConflict',
        { conflict: 'conflict-1', action: 'REPLACED' },
        'Replaced.',
      ),
      {
        ...holds(),
        who: CHAIR_FROM_ELSEWHERE,
        with: { attended: [CHAIR_FROM_ELSEWHERE, POLICE, HEALTH].map(id) },
      },
    ],
  },
  'a member leaves': {
    acts: [
      ...untilMet(),
      ...prepares(),
      conflictOf(HEALTH),
      by(
        COORDINATOR,
        '2026-12-03 11:00',
        'ResolveConflict',
        { conflict: 'conflict-1', action: 'LEAVE_PANEL' },
        'A relative.',
      ),
    ],
  },
  'the victim is not invited': {
    acts: [
      ...untilMet(),
      trigger.appointsChair(NED, '2026-12-01 10:00'),
      by(COORDINATOR, '2026-12-01 10:00', 'InvitePanel', {
        members: [POLICE, HEALTH].map((who) => ({ person: id(who) })),
      }),
      by(COORDINATOR, '2026-12-01 11:00', 'RecordVictimNotInvited', {}, 'Others will be spoken of by name.'),
      schedules('2026-12-01 12:00', '2026-12-08T10:00:00.000Z'),
    ],
  },
} satisfies Readonly<Record<string, Tale>>;
