import type { Command, Decision } from '#libs/domain/kernel/decider.js';
import { ENGLAND_AND_WALES } from '#libs/domain/kernel/bank-holidays.js';
import type { Actor, Role } from '#libs/domain/kernel/people.js';
import { breakGlass, isOpen, type BreakGlassState } from './index.js';

const now = '2026-11-23T22:30:00.000Z';
const reason = { sealed: 's', commitment: 'c' };
const by = (role: Role, person = `the-${role}`): Actor => ({
  kind: 'person',
  person,
  role,
  organisation: 'ned-council',
  homeTenant: 'ned',
});

type Act = readonly [type: string, actor: Actor, data: object];

const decide = (state: BreakGlassState, [type, actor, data]: Act): Decision =>
  breakGlass.decide(state, { type, data, actor, occurredAt: now, reason } as Command, {
    now,
    procedure: null,
    calendar: ENGLAND_AND_WALES,
  });

const given = (...acts: readonly Act[]): BreakGlassState =>
  acts.reduce((state, act) => {
    const decision = decide(state, act);
    if (!decision.accepted) throw new Error(`${act[0]}: ${decision.refusal.detail}`);
    return decision.events.reduce((s: BreakGlassState, e) => breakGlass.evolve(s, e), state);
  }, breakGlass.initial());

const when = (state: BreakGlassState, act: Act): string => {
  const decision = decide(state, act);
  return decision.accepted ? 'ACCEPTED' : decision.refusal.code;
};

const ASK: Act = [
  'RequestBreakGlass',
  by('RELEVANT_BODY_DECIDER'),
  { review: 'community-trigger/1', emergency: 'RISK_TO_LIFE' },
];
const GRANT: Act = ['GrantBreakGlass', by('CASE_COORDINATOR'), { access: 'access-1', hours: 4 }];
const REFUSE: Act = ['RefuseBreakGlass', by('CSP_CHAIR'), { access: 'access-1' }];
const KNOW: Act = ['AcknowledgeBreakGlass', by('CSP_MANAGER'), { access: 'access-1' }];

describe('Opening a record in an emergency', () => {
  it('takes somebody else who agrees, and ends by itself after the hours that they gave', () => {
    const [asked] = given(ASK).accesses;
    expect(asked !== undefined && isOpen(asked, now)).toBe(false);
    const [granted] = given(ASK, GRANT).accesses;
    expect(granted).toMatchObject({ status: 'GRANTED', until: '2026-11-24T02:30:00.000Z' });
    expect(granted !== undefined && isOpen(granted, '2026-11-24T02:29:59.999Z')).toBe(true);
    expect(granted !== undefined && isOpen(granted, '2026-11-24T02:30:00.000Z')).toBe(false);
  });

  it('is never agreed to by whoever asked', () => {
    const own: Act = [
      'GrantBreakGlass',
      by('CASE_COORDINATOR', 'the-RELEVANT_BODY_DECIDER'),
      { access: 'access-1', hours: 1 },
    ];
    expect(when(given(ASK), own)).toBe('SECOND_PERSON');
  });

  it('is for a review that there is, asked once at a time and answered once', () => {
    expect(when(given(), ['RequestBreakGlass', by('DPO'), { review: null, emergency: 'COURT_ORDER' }])).toBe(
      'NO_SUCH_REVIEW',
    );
    expect(when(given(ASK), ASK)).toBe('ALREADY_ASKED');
    expect(when(given(ASK, GRANT), ASK)).toBe('ALREADY_ASKED');
    expect(when(given(ASK, REFUSE), ASK)).toBe('ACCEPTED');
    expect(when(given(ASK, REFUSE), GRANT)).toBe('NOT_OPEN');
    expect(when(given(ASK, GRANT), REFUSE)).toBe('NOT_OPEN');
    for (const act of [GRANT, REFUSE, KNOW]) expect(when(given(), act)).toBe('NO_SUCH_ACCESS');
  });

  it('waits for the manager until they say that they know of it', () => {
    const tasks = (state: BreakGlassState) =>
      breakGlass.tasks?.(state).map(({ command, data }) => [command, data]);
    expect(tasks(given(ASK))).toEqual([]);
    expect(tasks(given(ASK, REFUSE))).toEqual([]);
    expect(when(given(ASK), KNOW)).toBe('NOTHING_TO_KNOW');
    expect(tasks(given(ASK, GRANT))).toEqual([['AcknowledgeBreakGlass', { access: 'access-1' }]]);
    expect(tasks(given(ASK, GRANT, KNOW))).toEqual([]);
    expect(when(given(ASK, GRANT, KNOW), KNOW)).toBe('NOTHING_TO_KNOW');
  });

  it('survives JSON', () => {
    const state = given(ASK, GRANT);
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
  });
});
