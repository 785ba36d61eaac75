import {
  acknowledges,
  APPLICANT,
  applies,
  appliesForAnother,
  asksAgencies,
  by,
  COORDINATOR,
  DECIDER,
  police,
  POLICE,
  recordsConsent,
  trigger,
  untilComputed,
} from '../acts.js';
import type { Act, Tale } from '../telling.js';

const BOLSOVER = 'coordinator@bolsover.example';

const savesDraft = by(APPLICANT, '2026-11-23 10:00', 'SaveDraft', { content: 'It is too loud.' });

const duplicates: Act = {
  at: '2026-11-24 11:00',
  who: COORDINATOR,
  does: 'RecordDuplicate',
  with: (streamOf) => ({ of: streamOf('nobody acts').split('/')[1] }),
  because: 'The same facts as in the other application.',
};

export const asksForConsent: readonly Act[] = [
  appliesForAnother('2026-11-23 10:00'),
  by(COORDINATOR, '2026-11-24 10:00', 'RequestConsent'),
];

export const transfers: readonly Act[] = [
  applies('2026-11-23 10:00'),
  by(COORDINATOR, '2026-11-24 10:00', 'TransferToArea', { to: 'bolsover' }, 'The flat is in Bolsover.'),
];

const acknowledged: readonly Act[] = [applies('2026-11-23 10:00'), acknowledges('2026-11-24 10:00')];

/** Applications that come in on Monday 23 November 2026, and what people do with them until Christmas. */
export const BEFORE_THE_THRESHOLD = {
  'a form that nobody sends': { acts: [savesDraft] },
  'a form that is discarded': { acts: [savesDraft, by(APPLICANT, '2026-11-24 10:00', 'DiscardDraft')] },
  'nobody acts': { acts: [applies('2026-11-23 10:00')] },
  'acknowledged late': {
    acts: [
      applies('2026-11-23 10:00'),
      acknowledges('2026-11-30 10:00'),
      by(COORDINATOR, '2026-12-01 10:00', 'GiveLateReason', { deadline: 'AD1' }, 'The post room was closed.'),
    ],
  },
  'a duplicate': { acts: [applies('2026-11-24 09:00'), duplicates] },
  'no duplicate after all': {
    acts: [
      applies('2026-11-24 09:00'),
      duplicates,
      by(COORDINATOR, '2026-11-25 10:00', 'ReopenCase', {}, 'It is about another flat.'),
    ],
  },
  withdrawn: {
    acts: [...acknowledged, asksAgencies('2026-11-25 10:00'), by(APPLICANT, '2026-11-26 10:00', 'Withdraw')],
  },
  'consent given': {
    acts: [
      ...asksForConsent,
      acknowledges('2026-11-25 10:00'),
      recordsConsent('2026-12-08 09:00'),
      asksAgencies('2026-12-09 10:00'),
    ],
  },
  'consent refused, and given late': {
    acts: [
      ...asksForConsent,
      by(COORDINATOR, '2026-11-26 10:00', 'RecordConsentRefused'),
      recordsConsent('2026-12-02 10:00'),
    ],
  },
  'consent not answered': {
    acts: [
      ...asksForConsent,
      by(COORDINATOR, '2026-12-09 10:00', 'RecordConsentRefused', { kind: 'NO_ANSWER' }),
    ],
  },
  'transfer accepted': { acts: [...transfers, by(BOLSOVER, '2026-11-25 10:00', 'AcceptTransfer')] },
  'transfer returned': {
    acts: [
      ...transfers,
      by(BOLSOVER, '2026-11-27 10:00', 'ReturnTransfer', {}, 'It is on your side of the road.'),
    ],
  },
  'everybody answers': { acts: untilComputed() },
  'an agency is silent': {
    acts: [...acknowledged, asksAgencies('2026-11-25 10:00'), trigger.healthReturn('2026-11-30 10:00')],
  },
  'one refuses, another gets more time': {
    acts: [
      ...acknowledged,
      by(COORDINATOR, '2026-11-25 10:00', 'RequestInformation', {
        requests: [police, { agency: 'ned-homes' }].map((one) => ({
          ...one,
          questions: 'What do you hold?',
        })),
      }),
      by(
        COORDINATOR,
        '2026-11-30 10:00',
        'RefuseInformation',
        { request: 'request-2', ground: 'NO_PUBLIC_FUNCTION' },
        'They wrote so.',
      ),
      by(
        COORDINATOR,
        '2026-12-08 10:00',
        'ExtendReturn',
        { request: 'request-1', due: '2026-12-16' },
        'Their archive is moving.',
      ),
      by(POLICE, '2026-12-15 10:00', 'ReturnInformation', { request: 'request-1', nothingHeld: true }),
    ],
  },
  'new information': {
    acts: [
      ...untilComputed(),
      by(COORDINATOR, '2026-11-30 09:00', 'ReopenInformationGathering', {}, 'The landlord holds reports.'),
      by(COORDINATOR, '2026-11-30 10:00', 'RequestInformation', {
        requests: [{ agency: 'ned-homes', questions: 'What do you hold?' }],
      }),
      by(COORDINATOR, '2026-12-01 10:00', 'ReturnInformation', {
        request: 'request-3',
        complaints: [{ occurredOn: '2026-11-10', madeAt: '2026-11-11', madeTo: 'ned-homes' }],
      }),
    ],
  },
  'an input corrected': {
    acts: [
      ...untilComputed(),
      by(
        DECIDER,
        '2026-11-30 09:00',
        'ChallengeInput',
        { complaint: 'complaint-1', what: 'DATES' },
        'The log has another day.',
      ),
      by(
        COORDINATOR,
        '2026-11-30 10:00',
        'CorrectComplaint',
        { complaint: 'complaint-1', correction: { occurredOn: '2026-09-01' }, challenge: 'challenge-1' },
        'The log has another day.',
      ),
    ],
  },
} satisfies Readonly<Record<string, Tale>>;
