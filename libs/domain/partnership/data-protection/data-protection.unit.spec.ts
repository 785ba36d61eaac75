import type { Command, Decision } from '#libs/domain/kernel/decider.js';
import { ENGLAND_AND_WALES } from '#libs/domain/kernel/bank-holidays.js';
import type { DomainEvent } from '#libs/domain/kernel/event.js';
import type { Actor, Role } from '#libs/domain/kernel/people.js';
import {
  dataProtection,
  dataProtectionStream,
  restrictedSubjects,
  type DataProtectionState,
} from './index.js';

const now = '2026-11-23T09:00:00.000Z';
const reason = { sealed: 's', commitment: 'c' };
const by = (role: Role, person = `the-${role}`): Actor => ({
  kind: 'person',
  person,
  role,
  organisation: 'ned-council',
  homeTenant: 'ned',
});
const ENGINE: Actor = { kind: 'process' };
const COORDINATOR = by('CASE_COORDINATOR');
const DPO = by('DPO');

type Act = readonly [type: string, actor: Actor, data: object];

const decide = (state: DataProtectionState, [type, actor, data]: Act): Decision =>
  dataProtection.decide(
    state,
    { type, data, actor, occurredAt: now, ...(actor.kind === 'person' ? { reason } : {}) } as Command,
    { now, procedure: null, calendar: ENGLAND_AND_WALES },
  );

function given(...acts: readonly Act[]): DataProtectionState {
  return acts.reduce((state, act) => {
    const decision = decide(state, act);
    if (!decision.accepted) throw new Error(`${act[0]}: ${decision.refusal.detail}`);
    return decision.events.reduce((s: DataProtectionState, e) => dataProtection.evolve(s, e), state);
  }, dataProtection.initial());
}

const when = (state: DataProtectionState, ...act: Act): readonly DomainEvent[] | string => {
  const decision = decide(state, act);
  return decision.accepted ? decision.events : decision.refusal.code;
};

const owed = (state: DataProtectionState) =>
  dataProtection
    .process(state, {
      stream: dataProtectionStream('ned'),
      version: 1,
      now,
      calendar: ENGLAND_AND_WALES,
      procedure: null,
    })
    .owed.map(({ command, data }) => [command, data]);

const known = { knownIn: ['community-trigger/1'], openReviews: [] };
const REQUEST: Act = ['RequestErasure', COORDINATOR, { subject: 'jamie', lawfulBasis: 'RETENTION_ENDED' }];
const APPROVE: Act = ['ApproveErasure', DPO, { erasure: 'erasure-1', ...known }];
const BEGIN: Act = ['BeginErasure', ENGINE, { erasure: 'erasure-1', ...known }];
const RECORD: Act = ['RecordSubjectDataShredded', ENGINE, { erasure: 'erasure-1' }];

