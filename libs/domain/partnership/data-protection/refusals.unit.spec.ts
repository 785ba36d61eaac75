import { by, ENGINE, storiesOf, type Act } from '../testing/story.js';
import { dataProtection } from './index.js';

const { itRefuses } = storiesOf(dataProtection, '2026-11-23T09:00:00.000Z');

const COORDINATOR = by('CASE_COORDINATOR');
const DPO = by('DPO');
const known = { knownIn: ['community-trigger/1'], openReviews: [] };
const one = { erasure: 'erasure-1' };

const REQUEST: Act = ['RequestErasure', COORDINATOR, { subject: 'jamie', lawfulBasis: 'RETENTION_ENDED' }];
const APPROVE: Act = ['ApproveErasure', DPO, { ...one, ...known }];
const REFUSE: Act = ['RefuseErasure', DPO, { ...one, exemption: 'LEGAL_CLAIMS' }];
const BEGIN: Act = ['BeginErasure', ENGINE, { ...one, ...known }];
const RECORD: Act = ['RecordSubjectDataShredded', ENGINE, one];
const HOLD: Act = ['PlaceLegalHold', DPO, { subject: 'jamie', ground: 'CRIMINAL_DISCLOSURE' }];
const RESTRICT: Act = ['RestrictProcessing', COORDINATOR, { subject: 'jamie', ground: 'ACCURACY_CONTESTED' }];
const rectify = (more: object): Act => [
  'RectifyData',
  COORDINATOR,
  {
    subject: 'jamie',
    review: 'a/1',
    event: 3,
    field: 'name',
    correction: { sealed: 'right', commitment: 'c' },
    ...more,
  },
];

describe('Who asks for an erasure is told', () => {
  itRefuses(
    (
      [
        ['was asked for', [REQUEST], 'asked for'],
        ['was approved', [REQUEST, APPROVE], 'approved'],
        ['has begun', [REQUEST, APPROVE, BEGIN], 'begun'],
        ['was carried out', [REQUEST, APPROVE, BEGIN, RECORD], 'carried out'],
      ] as const
    ).map(([standing, given, word]) => [
      `where one of this person ${standing} already`,
      given,
      REQUEST,
      'ERASURE_ASKED_FOR',
      'NOT_NOW',
      'subject',
      'product rule',
      `Erasure erasure-1 of this person is ${word} already.`,
    ]),
  );
  itRefuses([
    [
      'where nothing is kept of the person, and whose id to give',
      [],
      ['RequestErasure', COORDINATOR, { subject: 'nobody', lawfulBasis: 'NO_LONGER_NEEDED', known: false }],
      'NO_SUCH_PERSON',
      'BAD_INPUT',
      'subject',
      'product rule',
      'Nothing is kept of a person nobody in this area. Give the id that stands beside the person in the review.',
    ],
  ]);
});

describe('Who decides on an erasure is told', () => {
  itRefuses(
    [APPROVE, REFUSE, BEGIN, RECORD].map((act) => [
      `where there is none of that name: ${act[0]}`,
      [],
      act,
      'NO_SUCH_ERASURE',
      'BAD_INPUT',
      'erasure',
      'product rule',
      'There is no erasure erasure-1 here.',
    ]),
  );
  const BEGUN = [REQUEST, APPROVE, BEGIN];
  itRefuses(
    (
      [
        ['approved before', [REQUEST, APPROVE], APPROVE, 'approved'],
        ['refused before', [REQUEST, REFUSE], APPROVE, 'refused'],
        ['refused twice', [REQUEST, REFUSE], REFUSE, 'refused'],
        ['refused when it has begun', BEGUN, REFUSE, 'begun'],
        ['refused when it was carried out', [...BEGUN, RECORD], REFUSE, 'carried out'],
      ] as const
    ).map(([what, given, act, word]) => [
      `how it stands where it was ${what}`,
      given,
      act,
      'NOT_OPEN',
      'NOT_NOW',
      null,
      'product rule',
      `This erasure is ${word}. Only one that was asked for, or approved and not begun, can be decided.`,
    ]),
  );
  itRefuses([
    [
      'that it takes somebody else, where they asked for it themselves',
      [['RequestErasure', DPO, { subject: 'jamie', lawfulBasis: 'OBJECTION_UPHELD' }]],
      APPROVE,
      'SECOND_PERSON',
      'NOT_ALLOWED',
      null,
      'domain rule 9.3(8)',
      'You asked for this erasure yourself. It cannot be undone, so somebody else must approve it.',
    ],
    [
      'which legal hold stands against it, and on what ground',
      [REQUEST, HOLD],
      APPROVE,
      'ON_LEGAL_HOLD',
      'NOT_NOW',
      null,
      'domain rule 9.3(9)',
      'Nothing of this person may be erased: legal hold hold-1 (criminal disclosure) applies. Lift the hold first, if it has ended.',
    ],
  ]);
});

