import type { CommandSpec } from '#libs/domain/kernel/review-type.js';
import { happened, streamType, type Rules } from './stream-type.js';
import { by, ENGINE, REASON, storiesOf, type Act } from './testing/story.js';

// A stream as small as one can be: a key that hangs on its hook or is with somebody.
interface Key {
  readonly out: boolean;
}
interface KeyCommands {
  TakeKey: { readonly key: string };
  ReturnKey: object;
  CountKeys: object;
  LockUp: object;
  Polish: object;
}

const row = (name: string, more: Partial<CommandSpec>): CommandSpec => ({
  name,
  summary: name,
  by: 'person',
  stage: 'keys',
  source: 'house rule',
  roles: ['CASE_COORDINATOR', 'DPO'],
  states: ['IN', 'OUT'],
  guards: [],
  events: ['KeyMoved'],
  decision: false,
  reason: 'optional',
  ...more,
});

const rules: Rules<Key, KeyCommands> = {
  TakeKey: {
    obstacle: ({ out }, at) => (out ? at.refuse('KEY_IS_OUT') : null),
    decide: (_state, command, at) =>
      command.data.key === 'gate'
        ? happened(command, 'KeyTaken', { key: 'gate' })
        : at.refuse('NO_SUCH_KEY', { key: command.data.key }, 'BAD_INPUT', 'key'),
  },
  ReturnKey: { decide: (_state, command) => happened(command, 'KeyReturned', {}, [], 'house rule') },
  CountKeys: { decide: (_state, command) => happened(command, 'KeysCounted', {}) },
  LockUp: { decide: (_state, command) => happened(command, 'LockedUp', {}) },
  Polish: { decide: (_state, _command, at) => at.refuse('NEVER_DECLARED') },
};

const parts = {
  type: 'key',
  label: 'Keys',
  stage: 'keys',
  catalogue: [
    row('TakeKey', {
      guards: [
        { code: 'KEY_IS_OUT', source: 'house rule 1', wording: 'The key is out.' },
        { code: 'NO_SUCH_KEY', source: 'house rule 2', wording: 'There is no key {key}.' },
      ],
    }),
    row('ReturnKey', { states: ['OUT'], reason: 'required' }),
    row('CountKeys', { by: 'process', roles: [], reason: 'none' }),
    row('LockUp', { by: 'process', wayOut: true }),
    row('Polish', {}),
    row('WithoutRule', {}),
  ],
  rules: { ...rules, WithoutRow: rules.Polish } as Rules<Key, KeyCommands>,
  states: ['IN', 'OUT'],
  initial: (): Key => ({ out: false }),
  evolve: (_state: Key, { type }: { readonly type: string }): Key => ({ out: type === 'KeyTaken' }),
  stateOf: ({ out }: Key) => (out ? 'OUT' : 'IN'),
  owed: () => [],
  ended: ({ out }: Key) => !out,
  nextDue: ({ out }: Key) => (out ? '2026-11-24' : null),
};
const keys = streamType<Key, KeyCommands>(parts);

const now = '2026-11-23T09:00:00.000Z';
const context = {
  now,
  procedure: null,
  calendar: { version: 'c', from: '2012-01-02', to: '2028-12-26', holidays: [] },
};
const { accepted, given, itRefuses, process } = storiesOf(keys, now);
const COORDINATOR = by('CASE_COORDINATOR');
const TAKE: Act = ['TakeKey', COORDINATOR, { key: 'gate' }];