describe('Erasing a person', () => {
  it('takes two people and a lawful basis, and is then begun, carried out and recorded by the engine', () => {
    const asked = given(REQUEST);
    expect(owed(asked)).toEqual([]);
    const approved = given(REQUEST, APPROVE);
    expect(owed(approved)).toEqual([['BeginErasure', { erasure: 'erasure-1' }]]);
    const begun = given(REQUEST, APPROVE, BEGIN);
    expect(owed(begun)).toEqual([['RecordSubjectDataShredded', { erasure: 'erasure-1' }]]);
    expect(when(begun, ...RECORD)).toEqual([
      expect.objectContaining({
        type: 'SubjectDataShredded',
        data: {
          erasure: 'erasure-1',
          subject: 'jamie',
          scope: 'PERSON',
          lawfulBasis: 'RETENTION_ENDED',
          requestedBy: 'the-CASE_COORDINATOR',
          approvedBy: 'the-DPO',
        },
      }),
    ]);
    expect(owed(given(REQUEST, APPROVE, BEGIN, RECORD))).toEqual([]);
  });

  it('is never approved by whoever asked for it', () => {
    const asked = given(['RequestErasure', DPO, { subject: 'jamie', lawfulBasis: 'CONSENT_WITHDRAWN' }]);
    expect(when(asked, ...APPROVE)).toBe('SECOND_PERSON');
    expect(
      when(asked, 'ApproveErasure', by('DPO', 'another'), { erasure: 'erasure-1', ...known }),
    ).toHaveLength(1);
    expect(when(asked, 'ApproveErasure', by('CSP_CHAIR'), { erasure: 'erasure-1', ...known })).toHaveLength(
      1,
    );
    expect(when(asked, 'ApproveErasure', COORDINATOR, { erasure: 'erasure-1', ...known })).toBe(
      'ROLE_NOT_ALLOWED',
    );
  });

  it.each([
    ['over the person', { subject: 'jamie', ground: 'INQUEST' }],
    ['over a review that names the person', { review: 'community-trigger/1', ground: 'TRIAL' }],
  ])('is impossible while a legal hold is %s, also when it was approved before', (_, hold) => {
    const place: Act = ['PlaceLegalHold', by('CSP_CHAIR'), hold];
    const lift: Act = ['LiftLegalHold', DPO, { hold: 'hold-1' }];
    expect(when(given(REQUEST, place), ...APPROVE)).toBe('ON_LEGAL_HOLD');
    expect(when(given(REQUEST, APPROVE, place), ...BEGIN)).toBe('ON_LEGAL_HOLD');
    expect(when(given(REQUEST, APPROVE, place, lift), ...BEGIN)).toHaveLength(1);
  });

  it('is not stopped by a hold over somebody else or over a review that does not name the person', () => {
    const others: readonly Act[] = [
      ['PlaceLegalHold', DPO, { subject: 'alex', ground: 'TRIAL' }],
      ['PlaceLegalHold', DPO, { review: 'community-trigger/2', ground: 'TRIAL' }],
    ];
    expect(when(given(REQUEST, ...others), ...APPROVE)).toHaveLength(1);
  });

  it('cannot be stopped any more once it was begun, nor held', () => {
    const begun = given(REQUEST, APPROVE, BEGIN);
    expect(when(begun, 'RefuseErasure', DPO, { erasure: 'erasure-1', exemption: 'PUBLIC_TASK' })).toBe(
      'NOT_OPEN',
    );
    expect(when(begun, 'PlaceLegalHold', DPO, { subject: 'jamie', ground: 'TRIAL' })).toBe('ERASURE_BEGUN');
    expect(when(given(REQUEST, APPROVE, BEGIN, RECORD), ...REQUEST)).toBe('ERASURE_ASKED_FOR');
  });

  it('is refused by an exemption, also after it was approved, and may be asked for again', () => {
    const refuse: Act = ['RefuseErasure', DPO, { erasure: 'erasure-1', exemption: 'LEGAL_CLAIMS' }];
    expect(when(given(REQUEST), ...refuse)).toEqual([
      expect.objectContaining({ type: 'ErasureRefused', authority: 'UK GDPR Art 17(3)', reason }),
    ]);
    const refused = given(REQUEST, APPROVE, refuse);
    expect(owed(refused)).toEqual([]);
    expect(when(refused, ...APPROVE)).toBe('NOT_OPEN');
    expect(when(refused, ...BEGIN)).toBe('NOT_APPROVED');
    expect(when(refused, ...REQUEST)).toHaveLength(1);
    expect(when(given(REQUEST), ...REQUEST)).toBe('ERASURE_ASKED_FOR');
  });

  it('tells the approver when the person is named in a review that is still open', () => {
    const decision = decide(given(REQUEST), [
      'ApproveErasure',
      DPO,
      { erasure: 'erasure-1', knownIn: ['a/1', 'a/2'], openReviews: ['a/1'] },
    ]);
    expect(decision.accepted && decision.warnings.map(({ code }) => code)).toEqual(['NAMED_IN_OPEN_REVIEW']);
  });

  it('is recorded only after it was begun, and begun only by the engine', () => {
    expect(when(given(REQUEST, APPROVE), ...RECORD)).toBe('NOT_BEGUN');
    expect(when(given(REQUEST, APPROVE), 'BeginErasure', DPO, { erasure: 'erasure-1', ...known })).toBe(
      'PROCESS_ONLY',
    );
    for (const [command, actor] of [
      ['ApproveErasure', DPO],
      ['RefuseErasure', DPO],
      ['BeginErasure', ENGINE],
      ['RecordSubjectDataShredded', ENGINE],
    ] as const)
      expect(when(given(REQUEST), command, actor, { erasure: 'erasure-9', ...known })).toBe(
        'NO_SUCH_ERASURE',
      );
  });
});