describe('The engine is told why it does not go on with an erasure', () => {
  itRefuses([
    [
      'that a hold was placed after the approval',
      [REQUEST, APPROVE, ['PlaceLegalHold', DPO, { review: 'community-trigger/1', ground: 'INQUEST' }]],
      BEGIN,
      'ON_LEGAL_HOLD',
      'NOT_NOW',
      null,
      'domain rule 9.3(9)',
      'Nothing of this person may be erased: legal hold hold-1 (inquest) applies. Lift the hold first, if it has ended.',
    ],
    [
      'that nobody has approved it',
      [REQUEST],
      BEGIN,
      'NOT_APPROVED',
      'NOT_NOW',
      null,
      'product rule',
      'This erasure is asked for; only an approved one begins.',
    ],
    [
      'that it has not begun',
      [REQUEST, APPROVE],
      RECORD,
      'NOT_BEGUN',
      'NOT_NOW',
      null,
      'product rule',
      'This erasure is approved; only one that was begun can be recorded.',
    ],
  ]);
});

describe('Who places or lifts a legal hold is told', () => {
  itRefuses([
    [
      'that it is over a person or a review',
      [],
      ['PlaceLegalHold', DPO, { ground: 'TRIAL' }],
      'ONE_OF_TWO',
      'BAD_INPUT',
      'subject',
      'product rule',
      'Say either which person or which review the hold is over.',
    ],
    [
      'that there is no such review',
      [],
      ['PlaceLegalHold', DPO, { review: null, ground: 'TRIAL' }],
      'NO_SUCH_REVIEW',
      'BAD_INPUT',
      'review',
      'product rule',
      'There is no such review in this area. Give its id as the list of reviews shows it.',
    ],
    [
      'which hold is the same',
      [HOLD],
      HOLD,
      'ALREADY_HELD',
      'NOT_NOW',
      null,
      'product rule',
      'Legal hold hold-1 is over the same for the same ground.',
    ],
    ...(
      [
        ['has begun', [REQUEST, APPROVE, BEGIN]],
        ['was carried out', [REQUEST, APPROVE, BEGIN, RECORD]],
      ] as const
    ).map(
      ([standing, given]) =>
        [
          `that nothing is left to hold where the erasure ${standing}`,
          given,
          HOLD,
          'ERASURE_BEGUN',
          'NOT_NOW',
          'subject',
          'domain rule 9.3(2)',
          'The erasure of this person has begun and cannot be undone: there is nothing left to hold.',
        ] as const,
    ),
    [
      'that there is no such hold',
      [HOLD],
      ['LiftLegalHold', DPO, { hold: 'hold-2' }],
      'NO_SUCH_HOLD',
      'BAD_INPUT',
      'hold',
      'product rule',
      'There is no legal hold hold-2, or it has been lifted already.',
    ],
  ]);
});

describe('Who restricts or corrects is told', () => {
  itRefuses([
    [
      'which restriction hides the person already',
      [RESTRICT],
      RESTRICT,
      'ALREADY_RESTRICTED',
      'NOT_NOW',
      'subject',
      'product rule',
      'Restriction restriction-1 hides this person already.',
    ],
    [
      'that there is no such restriction to lift',
      [RESTRICT],
      ['LiftProcessingRestriction', DPO, { restriction: 'restriction-2' }],
      'NO_SUCH_RESTRICTION',
      'BAD_INPUT',
      'restriction',
      'product rule',
      'There is no restriction restriction-2, or it has been lifted already.',
    ],
    [
      'that there is no such review to correct',
      [],
      rectify({ review: null }),
      'NO_SUCH_REVIEW',
      'BAD_INPUT',
      'review',
      'product rule',
      'There is no such review in this area. Give its id as the list of reviews shows it.',
    ],
    [
      'that events are numbered from 1',
      [],
      rectify({ event: 0 }),
      'NO_SUCH_EVENT',
      'BAD_INPUT',
      'event',
      'product rule',
      'The review has no version 0. Name the event by its version: 1 for the first of the review.',
    ],
    [
      'that there is no half of an event',
      [],
      rectify({ event: 1.5 }),
      'NO_SUCH_EVENT',
      'BAD_INPUT',
      'event',
      'product rule',
      'The review has no version 1.5. Name the event by its version: 1 for the first of the review.',
    ],
    [
      'that the event says nothing of one person there',
      [],
      rectify({ says: 'NOTHING' }),
      'NO_SUCH_FIELD',
      'BAD_INPUT',
      'field',
      'UK GDPR Art 16',
      'Version 3 of the review says nothing in name, or says it of several people. Name the field as the event has it in the log of the review, such as applicantName, or with its place, such as family.0.name.',
    ],
  ]);
});
