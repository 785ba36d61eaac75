import { by, ENGINE, REASON, storiesOf, type Act } from '../testing/story.js';
import { dataProtection, dataProtectionStream, restrictedSubjects } from './index.js';

const now = '2026-11-23T09:00:00.000Z';
const { accepted, given, process, refused } = storiesOf(dataProtection, now);

const COORDINATOR = by('CASE_COORDINATOR');
const DPO = by('DPO');
const known = { knownIn: ['community-trigger/1'], openReviews: [] };

const request = (subject: string): Act => [
  'RequestErasure',
  COORDINATOR,
  { subject, lawfulBasis: 'RETENTION_ENDED' },
];
const approve = (erasure: string, more: object = {}): Act => [
  'ApproveErasure',
  DPO,
  { erasure, ...known, ...more },
];
const begin = (erasure: string): Act => ['BeginErasure', ENGINE, { erasure, ...known }];
const shredded = (erasure: string): Act => ['RecordSubjectDataShredded', ENGINE, { erasure }];
const hold = (data: object): Act => ['PlaceLegalHold', DPO, { ground: 'TRIAL', ...data }];
const restrict = (subject: string): Act => [
  'RestrictProcessing',
  COORDINATOR,
  { subject, ground: 'ACCURACY_CONTESTED' },
];

describe('Of several people in the register', () => {
  it('each has an erasure of their own, and one that is decided leaves the other as it is', () => {
    const two = given(request('jamie'), request('alex'), approve('erasure-2'));
    expect(two.erasures).toStrictEqual([
      {
        id: 'erasure-1',
        subject: 'jamie',
        lawfulBasis: 'RETENTION_ENDED',
        requestedBy: 'the-CASE_COORDINATOR',
        approvedBy: null,
        status: 'REQUESTED',
        since: now,
      },
      {
        id: 'erasure-2',
        subject: 'alex',
        lawfulBasis: 'RETENTION_ENDED',
        requestedBy: 'the-CASE_COORDINATOR',
        approvedBy: 'the-DPO',
        status: 'APPROVED',
        since: now,
      },
    ]);
    expect(accepted(two, approve('erasure-1')).events[0]?.data).toStrictEqual({
      erasure: 'erasure-1',
      approvedBy: 'the-DPO',
    });
  });

  it('one may be held while the data of another is being erased', () => {
    const begun = given(request('jamie'), approve('erasure-1'), begin('erasure-1'));
    expect(accepted(begun, hold({ subject: 'alex' })).events).toHaveLength(1);
    expect(accepted(begun, hold({ review: 'community-trigger/1' })).events).toHaveLength(1);
  });

  it('each is held by a hold of their own, and so is each review, on the same ground', () => {
    const held = given(
      hold({ subject: 'jamie' }),
      hold({ subject: 'alex' }),
      hold({ review: 'a/1' }),
      hold({ review: 'a/2' }),
    );
    expect(held.holds).toStrictEqual([
      { id: 'hold-1', subject: 'jamie', review: null, ground: 'TRIAL', lifted: false },
      { id: 'hold-2', subject: 'alex', review: null, ground: 'TRIAL', lifted: false },
      { id: 'hold-3', subject: null, review: 'a/1', ground: 'TRIAL', lifted: false },
      { id: 'hold-4', subject: null, review: 'a/2', ground: 'TRIAL', lifted: false },
    ]);
  });

  it('a hold that is lifted leaves the others standing, and is not lifted twice', () => {
    const lift: Act = ['LiftLegalHold', DPO, { hold: 'hold-1' }];
    const one = given(hold({ subject: 'jamie' }), hold({ subject: 'alex' }), lift);
    expect(one.holds.map(({ lifted }) => lifted)).toStrictEqual([true, false]);
    expect(refused(one, lift).code).toBe('NO_SUCH_HOLD');
  });

  it('each is hidden by a restriction of their own, and shown again when that one is lifted', () => {
    const lift: Act = ['LiftProcessingRestriction', DPO, { restriction: 'restriction-1' }];
    const two = given(restrict('jamie'), restrict('alex'));
    expect(restrictedSubjects(two)).toStrictEqual(['jamie', 'alex']);
    const one = given(restrict('jamie'), restrict('alex'), lift);
    expect(restrictedSubjects(one)).toStrictEqual(['alex']);
    expect(refused(one, lift).code).toBe('NO_SUCH_RESTRICTION');
  });
});