describe('A legal hold', () => {
  it('is over a person or a review, not both and not neither', () => {
    const place = (data: object) => when(given(), 'PlaceLegalHold', DPO, { ground: 'TRIAL', ...data });
    expect(place({})).toBe('ONE_OF_TWO');
    expect(place({ subject: 'jamie', review: 'a/1' })).toBe('ONE_OF_TWO');
    expect(place({ review: null })).toBe('NO_SUCH_REVIEW');
    expect(place({ subject: 'jamie' })).toHaveLength(1);
  });

  it('is placed once for one ground, and again after it was lifted', () => {
    const place: Act = ['PlaceLegalHold', DPO, { subject: 'jamie', ground: 'TRIAL' }];
    const lift: Act = ['LiftLegalHold', DPO, { hold: 'hold-1' }];
    expect(when(given(place), ...place)).toBe('ALREADY_HELD');
    expect(when(given(place), 'PlaceLegalHold', DPO, { subject: 'jamie', ground: 'INQUEST' })).toHaveLength(
      1,
    );
    expect(when(given(place, lift), ...lift)).toBe('NO_SUCH_HOLD');
    expect(when(given(place, lift), ...place)).toEqual([
      expect.objectContaining({ data: { id: 'hold-2', subject: 'jamie', review: null, ground: 'TRIAL' } }),
    ]);
  });
});

describe('Restriction and rectification', () => {
  it('hides a person from the day it is asked for until it is lifted', () => {
    const restrict: Act = [
      'RestrictProcessing',
      COORDINATOR,
      { subject: 'jamie', ground: 'ACCURACY_CONTESTED' },
    ];
    const lift: Act = ['LiftProcessingRestriction', DPO, { restriction: 'restriction-1' }];
    expect(restrictedSubjects(given(restrict))).toEqual(['jamie']);
    expect(when(given(restrict), ...restrict)).toBe('ALREADY_RESTRICTED');
    expect(restrictedSubjects(given(restrict, lift))).toEqual([]);
    expect(when(given(restrict, lift), ...lift)).toBe('NO_SUCH_RESTRICTION');
    expect(when(given(restrict, lift), ...restrict)).toHaveLength(1);
  });

  it('keeps what was recorded and puts what is right beside it', () => {
    const correction = { sealed: 'right', commitment: 'c' };
    const data = { subject: 'jamie', review: 'a/1', event: 3, field: 'name', correction };
    expect(when(given(), 'RectifyData', COORDINATOR, data)).toEqual([
      expect.objectContaining({
        type: 'DataRectified',
        authority: 'UK GDPR Art 16',
        data: { id: 'rectification-1', ...data },
      }),
    ]);
    expect(when(given(), 'RectifyData', COORDINATOR, { ...data, review: null })).toBe('NO_SUCH_REVIEW');
    expect(when(given(), 'RectifyData', COORDINATOR, { ...data, event: 0 })).toBe('NO_SUCH_EVENT');
    // Whether the review has the event, and the event the field, is found at the door.
    expect(when(given(), 'RectifyData', COORDINATOR, { ...data, says: 'NO_EVENT' })).toBe('NO_SUCH_EVENT');
    expect(when(given(), 'RectifyData', COORDINATOR, { ...data, says: 'NOTHING' })).toBe('NO_SUCH_FIELD');
    expect(when(given(), 'RectifyData', COORDINATOR, { ...data, says: 'SOMETHING' })).toEqual(
      when(given(), 'RectifyData', COORDINATOR, data),
    );
    expect(given(['RectifyData', COORDINATOR, data]).rectifications).toEqual([
      { id: 'rectification-1', ...data, at: now },
    ]);
  });
});

describe('Somebody of whom nothing is kept', () => {
  // Whether anything is kept of them is found at the door.
  const acts: readonly Act[] = [
    REQUEST,
    ['PlaceLegalHold', DPO, { subject: 'jamie', ground: 'INQUEST' }],
    ['RestrictProcessing', COORDINATOR, { subject: 'jamie', ground: 'ACCURACY_CONTESTED' }],
  ];
  it.each(acts)('%s is refused, so that the register tells of nobody who was never there', (type, actor, data) => {
    expect(when(given(), type, actor, { ...data, known: false })).toBe('NO_SUCH_PERSON');
    expect(when(given(), type, actor, { ...data, known: true })).toEqual(when(given(), type, actor, data));
    expect(when(given(), type, actor, data)).toHaveLength(1);
  });

  it('is not asked about where a hold is over a review', () => {
    const hold: Act = ['PlaceLegalHold', DPO, { review: 'community-trigger/1', ground: 'INQUEST' }];
    expect(when(given(), ...hold)).toHaveLength(1);
  });
});

it('the register survives JSON, and so does an act upon what came out of it', () => {
  const state = given(REQUEST, APPROVE, BEGIN);
  const read = JSON.parse(JSON.stringify(state)) as DataProtectionState;
  expect(read).toEqual(state);
  expect(when(read, ...RECORD)).toEqual(when(state, ...RECORD));
});
