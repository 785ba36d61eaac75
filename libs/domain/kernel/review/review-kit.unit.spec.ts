import { ENGLAND_AND_WALES } from '../bank-holidays.js';
import type { Obligation } from '../process.js';
import { processOf } from './process.js';
import { codeOf, morning, PROCESS, sealed } from './testing/scenario.js';
import { OWNER, TINY_CATALOGUE, TINY_GUARDS, tinyReview, type Tiny } from './testing/tiny-review.js';
import { begin, lost, settings, uncertain } from './testing/tiny-stories.js';

describe('What every review type has: its catalogue', () => {
  it('has rows for the deadline and letter commands beside its own', () => {
    expect(TINY_CATALOGUE.map((row) => row.name)).toEqual([
      'ReportLoss',
      'FindUmbrella',
      'SendReminder',
      'MarkDeadlineMissed',
      'GiveLateReason',
      'PauseDeadline',
      'ResumeDeadline',
      'EndWindow',
      'RecalculateDeadlines',
      'PrepareNotice',
      'ClaimNoticeDelivery',
      'RecordNoticeDelivered',
      'RecordDeliveryUncertain',
      'ResolveDelivery',
    ]);
    expect(TINY_CATALOGUE.find((row) => row.name === 'ResolveDelivery')?.events).toEqual([
      'DeliveryResolved',
      'NoticeDelivered',
      'OwnerTold',
    ]);
  });

  it('has no guard whose code another guard of the row, or of all rows, uses', () => {
    for (const row of TINY_CATALOGUE) {
      const codes = [...row.guards, ...TINY_GUARDS].map((guard) => guard.code);
      expect(codes).toEqual([...new Set(codes)]);
    }
  });
});

describe('What every review type has: one decider', () => {
  it('refuses what it does not know, also a name that every object has', () => {
    expect(codeOf(begin().attempt('toString' as 'ReportLoss', {}))).toBe('UNKNOWN_COMMAND');
    expect(begin().obstacle('constructor')).toBe('UNKNOWN_COMMAND');
  });

  it('asks for the right actor, state, role, reason and time, in the words of the type', () => {
    const ways = [
      begin().attempt('ReportLoss', {}, { by: PROCESS }),
      lost().attempt('EndWindow', { deadline: 'CLAIM' }),
      lost().attempt('FindUmbrella', { colour: 'red' }, { by: OWNER }),
      lost().on('2022-05-10').attempt('FindUmbrella', { colour: 'red' }, { reason: null }),
      begin().attempt('FindUmbrella', { colour: 'red' }),
      lost().attempt('FindUmbrella', { colour: 'red' }, { occurredAt: morning('2022-05-10') }),
      lost().attempt('FindUmbrella', { colour: 'red' }, { occurredAt: morning('2022-05-08') }),
    ];
    expect(ways.map(codeOf)).toEqual([
      'PERSON_ONLY',
      'PROCESS_ONLY',
      'ROLE_NOT_ALLOWED',
      'REASON_REQUIRED',
      'NOT_IN_THIS_STATE',
      'NOT_YET_HAPPENED',
      'BEFORE_THE_LOSS',
    ]);
    expect(ways[6]).toMatchObject({
      refusal: {
        detail: '2022-05-08T10:00:00.000Z is before 2022-05-09T10:00:00.000Z.',
        field: 'occurredAt',
      },
    });
  });

  it('tells beforehand what stands against a command, and a rule its wording, field and source', () => {
    expect(lost().obstacle('FindUmbrella')).toBe('RAINING');
    expect(lost().on('2022-05-10').obstacle('FindUmbrella')).toBeNull();
    expect(begin().obstacle('FindUmbrella')).toBe('NOT_IN_THIS_STATE');
    expect(lost().on('2022-05-10').attempt('FindUmbrella', { colour: '' })).toMatchObject({
      refusal: {
        code: 'NO_COLOUR',
        detail: 'Say which: FindUmbrella needs a colour.',
        source: 'house rules 2',
        field: 'colour',
        kind: 'BAD_INPUT',
      },
    });
  });

  it('cannot refuse with a code that the row does not declare', () => {
    expect(codeOf(lost().on('2022-05-10').attempt('FindUmbrella', { colour: 'plaid' }))).toBe(
      'UNDECLARED_NEVER_DECLARED',
    );
  });

  it('gives each event the time, the reason and the source of its command', () => {
    const found = lost().on('2022-05-10').does('FindUmbrella', { colour: 'red' });
    expect(found.last()).toMatchObject({
      type: 'UmbrellaFound',
      schema: 1,
      occurredAt: morning('2022-05-10'),
      authority: 'house rules 2',
      reason: sealed('reason'),
    });
    expect(lost().events[0]).toMatchObject({ authority: 'house rules 1' });
  });

  it('lets an event that it does not know change nothing', () => {
    const { state } = lost();
    const event = { type: 'valueOf', schema: 1, occurredAt: morning('2022-05-10'), data: {} };
    expect(tinyReview.evolve(state, event as never)).toBe(state);
  });
});

describe('What every review type has: stories for its tests', () => {
  it('can be told under other local rules, and know what no rule of today has led to', () => {
    const elsewhere = lost().under({ pauses: [] });
    expect(elsewhere.world.procedure).toEqual({ ...settings, pauses: [] });
    expect(elsewhere.names()).toEqual(lost().names());
    const event = { type: 'OwnerTold', schema: 1, occurredAt: morning('2022-05-09'), data: {} } as const;
    const found = lost().onRecord([event]).on('2022-05-10').does('FindUmbrella', { colour: 'red' });
    expect([found.byTheRules, found.state.ownerTold]).toEqual([false, true]);
    expect(lost().after([event]).byTheRules).toBe(true);
  });
});

describe('What every review type has: what waits for its people', () => {
  it('is to find out about a letter in doubt and to say why something was late', () => {
    expect(tinyReview.tasks(lost().state)).toEqual([]);
    const late = lost().wait('2022-05-20');
    expect(tinyReview.tasks(late.state)).toMatchObject([
      { command: 'GiveLateReason', data: { deadline: 'SEARCH' } },
    ]);
    expect(tinyReview.tasks(uncertain().state)).toMatchObject([
      { command: 'ResolveDelivery', data: { notice: 'notice-1' } },
    ]);
  });
});

describe('What every review type has: what the engine may know of it', () => {
  it('is all that is due, and of what is to come only the next', () => {
    const { state, now } = lost();
    const many = (day: string): readonly Obligation[] =>
      Array.from({ length: 150 }, (_, i) => ({
        kind: 'command',
        stage: 'search',
        key: `${day}/${i}`,
        dueAt: morning(day),
        command: 'EndWindow',
        data: {},
      }));
    const { process } = processOf<Tiny>({
      stageOf: { WAITING: 'search', LOST: 'search', FOUND: 'search' },
      owed: [() => many('2022-05-10'), () => many('2022-05-09'), () => many('2022-05-08')],
      over: () => true,
      predicates: () => ({}),
      isWindow: () => false,
      reference: () => null,
    });
    const at = {
      stream: 'lost-umbrella/example',
      version: 1,
      now,
      calendar: ENGLAND_AND_WALES,
      procedure: settings,
    };
    const known = process(state, at);
    const days = known.owed.map((one) => one.key.split('/')[0]);
    expect(days).toHaveLength(400);
    expect(days.slice(0, 300)).toEqual(
      [...many('2022-05-08'), ...many('2022-05-09')].map((one) => one.key.split('/')[0]),
    );
    expect(days.at(-1)).toBe('2022-05-10');
    expect(known.ended).toBe(false);
  });
});