describe('What is recorded of the data of a person', () => {
  it.each([
    [request('jamie'), [], 'ErasureRequested', 'UK GDPR Art 17(1)'],
    [approve('erasure-1'), [request('jamie')], 'ErasureApproved', 'UK GDPR Art 17(1)'],
    [
      ['RefuseErasure', DPO, { erasure: 'erasure-1', exemption: 'ARCHIVING' }],
      [request('jamie')],
      'ErasureRefused',
      'UK GDPR Art 17(3)',
    ],
    [restrict('jamie'), [], 'ProcessingRestricted', 'UK GDPR Art 18(1)'],
    [
      [
        'RectifyData',
        COORDINATOR,
        // The first event of a review may be wrong as any other.
        { subject: 'jamie', review: 'a/1', event: 1, field: 'name', correction: REASON },
      ],
      [],
      'DataRectified',
      'UK GDPR Art 16',
    ],
  ] as readonly (readonly [Act, readonly Act[], string, string])[])(
    '%j rests on the article of the law, and nobody is warned for nothing',
    (act, before, type, authority) => {
      const { events, warnings } = accepted(given(...before), act);
      expect(events).toMatchObject([{ type, authority, reason: REASON }]);
      expect(warnings).toStrictEqual([]);
    },
  );

  it('a hold over a review does not ask of whom anything is kept', () => {
    expect(accepted(given(), hold({ review: 'a/1', known: false })).events).toMatchObject([
      { type: 'LegalHoldPlaced', data: { id: 'hold-1', subject: null, review: 'a/1', ground: 'TRIAL' } },
    ]);
  });
});

describe('Whoever approves an erasure is told that a public task may still need the data (Art 17(3)(b))', () => {
  it.each([
    [['a/1'], 'a review that is'],
    [['a/1', 'a/2'], '2 reviews that are'],
  ])('where the person is named in %j', (openReviews, which) => {
    expect(accepted(given(request('jamie')), approve('erasure-1', { openReviews })).warnings).toStrictEqual([
      {
        code: 'NAMED_IN_OPEN_REVIEW',
        detail: `The person is named in ${which} still open. Art 17(3)(b) lets a public task keep what it needs.`,
        source: 'UK GDPR Art 17(3)(b)',
      },
    ]);
  });
});

describe('What the engine owes to the register of data protection', () => {
  const stream = dataProtectionStream('ned');
  const owes = (erasure: string, command: string) => ({
    kind: 'command',
    stage: 'data-protection',
    key: `data-protection/ned/${erasure}/${command}`,
    dueAt: now,
    command,
    data: { erasure },
  });

  it('is nothing while nobody has approved anything', () => {
    expect(stream).toBe('data-protection/ned');
    expect(process(given(), stream)).toMatchObject({ ended: true, is: { erasureBegun: false }, owed: [] });
    expect(process(given(request('jamie')), stream)).toMatchObject({
      state: 'KEPT',
      ended: true,
      is: { erasureBegun: false },
      owed: [],
    });
  });

  it('is to begin what was approved, and then to record that it was carried out, whatever else waits', () => {
    const approved = [request('alex'), request('jamie'), approve('erasure-2')];
    expect(process(given(...approved), stream)).toMatchObject({ ended: false, is: { erasureBegun: false } });
    expect(process(given(...approved), stream).owed).toStrictEqual([owes('erasure-2', 'BeginErasure')]);
    const begun = [...approved, begin('erasure-2')];
    expect(process(given(...begun), stream)).toMatchObject({ ended: false, is: { erasureBegun: true } });
    expect(process(given(...begun), stream).owed).toStrictEqual([
      owes('erasure-2', 'RecordSubjectDataShredded'),
    ]);
    expect(process(given(...begun, shredded('erasure-2')), stream)).toMatchObject({
      ended: true,
      is: { erasureBegun: false },
      owed: [],
    });
  });

  it('is on no date of its own', () => {
    expect(dataProtection.summary(given(request('jamie'))).nextDue).toBeNull();
  });
});