describe('Whatever is sent to a stream of the partnership', () => {
  itRefuses([
    [
      'is refused where there is no such command',
      [],
      ['LoseKey', COORDINATOR, {}],
      'UNKNOWN_COMMAND',
      'BAD_INPUT',
      null,
      'catalogue',
      'There is no such command here.',
    ],
    [
      'is refused where the catalogue has a row and nobody wrote the rule',
      [],
      ['WithoutRule', COORDINATOR, {}],
      'UNKNOWN_COMMAND',
      'BAD_INPUT',
      null,
      'catalogue',
      'There is no such command here.',
    ],
    [
      'is refused where there is a rule that the catalogue does not open to anybody',
      [],
      ['WithoutRow', COORDINATOR, {}],
      'UNKNOWN_COMMAND',
      'BAD_INPUT',
      null,
      'catalogue',
      'There is no such command here.',
    ],
    [
      'is refused in another state, and the states in which it is possible are named',
      [],
      ['ReturnKey', COORDINATOR, {}],
      'NOT_IN_THIS_STATE',
      'NOT_NOW',
      null,
      'catalogue',
      'ReturnKey is not possible now. The state is IN; it is possible in OUT.',
    ],
    [
      'is refused to people where it follows by itself',
      [],
      ['CountKeys', COORDINATOR, {}],
      'PROCESS_ONLY',
      'NOT_ALLOWED',
      null,
      'catalogue',
      'CountKeys follows by itself and is not sent by people.',
    ],
    [
      'is refused to the engine where it is for a person',
      [],
      ['TakeKey', ENGINE, { key: 'gate' }],
      'PERSON_ONLY',
      'NOT_ALLOWED',
      null,
      'catalogue',
      'TakeKey is for a person.',
    ],
    [
      'is refused to a role that may not, and the roles that may are named (table 6.1)',
      [],
      ['TakeKey', by('AUDITOR'), { key: 'gate' }],
      'ROLE_NOT_ALLOWED',
      'NOT_ALLOWED',
      null,
      'table 6.1',
      'TakeKey is not open to this role. It is for: CASE_COORDINATOR, DPO.',
    ],
    [
      'is refused without the reason that it needs',
      [TAKE],
      ['ReturnKey', COORDINATOR, {}, { why: false }],
      'REASON_REQUIRED',
      'BAD_INPUT',
      'reason',
      'product rule',
      'Say why: ReturnKey is recorded with its reason.',
    ],
    [
      'is refused without a reason where a person does what the engine does by itself',
      [],
      ['LockUp', COORDINATOR, {}, { why: false }],
      'REASON_REQUIRED',
      'BAD_INPUT',
      'reason',
      'product rule',
      'Say why: LockUp is recorded with its reason.',
    ],
    [
      'is refused where it is dated later than now',
      [],
      ['TakeKey', COORDINATOR, { key: 'gate' }, { occurredAt: '2026-11-23T09:00:00.001Z' }],
      'NOT_YET_HAPPENED',
      'BAD_INPUT',
      'occurredAt',
      'product rule',
      'Give the moment at which it happened, not a later one.',
    ],
    [
      'is refused in the words of its own row, with what was sent in them',
      [],
      ['TakeKey', COORDINATOR, { key: 'cellar' }],
      'NO_SUCH_KEY',
      'BAD_INPUT',
      'key',
      'house rule 2',
      'There is no key cellar.',
    ],
    [
      'is refused for now, by what stands against it whatever was sent',
      [TAKE],
      TAKE,
      'KEY_IS_OUT',
      'NOT_NOW',
      null,
      'house rule 1',
      'The key is out.',
    ],
    [
      'is refused in plain words also for what its row forgot to declare',
      [],
      ['Polish', COORDINATOR, {}],
      'NEVER_DECLARED',
      'NOT_NOW',
      null,
      'catalogue',
      'NEVER_DECLARED is not declared in the catalogue.',
    ],
  ]);

  it('is refused with every state in which it is possible', () => {
    const nowhere = streamType<Key, KeyCommands>({ ...parts, stateOf: () => 'LOST' });
    const decision = nowhere.decide(
      { out: false },
      { type: 'TakeKey', data: { key: 'gate' }, actor: COORDINATOR, occurredAt: now },
      context,
    );
    expect(decision).toMatchObject({
      refusal: { detail: 'TakeKey is not possible now. The state is LOST; it is possible in IN, OUT.' },
    });
  });

  it('is recorded with the reason that was given, and with none where none was', () => {
    const taken = { type: 'KeyTaken', schema: 1, occurredAt: now, data: { key: 'gate' } };
    expect(accepted(given(), TAKE)).toStrictEqual({
      events: [{ ...taken, reason: REASON }],
      warnings: [],
    });
    expect(accepted(given(), ['TakeKey', COORDINATOR, { key: 'gate' }, { why: false }])).toStrictEqual({
      events: [taken],
      warnings: [],
    });
  });

  it('is recorded for the moment at which it happened, and under the authority that its rule names', () => {
    const earlier = '2026-11-20T09:00:00.000Z';
    expect(
      accepted(given(TAKE), ['ReturnKey', COORDINATOR, {}, { occurredAt: earlier }]).events,
    ).toStrictEqual([
      {
        type: 'KeyReturned',
        schema: 1,
        occurredAt: earlier,
        data: {},
        reason: REASON,
        authority: 'house rule',
      },
    ]);
  });

  it('may be what the engine does by itself, done by a person as the way out', () => {
    expect(accepted(given(), ['LockUp', ENGINE, {}]).events).toHaveLength(1);
    expect(accepted(given(), ['LockUp', COORDINATOR, {}]).events).toHaveLength(1);
  });
});

describe('A page about a stream of the partnership', () => {
  it('says beforehand what stands against a command, and nothing of commands that there are not', () => {
    expect(keys.obstacle(given(), 'TakeKey', context)).toBeNull();
    expect(keys.obstacle(given(TAKE), 'TakeKey', context)).toStrictEqual({
      code: 'KEY_IS_OUT',
      detail: 'The key is out.',
      source: 'house rule 1',
      kind: 'NOT_NOW',
    });
    expect(keys.obstacle(given(), 'ReturnKey', context)?.code).toBe('NOT_IN_THIS_STATE');
    expect(keys.obstacle(given(TAKE), 'ReturnKey', context)).toBeNull();
    for (const name of ['LoseKey', 'WithoutRule', 'WithoutRow'])
      expect(keys.obstacle(given(), name, context)).toBeNull();
  });

  it('shows its state, when something is due next, and whether anything is open; it has no reference', () => {
    expect(keys.summary(given(TAKE))).toStrictEqual({
      state: 'OUT',
      stage: 'keys',
      nextDue: '2026-11-24',
      closed: false,
      reference: null,
    });
    expect(keys.summary(given())).toMatchObject({ state: 'IN', nextDue: null, closed: true });
  });

  it('names each state with its stage, and counts no deadlines and no references of its own', () => {
    expect(keys.stageOf).toStrictEqual({ IN: 'keys', OUT: 'keys' });
    expect(keys.deadlines(given(TAKE))).toStrictEqual([]);
    expect(keys.referencePrefix).toBeNull();
  });

  it('reads an event as it was recorded', () => {
    const event = { type: 'KeyTaken', schema: 1, occurredAt: now, data: {} };
    expect(keys.upcast(event)).toBe(event);
  });
});

describe('The engine', () => {
  it('is told what is so only where the stream says something of itself', () => {
    expect(process(given(TAKE), 'key/gate')).toStrictEqual({
      stream: 'key/gate',
      version: 1,
      state: 'OUT',
      stage: 'keys',
      now,
      ended: false,
      is: {},
      owed: [],
    });
    const telling = streamType<Key, KeyCommands>({ ...parts, predicates: ({ out }) => ({ out }) });
    expect(storiesOf(telling, now).process({ out: true }, 'key/gate').is).toStrictEqual({ out: true });
  });
});
